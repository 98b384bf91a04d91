import { describe, expect, it } from 'vitest';
import { pathOf, uriOf } from '../../src/lsp/uris';

describe('pathOf', () => {
  it('gives one path for every spelling of a file', () => {
    expect(pathOf('file:///c%3A/ws/package.json')).toBe(pathOf('file:///C:/ws/package.json'));
    expect(pathOf('file:///ws/a%20b/')).toBe('/ws/a b');
    expect(pathOf('file:///ws/a b')).toBe('/ws/a b');
    expect(pathOf('file:///ws/%40scope/x')).toBe(pathOf('file:///ws/@scope/x'));
  });

  it('has no path for other schemes', () => {
    expect(pathOf('untitled:package.json')).toBeUndefined();
    expect(pathOf('git:/ws/package.json?ref')).toBeUndefined();
  });
});

describe('uriOf', () => {
  it('is undone by pathOf', () => {
    for (const path of ['/ws/a b/#x?y/%41/ä', '/', '/ws/@scope/x']) expect(pathOf(uriOf(path))).toBe(path);
  });

  it('spells as VS Code does', () => {
    expect(uriOf('/ws/@scope/a b')).toBe('file:///ws/%40scope/a%20b');
  });
});
