import { expect, it } from 'vitest';
import { DiskFileSystem } from '../../src/workspace/disk';
import { toPortable } from '../../src/workspace/paths';
import { installCorpus } from './install';
import { checkRealPackage, realPackages } from './real-packages-check';

// Popular packages that are nobody's plugin: no host has a word to say about them.

const disk = new DiskFileSystem();

/** Those among what popular packages depend on that are plugins indeed. Their names end before the `@`. */
const PLUGINS = /^(@babel\/p(lugin|reset)-|babel-plugin-|@rollup\/plugin-|rollup-plugin-|eslint-plugin-)/;

it('says nothing about packages that are no plugins', async () => {
  const folder = toPortable(await installCorpus('packages'));
  const packages = realPackages(disk, [folder]).filter(({ id }) => !PLUGINS.test(id));
  expect(packages.length).toBeGreaterThan(600);
  const said: string[] = [];
  for (const one of packages) {
    const { plugins, diagnostics } = await checkRealPackage(disk, one);
    for (const { host, status } of plugins)
      said.push(`${one.id} is taken for a plugin of ${host}, ${status}`);
    for (const { host, severity, code } of diagnostics)
      if (host !== null) said.push(`${one.id}: ${severity} ${code} of ${host}`);
  }
  expect(said).toEqual([]);
});
