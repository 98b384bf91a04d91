import type { Variation } from '../report';

/** Slips in plugins: ESLint, Prettier. */
export const variations: readonly Variation[] = [
  {
    host: 'ESLint',
    what: 'a dependency that is not declared',
    layout: 'published',
    files: {
      'package.json': {
        name: 'eslint-plugin-x',
        version: '1.0.0',
        main: 'lib/index.js',
      },
      'lib/index.js': "const r=require('requireindex');module.exports={rules:r(__dirname+'/rules')}",
    },
    code: 'dependency-not-declared',
    words: 'found only where ESLint brings it along',
  },
  {
    host: 'ESLint',
    what: 'an ES module alone, for ESLint 7',
    layout: 'published',
    files: {
      'package.json': {
        name: 'eslint-plugin-x',
        version: '1.0.0',
        type: 'module',
        exports: {
          '.': {
            import: './index.js',
          },
        },
        peerDependencies: {
          eslint: '>=7',
        },
      },
      'index.js': 'export default {}',
    },
    code: 'required-key-missing',
    words: 'ESLint prints "Failed to load plugin"',
  },
  {
    host: 'Prettier',
    what: 'an ES module alone, for Prettier 2',
    layout: 'published',
    files: {
      'package.json': {
        name: 'prettier-plugin-x',
        version: '1.0.0',
        type: 'module',
        main: 'index.js',
        peerDependencies: {
          prettier: '^2.0.0',
        },
      },
      'index.js': 'export const languages=[]',
    },
    code: 'target-wrong-format',
    words: 'Node before 20.19 and 22.12 refuses to `require` it (ERR_REQUIRE_ESM)',
  },
];
