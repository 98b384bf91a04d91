import type { HostRow } from '../row';

const n8n = {
  n8nNodesApiVersion: 1,
  credentials: ['dist/LampApi.credentials.js'],
  nodes: ['dist/Lamp.node.js'],
};
const manifest = {
  name: 'n8n-nodes-lamp',
  version: '1.0.0',
  keywords: ['n8n-community-node-package'],
  n8n,
};
const compiled = (name: string) =>
  `"use strict";\nObject.defineProperty(exports, "__esModule", { value: true });\nexports.${name} = void 0;\nclass ${name} {}\nexports.${name} = ${name};\n`;

export const row: HostRow = {
  plugin: {
    'package.json': manifest,
    'dist/Lamp.node.js': compiled('Lamp'),
    'dist/LampApi.credentials.js': compiled('LampApi'),
  },
  entryPoints: [
    'n8n.credentials:LampApi -> dist/LampApi.credentials.js#LampApi',
    'n8n.nodes:Lamp -> dist/Lamp.node.js#Lamp',
  ],
  changes: [
    [
      'another name',
      { 'package.json': { ...manifest, name: 'lamp-for-n8n' } },
      'ignored',
      'name-not-matching',
      'n8n says nothing',
    ],
    ['no key', { 'package.json': { ...manifest, n8n: undefined } }, 'ignored', 'required-key-missing'],
    ['neither key nor keyword', { 'package.json': { name: 'n8n-nodes-lamp', version: '1.0.0' } }, 'absent'],
    ['no keyword', { 'package.json': { ...manifest, keywords: undefined } }, 'ok'],
    [
      'an API version to come',
      { 'package.json': { ...manifest, n8n: { ...n8n, n8nNodesApiVersion: 2 } } },
      'rejected',
      'required-key-missing',
      'Skipping package "n8n-nodes-lamp": it requires',
    ],
    [
      'an API version that is a text',
      { 'package.json': { ...manifest, n8n: { ...n8n, n8nNodesApiVersion: '1' } } },
      'rejected',
      'required-key-missing',
    ],
    [
      'no API version',
      { 'package.json': { ...manifest, n8n: { ...n8n, n8nNodesApiVersion: undefined } } },
      'ok',
    ],
    [
      'no node',
      { 'dist/Lamp.node.js': undefined },
      'broken',
      'target-not-found',
      'n8n leaves the whole package out and prints "Cannot find module", and none of its nodes',
    ],
    [
      'a node in another case',
      { 'dist/Lamp.node.js': undefined, 'dist/LAMP.node.js': compiled('Lamp') },
      'broken',
      'target-case-mismatch',
    ],
    ['another class', { 'dist/Lamp.node.js': compiled('Lantern') }, 'broken', 'export-not-found', 'Lantern'],
    [
      'a class that only running it would show',
      { 'dist/Lamp.node.js': 'module.exports = Object.freeze({ ["La" + "mp"]: class {} });' },
      'ok',
    ],
  ],
};
