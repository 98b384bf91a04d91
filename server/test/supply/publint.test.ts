import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { describe, expect, it } from 'vitest';
import { Engine } from '../../src/discovery/engine';
import { PUBLINT_CODES } from '../../src/supply/publint-codes';
import { supplyFacts } from '../../src/supply/supply-facts';
import { DiskFileSystem } from '../../src/workspace/disk';
import { OverlayFileSystem } from '../../src/workspace/overlay';
import { diskTree, type Tree } from '../cli/disk-tree';

/** The findings in a folder after all late facts are there. */
async function diagnosticsIn(tree: Tree, unsaved?: string) {
  const path = diskTree(tree);
  const fs = new OverlayFileSystem(new DiskFileSystem());
  if (unsaved !== undefined) fs.set(join(path, 'package.json'), unsaved);
  const engine = new Engine({ fs, folders: [{ name: 'ws', path }] });
  for (const _ of engine.update());
  await supplyFacts({ fs, engine });
  for (const _ of engine.update());
  return { path, fs, engine, diagnostics: engine.report().diagnostics };
}

const TYPES_LAST = {
  name: 'types-last',
  version: '1.0.0',
  license: 'MIT',
  type: 'module',
  files: ['index.js', 'index.d.ts'],
  exports: { '.': { import: './index.js', types: './index.d.ts' } },
};
const FILES = { 'index.js': 'export const a = 1;\n', 'index.d.ts': 'export const a: 1;\n' };

describe('publint', () => {
  it('says of a package what it says by itself, on the characters', async () => {
    const manifest = {
      ...TYPES_LAST,
      exports: { '.': [{ module: './index.js', default: './index.js' }] },
      'jsnext:main': './index.js',
    };
    const { path, diagnostics } = await diagnosticsIn({ 'package.json': manifest, ...FILES });
    const alone = await publint({ pkgDir: path, pack: false });
    const codes = alone.messages.map(({ code }) => code).filter((code) => PUBLINT_CODES.has(code));
    expect(codes).toContain('EXPORTS_FALLBACK_ARRAY_USE');
    const shown = diagnostics.filter(({ source }) => source === 'publint');
    expect(shown.map(({ code }) => code).sort()).toEqual(codes.sort());
    const array = shown.find(({ code }) => code === 'EXPORTS_FALLBACK_ARRAY_USE');
    expect(array).toMatchObject({ file: 'package.json', at: ['exports', '.'] });
    expect(array?.docs).toBe('https://publint.dev/rules#exports_fallback_array_use');
  });

  it('sees the unsaved text', async () => {
    const unsaved = JSON.stringify({ ...TYPES_LAST, 'jsnext:main': './index.js' });
    const { diagnostics } = await diagnosticsIn({ 'package.json': TYPES_LAST, ...FILES }, unsaved);
    expect(diagnostics.map(({ code }) => code)).toContain('DEPRECATED_FIELD_JSNEXT');
  });

  it('runs no script of the package', async () => {
    const scripts = Object.fromEntries(
      ['prepack', 'prepare', 'postpack'].map((name) => [name, 'node -e "fs.writeFileSync(`ran`, ``)"']),
    );
    const manifest = { ...TYPES_LAST, scripts, 'jsnext:main': './index.js' };
    const { path, diagnostics } = await diagnosticsIn({ 'package.json': manifest, ...FILES });
    expect(diagnostics.map(({ code }) => code)).toContain('DEPRECATED_FIELD_JSNEXT');
    expect(existsSync(join(path, 'ran'))).toBe(false);
  });

  it('says of a private package with exports what concerns its importers', async () => {
    const manifest = {
      ...TYPES_LAST,
      private: true,
      exports: { '.': ['./index.js'] },
      'jsnext:main': './index.js',
    };
    const { diagnostics } = await diagnosticsIn({ 'package.json': manifest, ...FILES });
    const shown = diagnostics.filter(({ source }) => source === 'publint');
    expect(shown.map(({ code }) => code)).toEqual(['EXPORTS_FALLBACK_ARRAY_USE']);
  });

  it('does not miss the root in exports of a package that has no main on purpose', async () => {
    const manifest = { ...TYPES_LAST, main: false, exports: { './a': './index.js' } };
    const { diagnostics } = await diagnosticsIn({ 'package.json': manifest, ...FILES });
    expect(diagnostics.map(({ code }) => code)).not.toContain('EXPORTS_MISSING_ROOT_ENTRYPOINT');
  });

  it('raises nothing over output that is not built', async () => {
    const manifest = {
      name: 'fresh-clone',
      version: '1.0.0',
      license: 'MIT',
      type: 'module',
      files: ['dist'],
      scripts: { build: 'tsc' },
      main: './dist/index.js',
      types: './dist/index.d.ts',
      exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
    };
    const { diagnostics } = await diagnosticsIn({
      'package.json': manifest,
      'src/index.ts': 'export const a = 1;\n',
    });
    expect(diagnostics.filter(({ severity }) => severity !== 'hint')).toEqual([]);
    expect(diagnostics.filter(({ source }) => source === 'publint')).toEqual([]);
  });

  it.each([
    [
      'of a private package that nobody imports by its name',
      { ...TYPES_LAST, exports: undefined, private: true, 'jsnext:main': './index.js' },
    ],
    [
      'where the setting turns it off',
      { ...TYPES_LAST, 'jsnext:main': './index.js', pluginScout: { publint: false } },
    ],
    [
      'of a code that is ignored',
      {
        ...TYPES_LAST,
        exports: './index.js',
        'jsnext:main': './index.js',
        pluginScout: { ignore: [{ codes: ['DEPRECATED_FIELD_JSNEXT'] }] },
      },
    ],
  ])('says nothing %s', async (_, manifest) => {
    const { diagnostics } = await diagnosticsIn({ 'package.json': manifest, ...FILES });
    expect(diagnostics.filter(({ source }) => source === 'publint')).toEqual([]);
  });
});

describe('late facts', () => {
  it('are handed in once: a second look finds nothing new', async () => {
    const { fs, engine } = await diagnosticsIn({ 'package.json': TYPES_LAST, ...FILES });
    expect(await supplyFacts({ fs, engine })).toBe(false);
    expect(engine.stale).toBe(false);
  });

  it('are kept while the manifest cannot be read', async () => {
    const { path, fs, engine } = await diagnosticsIn({ 'package.json': TYPES_LAST, ...FILES });
    const before = engine.workspacePackages();
    expect(before[0]?.supplied?.packed?.files).toContain('index.js');
    fs.set(join(path, 'package.json'), '{ "name": ');
    engine.invalidate([{ path: join(path, 'package.json'), kind: 'changed' }]);
    for (const _ of engine.update());
    expect(await supplyFacts({ fs, engine })).toBe(false);
    expect(engine.workspacePackages()).toEqual(before);
  });
});
