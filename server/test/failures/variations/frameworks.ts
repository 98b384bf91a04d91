import type { Variation } from '../report';

/** Slips in plugins: Directus, Docusaurus, Ember CLI, Gatsby, Storybook, Strapi. */
export const variations: readonly Variation[] = [
  {
    host: 'Ember CLI',
    what: '`files` without the main file',
    layout: 'source',
    files: {
      'package.json': {
        name: 'ember-x',
        version: '1.0.0',
        keywords: ['ember-addon'],
        'ember-addon': {
          main: 'lib/index.js',
        },
        files: ['addon'],
      },
      'lib/index.js': 'module.exports={name:"ember-x"}',
      'addon/a.js': '',
    },
    code: 'required-key-missing',
    words: 'Ember CLI prints "no JavaScript preprocessors were found"',
  },
  {
    host: 'Ember CLI',
    what: 'no keyword',
    layout: 'published',
    files: {
      'package.json': {
        name: 'ember-cli-x',
        version: '1.0.0',
        'ember-addon': {
          configPath: 'tests/dummy/config',
        },
      },
      'index.js': 'module.exports={name:"ember-cli-x"}',
    },
    code: 'keyword-missing',
    words: 'Ember CLI says nothing',
  },
  {
    host: 'Ember CLI',
    what: 'the compiler for development alone',
    layout: 'published',
    files: {
      'package.json': {
        name: 'ember-x',
        version: '1.0.0',
        keywords: ['ember-addon'],
        devDependencies: {
          'ember-cli-babel': '^7',
        },
      },
      'index.js': 'module.exports={name:"ember-x"}',
      'addon/x.js': 'export default 1',
    },
    code: 'required-key-missing',
    words: 'Ember CLI prints "no JavaScript preprocessors were found"',
  },
  {
    host: 'Directus',
    what: 'no host',
    layout: 'published',
    files: {
      'package.json': {
        name: 'directus-extension-x',
        version: '1.0.0',
        'directus:extension': {
          type: 'interface',
          path: 'dist/index.js',
          source: 'src/index.ts',
        },
      },
      'dist/index.js': 'export default {}',
    },
    code: 'required-key-missing',
    words: 'Directus prints "The manifest of the package extension "directus-extension-x" is invalid."',
  },
  {
    host: 'Strapi',
    what: '`exports` hide package.json',
    layout: 'published',
    files: {
      'package.json': {
        name: 'strapi-plugin-x',
        version: '1.0.0',
        strapi: {
          name: 'x',
          kind: 'plugin',
        },
        exports: {
          './strapi-server': './server.js',
          './strapi-admin': './admin.js',
        },
      },
      'server.js': 'module.exports={}',
      'admin.js': 'export default {}',
    },
    code: 'subpath-not-exported',
    words: 'Strapi says nothing',
  },
  {
    host: 'Storybook',
    what: 'a preset that lacks what it requires',
    layout: 'published',
    files: {
      'package.json': {
        name: 'storybook-addon-x',
        version: '1.0.0',
        keywords: ['storybook-addons'],
        main: 'dist/index.js',
      },
      'preset.js': "module.exports=require('./dist/preset')",
      'dist/index.js': '',
    },
    code: 'required-file-missing',
    words: '`preset.js` requires `./dist/preset`, which does not exist',
  },
  {
    host: 'Gatsby',
    what: '`files` without gatsby-node.js',
    layout: 'source',
    files: {
      'package.json': {
        name: 'gatsby-plugin-x',
        version: '1.0.0',
        keywords: ['gatsby-plugin'],
        files: ['index.js'],
      },
      'index.js': '',
      'gatsby-node.js': 'exports.onCreateNode=()=>{}',
    },
    code: 'target-not-published',
    words: 'Gatsby does not start',
  },
  {
    host: 'Directus',
    what: 'no build in the folder',
    layout: 'project',
    files: {
      'package.json': {
        name: 'p',
        dependencies: {
          directus: '^11',
        },
      },
      'extensions/x/package.json': {
        name: 'directus-extension-x',
        version: '1.0.0',
        'directus:extension': {
          type: 'hook',
          path: 'dist/index.js',
          source: 'src/index.ts',
          host: '^11',
        },
      },
    },
    code: 'target-not-found',
    words: 'Directus leaves the whole package out',
  },
  {
    host: 'Docusaurus',
    what: '`exports` for `import` alone',
    layout: 'published',
    files: {
      'package.json': {
        name: 'docusaurus-plugin-x',
        version: '1.0.0',
        exports: {
          '.': {
            import: './dist/index.js',
          },
        },
      },
      'dist/index.js': 'module.exports=()=>({})',
    },
    code: 'subpath-not-exported',
    words: 'Docusaurus does not start',
  },
  {
    host: 'Storybook',
    what: '`exports` to what is not built',
    layout: 'published',
    files: {
      'package.json': {
        name: 'storybook-addon-x',
        version: '1.0.0',
        keywords: ['storybook-addon'],
        exports: {
          './manager': './dist/manager.js',
          './package.json': './package.json',
        },
      },
      'dist/preview.js': '',
    },
    code: 'subpath-not-exported',
    words: 'Storybook leaves the whole package out',
  },
  {
    host: 'Strapi',
    what: '`files` without the wrapper',
    layout: 'source',
    files: {
      'package.json': {
        name: 'strapi-plugin-x',
        version: '1.0.0',
        strapi: {
          name: 'x',
          kind: 'plugin',
        },
        files: ['dist'],
      },
      'strapi-server.js': "module.exports=require('./dist/server')",
      'dist/server/index.js': '',
    },
    code: 'target-not-published',
    words: 'Strapi leaves it out and says nothing, and loads the plugin without its server part',
  },
];
