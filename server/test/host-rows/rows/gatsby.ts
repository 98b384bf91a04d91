import type { HostRow } from '../row';

const manifest = {
  name: 'gatsby-plugin-lamp',
  version: '1.0.0',
  keywords: ['gatsby-plugin'],
  peerDependencies: { gatsby: '^5.0.0' },
};

export const row: HostRow = {
  plugin: {
    'package.json': manifest,
    'gatsby-node.js': 'exports.onPreInit = () => {};',
    'gatsby-ssr.jsx': 'export const onRenderBody = () => {};',
  },
  application: {
    'package.json': {
      name: 'site',
      private: true,
      dependencies: { gatsby: '5.16.1', 'gatsby-plugin-lamp': '*' },
    },
  },
  entryPoints: ['gatsby-node:. -> gatsby-node.js', 'gatsby-ssr:. -> gatsby-ssr.jsx'],
  changes: [
    ['another name', { 'package.json': { ...manifest, name: 'lamp' } }, 'ok'],
    ['no keyword', { 'package.json': { ...manifest, keywords: undefined } }, 'ok'],
    ['neither', { 'package.json': { ...manifest, name: 'lamp', keywords: undefined } }, 'absent'],
    [
      'a library for plugins',
      { 'package.json': { ...manifest, name: 'gatsby-plugin-utils', keywords: ['gatsby'] } },
      'absent',
    ],
    ['none of the files', { 'gatsby-node.js': undefined, 'gatsby-ssr.jsx': undefined }, 'ok'],
    [
      'exports that hide the manifest',
      { 'package.json': { ...manifest, exports: './gatsby-node.js' } },
      'rejected',
      'subpath-not-exported',
      'There was a problem loading plugin "gatsby-plugin-lamp". Perhaps you need to install its package?',
    ],
    [
      'no index.js, for a Gatsby of any version',
      { 'package.json': { ...manifest, peerDependencies: undefined } },
      'ok',
      'required-key-missing',
      'Unable to find plugin "gatsby-plugin-lamp"',
    ],
    [
      'an index.js, for a Gatsby of any version',
      { 'package.json': { ...manifest, peerDependencies: undefined }, 'index.js': '' },
      'ok',
    ],
  ],
};
