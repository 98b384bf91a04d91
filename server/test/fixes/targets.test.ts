import { describe, expect, it } from 'vitest';
import { Offered } from './offered';

/** A host with entry points in each form that profiles know. */
const ATLAS = {
  id: 'atlas',
  title: 'Atlas',
  ecosystem: 'npm',
  rules: [
    {
      approach: 'metadata',
      discovered: { key: ['atlas'] },
      entryPoints: [
        { at: ['atlas', 'layers'], each: { value: 'file', form: 'path#export' } },
        { at: ['atlas', 'parts'], each: { value: 'file', form: 'segments' } },
        { at: ['atlas', 'only'], value: 'file', gives: 'a function that takes a map' },
        {
          at: ['atlas', 'list'],
          value: 'json',
          declares: { at: ['files'], each: { value: 'file', base: 'file' } },
        },
      ],
    },
  ],
};

function atlas(declared: unknown, files: Readonly<Record<string, unknown>> = {}): Offered {
  const manifest = { name: 'roads', version: '1.0.0', atlas: declared };
  return new Offered({ 'package.json': manifest, ...files }, [ATLAS]);
}

describe('a path that leads nowhere', () => {
  it('is replaced by the nearest, written as it was: with its ./ and its export', () => {
    const offered = atlas({ layers: { a: './layers/motorway.js#draw' } }, { 'layers/motorways.js': '' });
    expect(offered.titles('target-not-found')).toEqual([
      'Use `./layers/motorways.js#draw`',
      'Create `layers/motorway.js`',
      'Remove `atlas.layers.a`',
    ]);
    expect(offered.after('Use `./layers/motorways.js#draw`')).toMatchObject({
      atlas: { layers: { a: './layers/motorways.js#draw' } },
    });
    expect(offered.after('Create `layers/motorway.js`', 'layers/motorway.js')).toBe('exports.draw = {};\n');
  });

  it('is replaced name by name where it is a list of names', () => {
    const offered = atlas({ parts: [['parts', 'bridge.js']] }, { 'parts/bridges.js': '' });
    expect(offered.after('Use `parts/bridges.js`')).toMatchObject({
      atlas: { parts: [['parts', 'bridges.js']] },
    });
  });

  it('is replaced in the file that declares it, and counts from there', () => {
    const lists = { 'lists/all.json': { files: ['tunnel.js'] }, 'lists/tunnels.js': '' };
    const offered = atlas({ list: 'lists/all.json' }, lists);
    expect(offered.titles('target-not-found')[0]).toBe('Use `tunnels.js`');
    expect(offered.after('Use `tunnels.js`', 'lists/all.json')).toEqual({ files: ['tunnels.js'] });
  });

  it('is not removed where the host asks for it by its name', () => {
    const offered = atlas({ only: 'draw.js' });
    expect(offered.titles('target-not-found')).toEqual(['Create `draw.js`']);
    expect(offered.after('Create `draw.js`', 'draw.js')).toBe('module.exports = function () {};\n');
  });

  it('is not made below a folder of output, nor as types', () => {
    expect(atlas({ only: 'dist/draw.js' }).titles('target-not-found')).toEqual([]);
    const typed = new Offered({ 'package.json': { name: 'x', types: 'x.d.ts' } });
    expect(typed.titles('target-not-found')).toEqual(['Remove `types`']);
  });

  it('is made as the module that the package says it is', () => {
    const offered = new Offered({
      'package.json': { name: 'x', type: 'module', main: 'x.js', bin: './cli.js' },
    });
    expect(offered.after('Create `x.js`', 'x.js')).toBe('export default {};\n');
    expect(offered.after('Create `cli.js`', 'cli.js')).toBe('#!/usr/bin/env node\n');
  });

  it('goes with what would be left empty in a map of conditions', () => {
    const exports = { '.': './x.js', './y': { node: { import: './y.mjs' } } };
    const offered = new Offered({ 'package.json': { name: 'x', exports }, 'x.js': '' });
    expect(offered.after('Remove `exports["./y"]`')).toEqual({ name: 'x', exports: { '.': './x.js' } });
  });
});

describe('a path out of the package', () => {
  it('is led back where the same path stands in it', () => {
    const offered = atlas({ layers: { a: '../layers/a.js' } }, { 'layers/a.js': '' });
    expect(offered.titles('target-outside-package')).toEqual([
      'Use `./layers/a.js`',
      'Remove `atlas.layers.a`',
    ]);
    expect(offered.after('Use `./layers/a.js`')).toMatchObject({ atlas: { layers: { a: './layers/a.js' } } });
  });
});

describe('a path to a folder', () => {
  it("is completed by the folder's own main, else by its only index", () => {
    const main = atlas(
      { layers: { a: './a' } },
      { 'a/package.json': { main: 'lib.js' }, 'a/lib.js': '', 'a/index.js': '' },
    );
    expect(main.titles('target-is-directory')).toEqual(['* Use `./a/lib.js`']);
    const index = atlas({ layers: { a: 'a' } }, { 'a/index.cjs': '' });
    expect(index.titles('target-is-directory')).toEqual(['* Use `a/index.cjs`']);
    const several = atlas({ layers: { a: 'a/' } }, { 'a/index.js': '', 'a/index.mjs': '' });
    expect(several.titles('target-is-directory')).toEqual(['Use `a/index.js`', 'Use `a/index.mjs`']);
    expect(atlas({ layers: { a: 'a' } }, { 'a/x.js': '' }).titles('target-is-directory')).toEqual([]);
  });
});
