import { describe, expect, it } from 'vitest';
import { FixPlan } from '../../src/discovery/fix-plan';
import type { FixChange } from '../../src/rules/fixes/fix';
import { MemoryFileSystem } from '../../src/workspace/memory';

const FILE = '/ws/package.json';

/** A change of the manifest, unless it names another file. */
type Loose = Record<string, unknown>;

function planOf(text: string) {
  const plan = new FixPlan(new MemoryFileSystem({ 'package.json': text, 'there.js': '' }));
  return {
    add: (...changes: Loose[]) => {
      const all = changes.map((one) => ({ file: FILE, ...one }) as FixChange);
      return plan.add({ title: 'Change it', safe: true, changes: all });
    },
    after: () => plan.files()[0]?.after,
  };
}

describe('fixes of the same file', () => {
  it('are put together where they are about other things', () => {
    const { add, after } = planOf('{"a":1,"b":2,"c":3}');
    expect(add({ do: 'remove', at: ['a'] })).toBe(true);
    expect(add({ do: 'set', at: ['b'], value: 'x' })).toBe(true);
    expect(add({ do: 'set', at: ['e', 'f'], value: 1 })).toBe(true);
    expect(add({ do: 'set', at: ['e', 'g'], value: 2 })).toBe(true);
    expect(after()).toBe('{"b":"x","c":3,"e":{"f":1,"g":2}}');
  });

  it('are left out where another has changed what they are about', () => {
    const { add, after } = planOf('{"k":["a","b"]}');
    expect(add({ do: 'append', at: ['k'], value: 'c' })).toBe(true);
    expect(add({ do: 'append', at: ['k'], value: 'd' })).toBe(false);
    expect(add({ do: 'remove', at: ['k', 0] })).toBe(true);
    expect(add({ do: 'set', at: ['k', 1], value: 'x' })).toBe(false);
    expect(after()).toBe('{"k":["b","c"]}');
  });

  it('are taken as a whole or not at all', () => {
    const { add, after } = planOf('{"a":1}');
    expect(add({ do: 'set', at: ['b'], value: 2 }, { do: 'remove', at: ['gone'] })).toBe(false);
    expect(after()).toBeUndefined();
    expect(add({ do: 'set', at: ['b'], value: 2 }, { do: 'remove', at: ['b'] })).toBe(false);
  });

  it('of one fix are told in terms of what those before have left', () => {
    const { add, after } = planOf('{"k":["a","b","c"]}');
    expect(add({ do: 'remove', at: ['k', 0] }, { do: 'remove', at: ['k', 0] })).toBe(true);
    expect(after()).toBe('{"k":["c"]}');
  });
});

describe('a fix that has nothing to do, or nowhere', () => {
  it.each<[string, Loose]>([
    ['sets what is set', { do: 'set', at: ['a'], value: 1 }],
    ['removes what is not there', { do: 'remove', at: ['b'] }],
    ['makes a file that is there', { do: 'create', file: '/ws/there.js', text: '' }],
    ['edits a file that is not there', { do: 'set', file: '/ws/gone.json', at: ['a'], value: 1 }],
    ['replaces beyond the end', { do: 'replace', offset: 99, length: 1, text: '' }],
  ])('%s', (_, change) => {
    expect(planOf('{"a":1}').add(change)).toBe(false);
  });

  it('is left out where text was replaced in a file that others have changed', () => {
    const { add, after } = planOf('{"a":1}');
    expect(add({ do: 'replace', offset: 5, length: 1, text: '2' })).toBe(true);
    expect(add({ do: 'replace', offset: 5, length: 1, text: '3' })).toBe(false);
    expect(after()).toBe('{"a":2}');
  });
});
