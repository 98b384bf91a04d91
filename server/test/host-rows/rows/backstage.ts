import type { HostRow } from '../row';

const FEATURE = `Object.defineProperty(exports, '__esModule', { value: true });\nexports.default = {};\n`;

const exports = { '.': './dist/index.cjs.js', './package.json': './package.json' };
const manifest = {
  name: '@acme/plugin-lamp-backend',
  version: '1.0.0',
  backstage: { role: 'backend-plugin', pluginId: 'lamp' },
  exports,
};

export const row: HostRow = {
  plugin: { 'package.json': manifest, 'dist/index.cjs.js': FEATURE },
  application: {
    'package.json': {
      name: 'backend',
      private: true,
      backstage: { role: 'backend' },
      dependencies: { '@acme/plugin-lamp-backend': '*' },
    },
  },
  entryPoints: ['backstage:. -> dist/index.cjs.js#default'],
  changes: [
    [
      'a hidden manifest',
      { 'package.json': { ...manifest, exports: './dist/index.cjs.js' } },
      'ignored',
      'subpath-not-exported',
      'Backstage says nothing',
    ],
    [
      'a library of its kind',
      { 'package.json': { ...manifest, backstage: { role: 'node-library' } } },
      'absent',
    ],
    ['no role', { 'package.json': { ...manifest, backstage: {} } }, 'absent'],
    [
      'no target',
      { 'dist/index.cjs.js': undefined },
      'broken',
      'target-not-found',
      'Backstage does not start and prints "Cannot find module"',
    ],
    [
      'no default export',
      { 'dist/index.cjs.js': FEATURE.replace('exports.default', 'exports.lampPlugin') },
      'broken',
      'export-not-found',
    ],
    [
      'a file that is missing behind it',
      { 'dist/index.cjs.js': `${FEATURE}require('./plugin.cjs.js');` },
      'broken',
      'required-file-missing',
    ],
    [
      'an alpha entry that is not there',
      {
        'package.json': { ...manifest, exports: { ...exports, './alpha': './dist/alpha.cjs.js' } },
      },
      'broken',
      'target-not-found',
      'Backstage leaves it out and says nothing',
    ],
  ],
};
