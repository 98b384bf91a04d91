import { describe, expect, it } from 'vitest';
import type { HostProfile } from '../../src/hosts/profile';
import { discover, MemoryFileSystem } from '../../src/index';

/** The messages about a package that declares `lamps` to a host. */
function said(list: object, files: Readonly<Record<string, string>>, manifest: object): string[] {
  const host: HostProfile = {
    id: 'acme',
    title: 'Acme',
    ecosystem: 'npm',
    rules: [
      {
        approach: 'metadata',
        discovered: { key: ['lamps'] },
        entryPoints: [{ at: ['lamps'], named: ['id'], ...list } as never],
      },
    ],
  };
  const texts = { ...files, 'package.json': JSON.stringify({ name: 'p', version: '1.0.0', ...manifest }) };
  const fs = new MemoryFileSystem(
    Object.fromEntries(Object.entries(texts).map(([path, text]) => [`/ws/${path}`, text])),
  );
  const { diagnostics } = discover({ folders: ['/ws'], fs, hosts: [host] });
  return diagnostics.filter((one) => one.host === 'acme').map(({ code, message }) => `${code}: ${message}`);
}

describe('entry points of one name', () => {
  const path = { each: { at: ['to'], value: 'file' } };
  const lamps = [
    { id: 'n', to: 'a.js' },
    { id: 'n', to: 'b.js' },
  ];
  const files = { 'a.js': '', 'b.js': '' };

  it('are told, unless the host takes them all', () => {
    expect(said(path, files, { lamps })).toEqual([
      'duplicate-entry-point: `n` is declared twice in `lamps`: `b.js` and `a.js`; only one of them is used',
    ]);
    expect(said({ ...path, repeats: true }, files, { lamps })).toEqual([]);
  });

  it('are one where several files lead to the same', () => {
    const themes = {
      each: {
        at: ['to'],
        value: 'json',
        name: 'basename',
        declares: { at: ['include'], group: 'lamps.include', value: 'file', base: 'file', name: 'basename' },
      },
    };
    const two = [
      { id: 'x', to: 'x.json' },
      { id: 'y', to: 'y.json' },
    ];
    const including = (x: string, y: string) => ({
      'x.json': JSON.stringify({ include: x }),
      'y.json': JSON.stringify({ include: y }),
      'base.json': '{}',
      'other/base.json': '{}',
    });
    expect(said(themes, including('./base.json', './base.json'), { lamps: two })).toEqual([]);
    expect(said(themes, including('./base.json', './other/base.json'), { lamps: two })).toEqual([
      'duplicate-entry-point: `base` is declared twice in `lamps.include`: `other/base.json` and `base.json`; only one of them is used',
    ]);
  });
});

describe('a value that the host refuses', () => {
  it('is told with what it wants, and what it does', () => {
    const refused = {
      each: {
        matches: '* *',
        value: 'refused',
        wants: 'a name without a space',
        otherwise: { does: 'silent' },
      },
    };
    expect(said(refused, {}, { lamps: ['a b', 'ab'] })).toEqual([
      'invalid-value-type: Acme: `a b` is not a name without a space; Acme leaves it out and says nothing',
    ]);
  });
});
