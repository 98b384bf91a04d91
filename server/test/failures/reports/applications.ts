import type { FailureReport } from '../report';

/** Frameworks: Ember CLI, Backstage, Directus, Strapi, Storybook and Gatsby. */
export const reports: readonly FailureReport[] = [
  {
    id: 'EM-04',
    host: 'Ember CLI',
    ref: 'mansona/ember-get-config#7',
    layout: 'source',
    files: {
      'package.json': {
        name: 'ember-get-config',
        version: '0.1.0',
        keywords: ['ember-addon'],
        main: 'index.js',
      },
      'index.js': "require('fs').writeFileSync(__dirname+'/addon/index.js','')",
    },
    expected: {
      notFound:
        'The module writes into a folder while it runs; what a module does when it runs is not looked at.',
    },
  },
  {
    id: 'EM-05',
    host: 'Ember CLI',
    ref: 'ember-cli/ember-cli#6706',
    layout: 'project',
    files: {
      'package.json': {
        name: 'app',
        'ember-addon': {
          paths: ['lib/my-addon'],
        },
      },
    },
    expected: {
      code: 'target-not-found',
      words: ['`lib/my-addon` does not exist', 'the addon is not loaded'],
    },
  },
  {
    id: 'BK-03',
    host: 'Backstage',
    ref: 'globallogicuki/globallogic-backstage-plugins#145',
    layout: 'source',
    files: {
      'package.json': {
        name: '@g/backstage-plugin-unleash',
        version: '0.1.2',
        main: 'dist/index.js',
        dependencies: {
          '@g/backstage-plugin-unleash-common': 'workspace:^',
        },
        scripts: {
          release: 'changeset publish',
        },
        packageManager: 'yarn@4.0.0',
      },
      'dist/index.js': '',
    },
    expected: {
      code: 'workspace-protocol',
      words: ['`workspace:^`', 'changeset publish', 'EUNSUPPORTEDPROTOCOL'],
    },
  },
  {
    id: 'DI-02',
    host: 'Directus 10.5',
    ref: 'directus/directus#19263',
    layout: 'project',
    files: {
      'package.json': {
        name: 'proj',
        dependencies: {
          directus: '10.5.1',
        },
      },
      'extensions/interfaces/custom-tinymce/package.json': {
        name: 'directus-extension-custom-tinymce',
        version: '1.0.0',
        'directus:extension': {
          type: 'interface',
          path: 'dist/index.js',
          source: 'src/index.ts',
          host: '^10.0.0',
        },
      },
      'extensions/interfaces/custom-tinymce/dist/index.js': 'export default {}',
    },
    expected: {
      code: 'required-key-missing',
      words: ['`index.js` exists', 'Could not resolve', '`path` is not read there'],
    },
  },
  {
    id: 'SP-01',
    host: 'Strapi 4',
    ref: 'StellateHQ/strapi-plugin-stellate#1',
    layout: 'published',
    files: {
      'package.json': {
        name: 'strapi-plugin-x',
        version: '0.0.4',
        strapi: {
          name: 'x',
          kind: 'plugin',
        },
      },
      'strapi-server.js': "module.exports=require('./dist/server');",
      'strapi-admin.js': 'export default {}',
    },
    expected: {
      code: 'required-file-missing',
      words: ['`strapi-server.js` requires `./dist/server`', 'Could not load js config file'],
    },
  },
  {
    id: 'SP-02',
    host: 'Strapi 4.15',
    ref: 'strapi/strapi#18711',
    layout: 'installed-set',
    files: {
      'package.json': {
        name: 'strapi-plugin-x',
        version: '1.0.0',
        strapi: {
          kind: 'plugin',
        },
        peerDependencies: {
          '@strapi/admin': '^4.0.0',
        },
      },
      'admin/src/index.js':
        "import u from '@strapi/admin/admin/src/content-manager/hooks/usePluginsQueryParams'",
      'node_modules/@strapi/admin/package.json': {
        name: '@strapi/admin',
        version: '4.15.2',
        exports: {
          '.': './dist/index.js',
          './package.json': './package.json',
        },
      },
    },
    expected: {
      code: 'subpath-not-exported',
      words: ['`@strapi/admin` 4.15.2 does not offer'],
    },
  },
  {
    id: 'SB-01',
    host: 'Storybook 8',
    ref: 'rstackjs/storybook-rsbuild#205',
    layout: 'published',
    files: {
      'package.json': {
        name: 'storybook-addon-x',
        version: '0.1.0',
        exports: {
          './preset': {
            require: './dist/preset.cjs',
            import: './dist/preset.js',
          },
          './package.json': './package.json',
        },
      },
      'dist/preset.js': '',
    },
    expected: {
      code: 'target-not-found',
      words: [
        '`./dist/preset.cjs` does not exist',
        'Node throws where it is loaded (MODULE_NOT_FOUND)',
        'Did you mean `./dist/preset.js`',
      ],
    },
  },
  {
    id: 'GA-02',
    host: 'Gatsby 2',
    ref: 'jessestuart/gatsby-source-s3-image#121',
    layout: 'published',
    files: {
      'package.json': {
        name: 'gatsby-source-s3-image',
        version: '0.2.0',
      },
      'gatsby-node.js': 'exports.sourceNodes=()=>{}',
    },
    expected: {
      code: 'required-key-missing',
      words: ['`index.js` exists', 'Unable to find plugin "gatsby-source-s3-image"'],
    },
  },
];
