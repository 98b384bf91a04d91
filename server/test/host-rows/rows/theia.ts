import type { HostRow } from '../row';

const manifest = {
  name: 'lamp',
  version: '1.0.0',
  theiaExtensions: [{ frontend: 'lib/browser/lamp', preload: './lib/preload' }],
};
const changed = (change: object) => ({ 'package.json': { ...manifest, ...change } });

export const row: HostRow = {
  plugin: { 'package.json': manifest, 'lib/browser/lamp.js': '', 'lib/preload.js': '' },
  application: {
    'package.json': { name: 'ide', dependencies: { lamp: '*' }, devDependencies: { '@theia/cli': '*' } },
  },
  entryPoints: [
    'theiaExtensions:0.frontend -> lib/browser/lamp.js',
    'theiaExtensions:0.preload -> lib/preload.js',
  ],
  changes: [
    ['no key', changed({ theiaExtensions: undefined, keywords: ['theia-extension'] }), 'absent'],
    ['no version', changed({ version: undefined }), 'ignored', 'required-key-missing'],
    [
      'no list',
      changed({ theiaExtensions: manifest.theiaExtensions[0] }),
      'rejected',
      'required-key-missing',
      'is not iterable',
    ],
    [
      'no target',
      { 'lib/browser/lamp.js': undefined },
      'broken',
      'target-not-found',
      'the application is not built',
    ],
    [
      'another case',
      changed({ theiaExtensions: [{ backend: 'lib/Preload' }] }),
      'broken',
      'target-case-mismatch',
    ],
    ['exports that hide it', changed({ exports: {} }), 'broken', 'subpath-not-exported'],
  ],
};
