import type { HostRow } from '../row';

const extension = { type: 'hook', path: 'dist/index.js', source: 'src/index.js', host: '^10.0.0' };
const manifest = { name: 'directus-extension-lamp', version: '1.0.0', 'directus:extension': extension };

export const row: HostRow = {
  plugin: { 'package.json': manifest, 'dist/index.js': 'module.exports = () => {};' },
  entryPoints: ['directus:extension.path:. -> dist/index.js'],
  changes: [
    [
      'no host',
      { 'package.json': { ...manifest, 'directus:extension': { ...extension, host: undefined } } },
      'rejected',
      'required-key-missing',
    ],
    ['no target', { 'dist/index.js': undefined }, 'broken', 'target-not-found'],
    ['no key', { 'package.json': { name: 'directus-extension-lamp', version: '1.0.0' } }, 'absent'],
  ],
};
