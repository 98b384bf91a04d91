import type { HostRow } from '../row';

const manifest = {
  name: 'generator-lamp',
  version: '1.0.0',
  keywords: ['yeoman-generator'],
  dependencies: { 'yeoman-generator': '8' },
};
const GENERATOR = "import Generator from 'yeoman-generator';\nexport default class extends Generator {}\n";

export const row: HostRow = {
  plugin: {
    'package.json': manifest,
    'generators/app/index.mjs': GENERATOR,
    'shade/index.mjs': GENERATOR,
  },
  entryPoints: ['generators:app -> generators/app/index.mjs', 'generators:shade -> shade/index.mjs'],
  changes: [
    [
      'no file where Yeoman looks',
      {
        'package.json': manifest,
        'generators/app/index.mjs': undefined,
        'shade/index.mjs': undefined,
        'app/main.js': '',
      },
      'ignored',
      'required-key-missing',
      'Yeoman says nothing',
    ],
    [
      'no such file, and no keyword',
      {
        'package.json': { ...manifest, keywords: [] },
        'generators/app/index.mjs': undefined,
        'shade/index.mjs': undefined,
      },
      'absent',
    ],
    [
      'generators that are yet to be compiled',
      {
        'package.json': manifest,
        'generators/app/index.mjs': undefined,
        'shade/index.mjs': undefined,
        'src/generators/app/index.ts': '',
      },
      'absent',
    ],
    [
      'another name',
      { 'package.json': { ...manifest, name: 'lamp-generator' } },
      'ignored',
      'name-not-matching',
      'Yeoman says nothing',
    ],
    ['the base class of all', { 'package.json': { ...manifest, name: 'yeoman-generator' } }, 'absent'],
    [
      'an environment that a generator has brought along',
      { 'node_modules/yeoman-environment/package.json': { name: 'yeoman-environment', version: '2.10.3' } },
      'ok',
    ],
    [
      'an environment with other rules',
      { 'node_modules/yeoman-environment/package.json': { name: 'yeoman-environment', version: '1.6.6' } },
      'absent',
    ],
    ['a scope', { 'package.json': { ...manifest, name: '@acme/generator-lamp' } }, 'ok'],
  ],
};
