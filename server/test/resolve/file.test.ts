import { describe, expect, it } from 'vitest';
import { type FileQuery, PROBE_NONE, PROBE_REQUIRE, resolveFile } from '../../src/resolve/file';
import { MemoryFileSystem } from '../../src/workspace/memory';

const fs = new MemoryFileSystem({
  'p/a.js': '',
  'p/b': '',
  'p/b.js': '',
  'p/lib.js': '',
  'p/lib/index.js': '',
  'p/lib/index.json': '{}',
  'p/named/package.json': '{"main":"./src/m"}',
  'p/named/src/m.js': '',
  'p/named/index.js': '',
  'p/stale/package.json': '{"main":"./gone"}',
  'p/stale/index.js': '',
  'p/leaving/package.json': '{"main":"../../x"}',
  'p/torn/package.json': '{',
  'p/torn/index.js': '',
  'p/plain/readme.md': '',
  'p/secret.js': { unreadable: true },
  'p/link.js': { link: '../x.js' },
  'x.js': '',
});

function ask(value: string, options: Partial<FileQuery> = {}) {
  const query = {
    packageRoot: '/ws/p',
    base: '/ws/p',
    value,
    probe: PROBE_NONE,
    want: 'file',
    ...options,
  } as const;
  const resolution = resolveFile(fs, query);
  if (resolution.outcome === 'found') return resolution.target;
  return 'expected' in resolution && resolution.expected
    ? `${resolution.outcome} ${resolution.expected}`
    : resolution.outcome;
}
const required = (value: string) => ask(value, { probe: PROBE_REQUIRE });

describe('a path joined to a directory', () => {
  it('is taken to the letter where the host does not probe', () => {
    expect(ask('a.js')).toBe('/ws/p/a.js');
    expect(ask('./a.js')).toBe('/ws/p/a.js');
    expect(ask('lib/../a.js')).toBe('/ws/p/a.js');
    expect(ask('a')).toBe('not-found /ws/p/a');
    expect(ask('lib')).toBe('is-directory /ws/p/lib');
    expect(ask('a.js/')).toBe('not-found /ws/p/a.js');
  });

  it('is probed in the order of require', () => {
    expect(required('a')).toBe('/ws/p/a.js');
    expect(required('b')).toBe('/ws/p/b');
    expect(required('lib')).toBe('/ws/p/lib.js');
    expect(required('lib/')).toBe('/ws/p/lib/index.js');
    expect(required('./lib/.')).toBe('/ws/p/lib/index.js');
    expect(required('named')).toBe('/ws/p/named/src/m.js');
    expect(required('stale')).toBe('/ws/p/stale/index.js');
    expect(required('plain')).toBe('is-directory /ws/p/plain');
    expect(required('gone')).toBe('not-found /ws/p/gone');
    expect(required('torn')).toBe('invalid /ws/p/torn/package.json');
    expect(required('leaving')).toBe('outside-package /ws/x');
  });

  it('is probed with the extensions and index names that are given', () => {
    const probe = { extensions: ['.ts', '.js'], index: ['index.json'], packageMain: false };
    expect(ask('a', { probe })).toBe('/ws/p/a.js');
    expect(ask('lib/', { probe })).toBe('/ws/p/lib/index.json');
    expect(ask('named', { probe })).toBe('is-directory /ws/p/named');
  });

  it('may be wanted as a directory', () => {
    expect(ask('lib', { want: 'directory' })).toBe('/ws/p/lib');
    expect(ask('a.js', { want: 'directory' })).toBe('not-found /ws/p/a.js');
    expect(ask('.', { want: 'directory' })).toBe('/ws/p');
    expect(ask('lib', { want: 'either', probe: PROBE_REQUIRE })).toBe('/ws/p/lib');
    expect(ask('a', { want: 'either', probe: PROBE_REQUIRE })).toBe('/ws/p/a.js');
  });

  it('may not leave the package, unless the host follows it', () => {
    expect(ask('../x.js')).toBe('outside-package /ws/x.js');
    expect(ask('../p2')).toBe('outside-package /ws/p2');
    expect(ask('../x.js', { allowOutside: true })).toBe('/ws/x.js');
    expect(ask('../p/a.js')).toBe('/ws/p/a.js');
    // A link inside the package is the package's, wherever it leads.
    expect(ask('link.js')).toBe('/ws/p/link.js');
  });

  it('is absolute only for hosts that use path.resolve', () => {
    expect(ask('/a.js')).toBe('/ws/p/a.js');
    expect(ask('/a.js', { by: 'resolve' })).toBe('outside-package /a.js');
  });

  it('is unknown where what would decide cannot be read', () => {
    expect(ask('secret.js')).toBe('unknown');
    expect(required('secret')).toBe('unknown');
    expect(ask('secret.js', { want: 'directory' })).toBe('unknown');
    expect(ask('secret.js/below')).toBe('unknown');
  });

  it('is invalid where it is empty', () => {
    expect(ask('')).toBe('invalid');
    expect(ask('a\0.js')).toBe('invalid');
  });

  it('says that no directory stands where a trailing slash wants one', () => {
    const query = {
      packageRoot: '/ws/p',
      base: '/ws/p',
      value: 'a/',
      probe: PROBE_REQUIRE,
      want: 'file',
    } as const;
    expect(resolveFile(fs, query).trail).toEqual([
      { kind: 'directory', subject: '/ws/p/a', result: 'missing' },
    ]);
  });

  it('leaves a trail of all that was tried', () => {
    const query = {
      packageRoot: '/ws/p',
      base: '/ws/p',
      value: 'plain',
      probe: PROBE_REQUIRE,
      want: 'file',
    } as const;
    expect(resolveFile(fs, query).trail.map((step) => `${step.subject.slice(6)} ${step.result}`)).toEqual([
      'plain not-a-file',
      'plain.js missing',
      'plain.json missing',
      'plain.node missing',
      'plain taken',
      'plain/index.js missing',
      'plain/index.json missing',
      'plain/index.node missing',
    ]);
  });
});
