import { describe, expect, it } from 'vitest';
import { findSource, findSourceDirectory } from '../../src/resolve/source';
import { type MemoryContent, MemoryFileSystem } from '../../src/workspace/memory';

/** The source found for `target` in a package with these files, relative to its root. */
function source(target: string, ...files: (string | Record<string, MemoryContent>)[]): string | undefined {
  const contents = files.map((file) => (typeof file === 'string' ? { [file]: '' } : file));
  const fs = new MemoryFileSystem(Object.assign({}, ...contents), '/ws/p');
  const manifest = fs.readFile('/ws/p/package.json');
  const name = manifest.kind === 'text' ? JSON.parse(manifest.text).name : undefined;
  return findSource(fs, '/ws/p', `/ws/p/${target}`, name)?.slice('/ws/p/'.length);
}

describe('the source of what is not built yet', () => {
  it.each([
    ['dist/a.js', 'src/a.ts'],
    ['lib/a.js', 'src/a.ts'],
    ['build/a.js', 'source/a.tsx'],
    ['out/extension.js', 'src/extension.ts'],
    ['dist/a.js', 'src/a.js'],
    ['dist/a.js', 'lib/a.js'],
    ['dist/a.mjs', 'src/a.mts'],
    ['dist/a.mjs', 'src/a.ts'],
    ['dist/a.cjs', 'src/a.ts'],
    ['dist/a.d.ts', 'src/a.ts'],
    ['dist/types/a.d.ts', 'src/a.ts'],
    ['types/index.d.ts', 'src/index.ts'],
    ['dist/esm/a.js', 'src/a.ts'],
    ['dist/cjs/deep/a.js', 'src/deep/a.ts'],
    ['dist/esm/node/a.js', 'src/a.ts'],
    ['dist-cjs/a.js', 'src/a.ts'],
    ['dist/src/a.js', 'src/a.ts'],
    ['dist/index.js', 'index.ts'],
    ['dist/nodes/X/X.node.js', 'nodes/X/X.node.ts'],
    ['dist/nodes/x.html', 'src/nodes/x.html'],
    ['dist/style.css', 'src/style.scss'],
    ['dist/a.min.js', 'src/a.js'],
    ['dist/index.umd.js', 'src/index.ts'],
    ['dist/a.js', 'src/a/index.ts'],
    ['lib/browser/x-module', 'src/browser/x-module.ts'],
    ['lib', 'src/index.ts'],
    ['a.js', 'a.ts'],
    ['bin/cli.js', 'bin/cli.ts'],
    ['index.d.ts', 'index.ts'],
  ])('%s is made from %s', (target, expected) => {
    expect(source(target, expected)).toBe(expected);
  });

  it('is nothing where no build is in sight', () => {
    expect(source('scripts/a.js', 'src/a.js')).toBeUndefined();
    expect(source('dist/a.js', 'src/b.ts')).toBeUndefined();
    expect(source('dist/index.js', 'index.js')).toBeUndefined();
    expect(source('a.js', 'a.jsx', 'a.json')).toBeUndefined();
    expect(source('lib/a.js', 'lib/b.js')).toBeUndefined();
    expect(source('../dist/a.js', 'src/a.ts')).toBeUndefined();
  });

  it('is nothing where the build has been run and gave another ending', () => {
    expect(source('dist/a.mjs', 'dist/a.js', 'src/a.ts')).toBeUndefined();
    expect(source('dist/a.d.ts', 'dist/a.js', 'src/a.ts')).toBe('src/a.ts');
    expect(source('dist/b.js', 'dist/a.js', 'src/b.ts')).toBe('src/b.ts');
  });

  it("may bear another name where a bundle bears the package's", () => {
    const named = { 'package.json': '{"name":"@scope/widget"}' };
    expect(source('dist/widget.esm.js', named, 'src/index.ts')).toBe('src/index.ts');
    expect(source('dist/gadget.esm.js', named, 'src/index.ts')).toBeUndefined();
  });

  it('lies where the TypeScript configuration says', () => {
    const config = (options: string) => ({
      'tsconfig.json': `{ // comment\n "compilerOptions": {${options},} }`,
    });
    expect(source('bin/a.js', config('"outDir":"bin","rootDir":"code"'), 'code/a.ts')).toBe('code/a.ts');
    expect(source('bin/a.js', config('"outDir":"./bin"'), 'src/a.ts')).toBe('src/a.ts');
    expect(source('bin/src/a.js', config('"outDir":"bin"'), 'src/a.ts')).toBe('src/a.ts');
    expect(source('a.js', config('"outDir":".","rootDir":"src"'), 'src/a.ts')).toBe('src/a.ts');
    expect(source('dts/a.d.ts', config('"outDir":"bin","declarationDir":"dts"'), 'src/a.ts')).toBe(
      'src/a.ts',
    );
    expect(source('bin/a.js', { 'tsconfig.json': '{ nonsense' }, 'src/a.ts')).toBeUndefined();
  });

  it('lies where the extended configuration says, seen from there', () => {
    const base = '{"compilerOptions":{"outDir":"../bin","rootDir":"../code"}}';
    const files = { 'tsconfig.json': '{"extends":"./config/base"}', 'config/base.json': base };
    expect(source('bin/a.js', files, 'code/a.ts')).toBe('code/a.ts');
    const own = { 'tsconfig.json': '{"extends":["./config/base"],"compilerOptions":{"rootDir":"src"}}' };
    expect(source('bin/a.js', files, own, 'code/a.ts', 'src/a.ts')).toBe('src/a.ts');
    expect(
      source('bin/a.js', { ...files, 'tsconfig.json': '{"extends":"@tsconfig/node20"}' }, 'code/a.ts'),
    ).toBe(undefined);
  });
});

describe('the source directory of one that is not built yet', () => {
  const find = (target: string, ...files: string[]) =>
    findSourceDirectory(
      new MemoryFileSystem(Object.fromEntries(files.map((file) => [file, ''])), '/ws/p'),
      '/ws/p',
      `/ws/p/${target}`,
    )?.slice('/ws/p/'.length);

  it('has the same place below a source directory', () => {
    expect(find('lib/commands', 'src/commands/a.ts')).toBe('src/commands');
    expect(find('dist/commands', 'commands/a.ts')).toBe('commands');
    expect(find('dist', 'src/a.ts')).toBe('src');
    expect(find('commands', 'src/commands/a.ts')).toBeUndefined();
    expect(find('lib/commands', 'src/hooks/a.ts')).toBeUndefined();
  });

  it('is where the compiler reads, for all that it writes', () => {
    const compiled = (rootDir: string) => {
      const config = JSON.stringify({ compilerOptions: { rootDir, outDir: 'tasks' } });
      const fs = new MemoryFileSystem({ 'tsconfig.json': config, 'src/a.ts': '' }, '/ws/p');
      return findSourceDirectory(fs, '/ws/p', '/ws/p/tasks');
    };
    expect(compiled('src')).toBe('/ws/p/src');
    expect(compiled('gone')).toBeUndefined();
    expect(compiled('.')).toBeUndefined();
  });
});
