import type { Variation } from '../report';

/** Slips in plugins: Fastify autoload, Joplin, JupyterLab, Rollup, Theia, semantic-release. */
export const variations: readonly Variation[] = [
  {
    host: 'Joplin',
    what: 'the prefix in the middle',
    layout: 'published',
    files: {
      'package.json': {
        name: 'my-joplin-plugin',
        version: '1.0.0',
        keywords: ['joplin-plugin'],
        files: ['publish'],
      },
      'publish/x.jpl': '',
      'publish/x.json': {
        manifest_version: 1,
        id: 'x',
        name: 'X',
        version: '1.0.0',
        app_min_version: '2.8',
      },
    },
    code: 'name-not-matching',
    words: "Joplin says nothing, and it does not get into Joplin's plugin repository",
  },
  {
    host: 'Rollup',
    what: 'CommonJS not built',
    layout: 'published',
    files: {
      'package.json': {
        name: 'rollup-plugin-x',
        version: '1.0.0',
        main: 'dist/index.cjs.js',
        module: 'dist/index.es.js',
      },
      'dist/index.es.js': 'export default()=>({})',
    },
    code: 'target-not-found',
    words: 'Rollup does not start and prints "Cannot load plugin". Did you mean `dist/index.es.js`?',
  },
  {
    host: 'Theia',
    what: 'a module under another name',
    layout: 'published',
    files: {
      'package.json': {
        name: 'theia-x',
        version: '1.0.0',
        keywords: ['theia-extension'],
        theiaExtensions: [
          {
            frontend: 'lib/browser/x-frontend-module',
          },
        ],
      },
      'lib/browser/x-front-module.js': '',
    },
    code: 'target-not-found',
    words: 'Theia does not start and prints "Cannot find module", and the application is not built',
  },
  {
    host: 'JupyterLab',
    what: 'no folder of schemas',
    layout: 'published',
    files: {
      'package.json': {
        name: 'jl-x',
        version: '1.0.0',
        keywords: ['jupyterlab-extension'],
        main: 'lib/index.js',
        jupyterlab: {
          extension: true,
          schemaDir: 'schema',
        },
      },
      'lib/index.js': 'export default {}',
    },
    code: 'target-not-found',
    words: 'JupyterLab leaves it out and says nothing, and its settings are not known',
  },
  {
    host: 'Fastify autoload',
    what: 'CommonJS among ES modules',
    layout: 'project',
    files: {
      'package.json': {
        name: 'app',
        type: 'module',
        dependencies: {
          '@fastify/autoload': '^5',
          fastify: '^4',
        },
      },
      'plugins/a.js': 'module.exports=async()=>{}',
    },
    code: 'target-wrong-format',
    words: 'Fastify does not start',
  },
  {
    host: 'semantic-release',
    what: 'a package for development at run time',
    layout: 'published',
    files: {
      'package.json': {
        name: 'semantic-release-x',
        version: '1.0.0',
        main: 'index.js',
        devDependencies: {
          execa: '^5',
        },
      },
      'index.js': "const e=require('execa');module.exports={prepare(){}}",
    },
    code: 'dependency-not-declared',
    words: 'whoever installs this package does not get it',
  },
];
