// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { describe, expect, it } from 'vitest';
import { lexModule, MAX_MODULE_LENGTH, readModuleText } from '../../src/resolve/module/module-text';
import { MemoryFileSystem } from '../../src/workspace/memory';

/** `kind specifier` of each import, after its place has been looked at. */
function imports(text: string): string[] {
  const read = lexModule(text);
  if (read.kind !== 'text') throw new Error(read.kind);
  return read.imports.map(({ kind, specifier, offset, length }) => {
    expect(text.slice(offset, offset + length)).toBe(specifier);
    return `${kind} ${specifier}`;
  });
}

describe('what a module imports', () => {
  it('is told in the order of the text, with its place', () => {
    const text =
      "import a, { b } from './a';\nimport './b';\nexport * from \"./c\";\nexport { d } from './d';\n" +
      "const e = await import('./e');\nimport json from './f.json' with { type: 'json' };\nimport.meta.url;";
    const found = ['import ./a', 'import ./b', 'import ./c', 'import ./d', 'dynamic ./e', 'import ./f.json'];
    expect(imports(text)).toEqual(found);
  });

  it('stands at the same place behind a byte order mark, a first line and letters beyond ASCII', () => {
    expect(imports("\uFEFFimport './a'; const ü = '😀'; import('./b');")).toEqual([
      'import ./a',
      'dynamic ./b',
    ]);
    expect(imports("#!/usr/bin/env node\nimport './a';")).toEqual(['import ./a']);
    expect(imports("/* ü😀 */ const a = require('./ü');")).toEqual(['require ./ü']);
  });

  it('is neither put together nor only a type', () => {
    expect(
      imports(
        "import('./' + a); import(`./${a}`); import type { B } from './b'; export type { C } from './c';",
      ),
    ).toEqual([]);
  });

  it('is that of both kinds where both can be', () => {
    expect(imports("require('./a'); import('./b'); require('./c')")).toEqual([
      'require ./a',
      'dynamic ./b',
      'require ./c',
    ]);
  });
});

describe('a text', () => {
  it('is not lexed where it is too long, or no JavaScript', () => {
    expect(lexModule(' '.repeat(MAX_MODULE_LENGTH + 1)).kind).toBe('too-large');
    expect(lexModule("import a from 'b").kind).toBe('not-lexed');
  });

  it('may be missing, or not to be read', () => {
    const fs = new MemoryFileSystem({ 'a.js': '', 'b.js': { unreadable: true } });
    expect(readModuleText(fs, '/ws/a.js').kind).toBe('text');
    expect(readModuleText(fs, '/ws/b.js').kind).toBe('unreadable');
    expect(readModuleText(fs, '/ws/c.js').kind).toBe('missing');
  });
});
