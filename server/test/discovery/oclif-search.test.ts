import { describe, expect, it } from 'vitest';
import { below, OCLIF, OCLIF_FILES } from './samples';
import { type Files, Scene } from './scene';

describe('oclif finds among what is installed', () => {
  const app = (keys: object): Files => ({
    'package.json': {
      name: 'cli',
      version: '1.0.0',
      ...keys,
    },
    ...below('node_modules/greeter', OCLIF_FILES),
    ...below('node_modules/@cli/plugin-one', {
      ...OCLIF_FILES,
      'package.json': { ...OCLIF, name: '@cli/plugin-one' },
    }),
    ...below('node_modules/@cli/other', { ...OCLIF_FILES, 'package.json': { ...OCLIF, name: '@cli/other' } }),
  });
  const installed = (keys: object) =>
    new Scene(app(keys)).plugins.filter((one) => one !== 'oclif cli ok').map((one) => one.split(' ')[1]);
  const dependencies = { greeter: '1', '@cli/plugin-one': '1', '@cli/other': '1' };

  it('what oclif.plugins lists of the dependencies, by name or by pattern', () => {
    expect(installed({ dependencies, oclif: { plugins: ['greeter'] } })).toEqual(['greeter']);
    expect(installed({ dependencies, oclif: { plugins: ['@cli/plugin-*'] } })).toEqual(['@cli/plugin-one']);
    expect(installed({ dependencies, oclif: { plugins: ['@cli/*', 'greeter'] } })).toEqual([
      '@cli/other',
      '@cli/plugin-one',
      'greeter',
    ]);
  });

  it('none that is not listed, or is no dependency, or is only one of development', () => {
    expect(installed({ dependencies, oclif: {} })).toEqual([]);
    expect(installed({ oclif: { plugins: ['greeter'] } })).toEqual([]);
    expect(installed({ devDependencies: dependencies, oclif: { plugins: ['greeter'] } })).toEqual([]);
  });

  it('of development, what oclif.devPlugins lists', () => {
    expect(installed({ devDependencies: dependencies, oclif: { devPlugins: ['greeter'] } })).toEqual([
      'greeter',
    ]);
  });

  it('through plugins, which may list plugins of their own', () => {
    const files = app({ dependencies: { greeter: '1' }, oclif: { plugins: ['greeter'] } });
    const child = { ...OCLIF, oclif: { plugins: ['@cli/other'] }, dependencies: { '@cli/other': '1' } };
    const scene = new Scene({ ...files, 'node_modules/greeter/package.json': child });
    expect(scene.plugins).toEqual(['oclif @cli/other ok', 'oclif cli ok', 'oclif greeter ok']);
  });
});
