import { describe, expect, it } from 'vitest';
import { Scene } from './scene';

describe('nothing is said of', () => {
  it('a manifest for a subpath, named after it, that leads to the output of its package', () => {
    const scene = new Scene({
      'package.json': { name: 'rx', version: '1.0.0', main: 'dist/index.js' },
      'ajax/package.json': { name: 'rx/ajax', main: '../dist/ajax.js' },
      'dist/index.js': '',
      'dist/ajax.js': '',
    });
    expect(scene.findings).toEqual([]);
  });

  it('a `main` that `exports` overrides', () => {
    const scene = new Scene({
      'package.json': { name: 's', version: '1.0.0', main: 'nope.js', exports: './index.js' },
      'index.js': '',
    });
    expect(scene.findings).toEqual([]);
  });

  it('an oclif plugin of hooks alone, whose manifest has no command', () => {
    const scene = new Scene({
      'package.json': {
        name: 'legacy',
        version: '1.0.0',
        oclif: { commands: './lib/commands', hooks: { init: './lib/init' } },
      },
      'oclif.manifest.json': { version: '1.0.0', commands: {} },
      'lib/init.js': '',
    });
    expect(scene.findings).toEqual([]);
    expect(scene.plugins).toEqual(['oclif legacy ok']);
  });
});

describe('a folder that is published instead of the package root', () => {
  const codes = (publishConfig: object, files: Record<string, string>) => {
    const manifest = { name: 'boxed', version: '1.0.0', main: 'a.js', publishConfig };
    return new Scene({ 'package.json': manifest, ...files }).findings.map((finding) => finding.split(' ')[0]);
  };

  it.each(['directory', 'contents'])('may be what paths count from: publishConfig.%s', (key) => {
    expect(codes({ [key]: 'dist' }, { 'dist/a.js': '' })).toEqual([]);
    expect(codes({ [key]: './dist' }, {})).toEqual([]);
  });

  it('does not excuse what is in neither place', () => {
    expect(codes({ directory: 'dist' }, { 'dist/b.js': '' })).toHaveLength(1);
    expect(codes({ access: 'public' }, { 'dist/a.js': '' })).toHaveLength(1);
  });
});

describe('output that is not there yet', () => {
  const manifest = { name: 'tool', version: '1.0.0', bin: { tool: 'dist/cli.js' } };

  it('is a hint where a script is to make the whole folder', () => {
    const scene = new Scene({
      'package.json': { ...manifest, scripts: { build: 'rollup -c' } },
      'src/main.ts': '',
    });
    expect(scene.findings).toEqual(['package.json: hint target-not-built "dist/cli.js"']);
  });

  it('is an error where nothing builds it, or the folder is there without it', () => {
    expect(new Scene({ 'package.json': manifest, 'src/main.ts': '' }).codes).toEqual(['target-not-found']);
    const built = { ...manifest, scripts: { build: 'rollup -c' } };
    expect(new Scene({ 'package.json': built, 'dist/other.js': '' }).codes).toEqual(['target-not-found']);
  });

  it('is an error in what npm has unpacked: nobody builds it there', () => {
    const scene = new Scene({
      'package.json': { name: 'app', private: true, dependencies: { 'node-red-contrib-x': '1' } },
      'node_modules/node-red-contrib-x/package.json': {
        name: 'node-red-contrib-x',
        version: '1.0.0',
        scripts: { build: 'tsc' },
        'node-red': { nodes: { x: 'dist/x.js' } },
      },
      'node_modules/node-red-contrib-x/src/x.ts': '',
    });
    expect(scene.plugins).toEqual(['node-red node-red-contrib-x broken']);
  });
});

it('guesses what was meant only so often', () => {
  const names = Array.from({ length: 400 }, (_, index) => `file-number-${index}.js`);
  const scene = new Scene({
    'package.json': {
      name: 'many',
      version: '1.0.0',
      exports: Object.fromEntries(names.map((name) => [`./${name}`, `./a/missing-${name}`])),
    },
    ...Object.fromEntries(names.map((name) => [`a/${name}`, ''])),
  });
  const { diagnostics } = scene.report;
  expect(diagnostics).toHaveLength(400);
  expect(diagnostics.filter(({ args }) => args.near !== '').length).toBeLessThanOrEqual(20);
});
