import type { HostRow } from '../row';

const manifest = { name: 'lamp', private: true, devDependencies: { 'eslint-plugin-local': '^6.0.0' } };
const rules = 'module.exports = { rules: {} };';

export const row: HostRow = {
  plugin: { 'package.json': manifest, '.eslint-plugin-local.js': rules },
  place: undefined,
  entryPoints: ['rules:. -> .eslint-plugin-local.js'],
  changes: [
    ['no such plugin', { 'package.json': { name: 'lamp', private: true } }, 'absent'],
    ['no file', { '.eslint-plugin-local.js': undefined }, 'absent'],
    [
      'CommonJS among ES modules',
      { 'package.json': { ...manifest, type: 'module' } },
      'broken',
      'target-wrong-format',
      'eslint-plugin-local does not start',
    ],
    [
      'the same, undeclared, under the name of version 1',
      {
        'package.json': { name: 'lamp', type: 'module' },
        '.eslint-plugin-local.js': undefined,
        '.eslintplugin.js': rules,
      },
      'broken',
      'target-wrong-format',
      'ReferenceError',
    ],
    [
      'a published package of ES modules',
      { 'package.json': { name: 'lamp', version: '1.0.0', type: 'module' } },
      'absent',
    ],
    [
      'CommonJS by its name',
      {
        'package.json': { ...manifest, type: 'module' },
        '.eslint-plugin-local.js': undefined,
        '.eslint-plugin-local.cjs': rules,
      },
      'ok',
    ],
  ],
};
