import { describe, expect, it } from 'vitest';
import { readTsconfig } from '../../src/resolve/tsconfig';
import { type MemoryContent, MemoryFileSystem } from '../../src/workspace/memory';
import { OverlayFileSystem } from '../../src/workspace/overlay';

const read = (files: Record<string, MemoryContent>, path = 'tsconfig.json') =>
  readTsconfig(new MemoryFileSystem(files, '/ws/p'), `/ws/p/${path}`);

describe('a TypeScript configuration', () => {
  it('is JSON with comments, trailing commas and perhaps a byte order mark', () => {
    const text = '\uFEFF{ // for Node\n "compilerOptions": { /* here */ "outDir": "./made", }, }';
    expect(read({ 'tsconfig.json': text })?.outDir).toBe('/ws/p/made');
  });

  it('is undefined where there is none, and empty where it is nonsense', () => {
    expect(read({})).toBeUndefined();
    expect(read({ 'tsconfig.json': '7' })).toBeUndefined();
    expect(read({ 'tsconfig.json': '{ nonsense' })?.outDir).toBeUndefined();
    expect(
      read({
        'tsconfig.json': '{"compilerOptions":7,"extends":{},"references":[7,{"path":7}],"include":[7]}',
      }),
    ).toMatchObject({ outDir: undefined, references: [], inputs: [] });
    expect(read({ 'tsconfig.json': { unreadable: true } })).toBeUndefined();
  });

  it('takes from several that it extends what the last of them says, each path from its own file', () => {
    const files = {
      'tsconfig.json': '{"extends":["./a/one.json","./b/two"],"compilerOptions":{"rootDir":"code"}}',
      'a/one.json':
        '{"compilerOptions":{"outDir":"out","declarationDir":"types","rootDir":"x"},"include":["src"]}',
      'b/two.json': '{"compilerOptions":{"outDir":"../out"}}',
    };
    expect(read(files)).toMatchObject({
      outDir: '/ws/p/out',
      declarationDir: '/ws/p/a/types',
      rootDir: '/ws/p/code',
      inputs: ['/ws/p/a/src'],
      complete: true,
    });
  });

  it('may take back what it extends', () => {
    const files = {
      'tsconfig.json': '{"extends":"./base","compilerOptions":{"outDir":null}}',
      'base.json': '{"compilerOptions":{"outDir":"out"}}',
    };
    expect(read(files)?.outDir).toBeUndefined();
  });

  it('counts a path from itself where the one that it extends says so', () => {
    const variable = `$${'{configDir}'}`;
    const files = {
      'p/tsconfig.json': '{"extends":"../base.json"}',
      'base.json': `{"compilerOptions":{"outDir":"${variable}/made"},"include":["${variable}/src"]}`,
    };
    expect(read(files, 'p/tsconfig.json')).toMatchObject({ outDir: '/ws/p/p/made', inputs: ['/ws/p/p/src'] });
  });

  it.each([
    ['@team/base', 'tsconfig.json', '{}'],
    ['@team/base/node.json', 'node.json', '{}'],
    ['@team/base/node', 'node.json', '{}'],
    ['@team/base/strict', 'configs/strict.json', '{"exports":{"./strict":"./configs/strict.json"}}'],
  ])('extends what is installed: %s', (name, file, manifest) => {
    const files = {
      'tsconfig.json': JSON.stringify({ extends: name }),
      [`../node_modules/@team/base/${file}`]: '{"compilerOptions":{"composite":true}}',
      '../node_modules/@team/base/package.json': manifest,
    };
    expect(read(files)).toMatchObject({ composite: true, complete: true });
  });

  it('is not all known where what it extends is not installed', () => {
    expect(
      read({ 'tsconfig.json': '{"extends":"@tsconfig/node20","compilerOptions":{"outDir":"lib"}}' }),
    ).toMatchObject({ outDir: '/ws/p/lib', complete: false });
  });

  it('may extend itself in a circle', () => {
    const files = {
      'tsconfig.json': '{"extends":"./other.json"}',
      'other.json': '{"extends":"./tsconfig.json","compilerOptions":{"outDir":"out"}}',
    };
    expect(read(files)?.outDir).toBe('/ws/p/out');
  });

  it('says what it emits and what it refers to, which is not inherited', () => {
    const files = {
      'tsconfig.json': '{"extends":"./base.json","compilerOptions":{"emitDeclarationOnly":true}}',
      'base.json': '{"references":[{"path":"../other"}]}',
    };
    expect(read(files)).toMatchObject({ emits: 'types', references: [] });
    expect(read(files, 'base.json')).toMatchObject({ emits: 'all', references: ['/ws/other'] });
    expect(read({ 'tsconfig.json': '{"compilerOptions":{"noEmit":true}}' })?.emits).toBe('nothing');
  });

  it('is read as it stands in the editor', () => {
    const documents = new OverlayFileSystem(new MemoryFileSystem({ 'tsconfig.json': '{}' }, '/ws/p'));
    documents.set('/ws/p/tsconfig.json', '{"compilerOptions":{"outDir":"typed"}}');
    expect(readTsconfig(documents, '/ws/p/tsconfig.json')?.outDir).toBe('/ws/p/typed');
  });
});
