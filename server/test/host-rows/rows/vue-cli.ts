import type { HostRow } from '../row';

const manifest = { name: 'vue-cli-plugin-lamp', version: '1.0.0', main: 'index.js' };

export const row: HostRow = {
  plugin: {
    'package.json': manifest,
    'index.js': 'module.exports = (api, options) => {};',
    'generator/index.js': 'module.exports = (api) => {};',
    'prompts.js': 'module.exports = [];',
  },
  application: {
    'package.json': {
      name: 'application',
      private: true,
      devDependencies: { '@vue/cli-service': '5.0.9', 'vue-cli-plugin-lamp': '*' },
    },
  },
  entryPoints: ['generator:. -> generator/index.js', 'main:. -> index.js', 'prompts:. -> prompts.js'],
  changes: [
    ['a scope', { 'package.json': { ...manifest, name: '@acme/vue-cli-plugin-lamp' } }, 'ok'],
    [
      "a scope that is not Vue's, and no `vue-`",
      { 'package.json': { ...manifest, name: '@acme/cli-plugin-lamp' } },
      'absent',
    ],
    ['no generator', { 'generator/index.js': undefined }, 'ok'],
    ['no target', { 'index.js': undefined }, 'broken', 'target-not-found', 'Vue CLI does not start'],
    [
      'a generator alone',
      { 'package.json': { ...manifest, main: undefined }, 'index.js': undefined },
      'broken',
      'target-not-found',
      'no entry is declared, and `index.js` does not exist; Vue CLI does not start',
    ],
  ],
};
