import type { FailureReport } from '../report';

/** Tools that load their plugins by name: ESLint, Prettier, Stylelint, Karma, Rollup, semantic-release. */
export const reports: readonly FailureReport[] = [
  {
    id: 'ES-03',
    host: 'ESLint (eslint-plugin-local)',
    ref: 'taskworld/eslint-plugin-local#3',
    layout: 'project',
    files: {
      'package.json': {
        name: 'app',
        type: 'module',
      },
      '.eslintplugin.js': 'module.exports={rules:{}}',
    },
    expected: {
      code: 'target-wrong-format',
      words: ['`.eslintplugin.js`', 'ES module'],
    },
  },
  {
    id: 'PR-01',
    host: 'Prettier 1/2 (auto-load)',
    ref: 'prettier/prettier#5945',
    layout: 'installed-set',
    files: {
      'node_modules/prettier/package.json': {
        name: 'prettier',
        version: '1.16.4',
      },
      'node_modules/@kocal/prettier-plugin-twig/package.json': {
        name: '@kocal/prettier-plugin-twig',
        version: '1.0.0',
      },
    },
    expected: {
      code: 'name-not-matching',
      words: ['@kocal/prettier-plugin-twig', 'Prettier 2 ignores this package'],
    },
  },
  {
    id: 'ST-02',
    host: 'Stylelint',
    ref: 'stylelint-less/stylelint-less#53',
    layout: 'published',
    files: {
      'package.json': {
        name: 'stylelint-less',
        version: '3.0.0',
        type: 'module',
        exports: {
          '.': {
            import: './dist/index.mjs',
          },
        },
      },
      'dist/index.mjs': 'export default []',
    },
    expected: {
      code: 'required-key-missing',
      words: ['`exports["."].require`', 'Could not find "stylelint-less"'],
    },
  },
  {
    id: 'KA-01',
    host: 'Karma <6.2',
    ref: 'karma-runner/karma#3656',
    layout: 'installed-set',
    files: {
      'node_modules/karma/package.json': {
        name: 'karma',
        version: '6.1.1',
      },
      'node_modules/@s/karma-x/package.json': {
        name: '@s/karma-x',
        version: '1.0.0',
        main: 'index.js',
      },
      'node_modules/@s/karma-x/index.js': "module.exports={'reporter:x':['type',function(){}]}",
    },
    expected: {
      code: 'name-not-matching',
      words: ['`@s/karma-x` does not match `karma-*`', 'is not registered'],
    },
  },
  {
    id: 'RO-01',
    host: 'Rollup',
    ref: 'calvinmetcalf/rollup-plugin-node-builtins#6',
    layout: 'source',
    files: {
      'package.json': {
        name: 'rollup-plugin-x',
        version: '1.0.2',
        main: 'dist/index.js',
        scripts: {
          build: 'rollup -c',
        },
      },
      'src/index.js': 'export default ()=>({})',
    },
    expected: {
      code: 'target-not-built',
      words: ['`dist/index.js` is not built', 'no `prepack` or `prepare` script builds it'],
      severity: 'hint',
    },
  },
  {
    id: 'SR-02',
    host: 'semantic-release 19',
    ref: 'cycjimmy/semantic-release-action#169',
    layout: 'published',
    files: {
      'package.json': {
        name: 'semantic-release-replace-plugin',
        version: '1.2.1',
        type: 'module',
        main: 'dist/index.js',
        peerDependencies: {
          'semantic-release': '>=15',
        },
      },
      'dist/index.js': 'export async function prepare(){}',
    },
    expected: {
      code: 'required-key-missing',
      words: ['semantic-release 19 and earlier', 'ERR_REQUIRE_ESM'],
    },
  },
];
