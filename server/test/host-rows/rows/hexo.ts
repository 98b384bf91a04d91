import type { HostRow } from '../row';

const manifest = { name: 'hexo-lamp', version: '1.0.0', main: 'index' };

export const row: HostRow = {
  plugin: { 'package.json': manifest, 'index.js': "hexo.extend.helper.register('lamp', () => 'lamp');" },
  application: {
    'package.json': { name: 'site', hexo: { version: '8.1.2' }, dependencies: { 'hexo-lamp': '*' } },
  },
  entryPoints: ['main:. -> index.js'],
  changes: [
    ['no main file', { 'index.js': undefined }, 'broken', 'target-not-found', 'Plugin load failed'],
    [
      'an ES module',
      { 'index.js': "import path from 'node:path';\nhexo.log.info(path.sep);" },
      'broken',
      'target-wrong-format',
      'Hexo compiles it as CommonJS',
    ],
    [
      'CommonJS in a package of ES modules',
      {
        'package.json': { ...manifest, main: undefined, type: 'module' },
        'index.js': "require('node:path'); hexo.log.info('lamp');",
      },
      'ok',
    ],
    ['a library of Hexo itself', { 'package.json': { ...manifest, name: 'hexo-util' } }, 'absent'],
    [
      'a site that is named like a plugin',
      {
        'package.json': { name: 'hexo-site', version: '0.0.0', private: true, hexo: { version: '' } },
        'index.js': undefined,
      },
      'absent',
    ],
    ['a theme', { 'package.json': { ...manifest, name: 'hexo-theme-lamp' } }, 'absent'],
    ['another name', { 'package.json': { ...manifest, name: 'lamp' } }, 'absent'],
    [
      'another name, and a keyword that tells',
      { 'package.json': { ...manifest, name: 'lamp', keywords: ['hexo-plugin'] } },
      'ignored',
      'name-not-matching',
      'Hexo says nothing',
    ],
  ],
};
