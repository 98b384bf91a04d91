import { describe, expect, it } from 'vitest';
import { NODE_RED, NODE_RED_FILES } from './samples';
import { Scene } from './scene';

/** A package that is nobody's plugin. */
const packageWith = (fields: object, files = {}) =>
  new Scene({
    'package.json': { name: 'tidy', version: '1.0.0', ...fields },
    'a.mjs': '',
    'a.cjs': '',
    ...files,
  });

const own = (scene: Scene) =>
  scene.report.entryPoints.map(
    ({ group, name, target, status }) => `${group} ${name} -> ${target} ${status}`,
  );

describe("Node's own fields", () => {
  it('are listed with their conditions, which are no duplicates of each other', () => {
    const scene = packageWith({
      exports: { '.': { import: './a.mjs', require: './a.cjs' }, './package.json': './package.json' },
      imports: { '#a': { node: './a.cjs', default: './a.mjs' }, '#db': 'sqlite' },
      dependencies: { sqlite: '^5.0.0' },
      bin: 'a.cjs',
    });
    expect(scene.findings).toEqual([]);
    expect(own(scene)).toEqual([
      'bin tidy -> a.cjs ok',
      'exports . -> a.mjs ok',
      'exports . -> a.cjs ok',
      'exports ./package.json -> package.json ok',
      'imports #a -> a.cjs ok',
      'imports #a -> a.mjs ok',
      'imports #db -> null external',
    ]);
  });

  it('may leave a subpath out, name one by a pattern, and try several in turn', () => {
    const scene = packageWith(
      { exports: { './private/*': null, './icons/*': './icons/*.svg', './a': ['not-a-path', './a.cjs'] } },
      { 'icons/on.svg': '' },
    );
    expect(scene.findings).toEqual([]);
  });

  it('are taken from publishConfig, too, where the packer puts them in their place', () => {
    const publishConfig = { access: 'public', main: './gone.js', exports: { '.': './a.cjs' } };
    const found = (lockfile: string) => packageWith({ main: 'a.cjs', publishConfig }, { [lockfile]: '' });
    const missing = ['package.json: warning target-not-found "./gone.js"'];
    expect(found('pnpm-lock.yaml').findings).toEqual(missing);
    expect(own(found('yarn.lock'))).toContain('exports . -> a.cjs ok');
    expect(found('package-lock.json').findings).toEqual([]);
  });

  it.each([
    ['main', { main: 'missing.js' }, 'error target-not-found "missing.js"'],
    ['exports', { exports: { './x': './x.js' } }, 'error target-not-found "./x.js"'],
    ['exports that are a folder', { exports: './lib' }, 'error target-is-directory "./lib"'],
    ['imports', { imports: { '#x': './x.js' } }, 'error target-not-found "./x.js"'],
    [
      'imports of TypeScript, which only a build reads',
      { imports: { '#x': './src/x.ts' } },
      'hint target-not-found "./src/x.ts"',
    ],
    ['bin', { bin: { tidy: 'bin.js' } }, 'error target-not-found "bin.js"'],
    ['bin out of the package', { bin: '../bin.js' }, 'error target-outside-package "../bin.js"'],
    ['types, which only a compiler reads', { types: 'a.d.ts' }, 'warning target-not-found "a.d.ts"'],
    ['module, which only a bundler reads', { module: 'es/a.js' }, 'warning target-not-found "es/a.js"'],
    [
      'browser, the same',
      { browser: { './a.cjs': './browser.js' } },
      'warning target-not-found "./browser.js"',
    ],
  ])('are checked: %s', (_, fields, finding) => {
    expect(packageWith(fields, { 'lib/index.js': '' }).findings).toEqual([`package.json: ${finding}`]);
  });

  it('of a private package are only warnings: what `npm init` wrote harms nobody', () => {
    expect(packageWith({ private: true, main: 'index.js' }).findings).toEqual([
      'package.json: warning target-not-found "index.js"',
    ]);
  });

  it('that the host of a plugin does not read are only warnings too', () => {
    const scene = new Scene({ ...NODE_RED_FILES, 'package.json': { ...NODE_RED, main: 'index.js' } });
    expect(scene.findings).toEqual(['package.json: warning target-not-found "index.js"']);
    expect(scene.plugins).toEqual(['node-red node-red-contrib-lamp ok']);
  });

  it('that are not built yet are hints', () => {
    const scene = packageWith({ main: 'dist/a.js', types: 'dist/a.d.ts' }, { 'src/a.ts': '' });
    expect(scene.findings).toEqual([
      'package.json: hint target-not-built "dist/a.js"',
      'package.json: hint target-not-built "dist/a.d.ts"',
    ]);
    expect(own(scene)).toEqual(['main . -> null unbuilt', 'types . -> null unbuilt']);
  });
});
