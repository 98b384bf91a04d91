import { describe, expect, it } from 'vitest';
import { compileHost } from '../../src/hosts/compiled';
import type { HostProfile } from '../../src/hosts/profile';
import { BUILT_IN_PROFILES } from '../../src/hosts/profiles';
import { validateProfile } from '../../src/hosts/validate';
import { discover, MemoryFileSystem } from '../../src/index';
import { randomJson, seeded, spoil } from './random-json';

const SOUND: readonly HostProfile[] = BUILT_IN_PROFILES;

/** A profile in which one thing stands within the next, many times over. */
function nested(levels: number): unknown {
  let discovered: unknown = { key: ['x'] };
  for (let level = 0; level < levels; level++) discovered = { not: discovered };
  return { id: 'x', title: 'X', ecosystem: 'npm', rules: [{ approach: 'metadata', discovered }] };
}

describe('whatever a profile is', () => {
  it('arbitrary JSON is refused without a throw, in whole sentences', () => {
    const random = seeded(1);
    for (let round = 0; round < 1000; round++) {
      const value = randomJson(random);
      const reasons = validateProfile(value, round % 2 ? 'user' : 'dependency');
      expect(reasons.length, JSON.stringify(value)).toBeGreaterThan(0);
      for (const reason of reasons) expect(reason).toMatch(/^(.+: .+|and \d+ more)$/s);
    }
  });

  it('a profile with one fault is refused, or still compiles and is asked', () => {
    const random = seeded(2);
    let refused = 0;
    for (let round = 0; round < 160; round++) {
      const profile = spoil(SOUND[round % SOUND.length], random);
      if (validateProfile(profile, 'user').length > 0) {
        refused += 1;
        continue;
      }
      const { rules } = compileHost(profile as HostProfile);
      expect(rules.length).toBeGreaterThan(0);
      if (round % 10 === 0) {
        const fs = new MemoryFileSystem({
          'package.json': '{"name":"x","keywords":["y"],"generators":"./g.json"}',
        });
        expect(() => discover({ folders: ['/ws'], fs, hosts: [profile] })).not.toThrow();
      }
    }
    expect(refused).toBeGreaterThan(50);
    expect(refused).toBeLessThan(160);
  });

  it.each<[string, () => unknown, RegExp]>([
    ['very deep', () => nested(100_000), /nested more than/],
    ['very long', () => ({ rules: Array.from({ length: 200_000 }, () => 0) }), /too large/],
    ['a very long text', () => ({ id: 'x'.repeat(1_000_000) }), /text that is too long/],
    [
      'in a circle',
      () => {
        const circle: Record<string, unknown> = {};
        circle.rules = circle;
        return circle;
      },
      /nested more than/,
    ],
    ['a function', () => ({ id: () => 1 }), /function, which is no JSON/],
    ['not a number', () => ({ id: Number.NaN }), /no JSON/],
  ])('it is bounded: %s', (_, make, reason) => {
    expect(validateProfile(make(), 'user')).toEqual([expect.stringMatching(reason)]);
  });

  it('as deep as it may be, it is read', () => {
    expect(validateProfile(nested(30), 'user')).toEqual([]);
    expect(validateProfile(nested(60), 'user')).toEqual([expect.stringMatching(/nested more than/)]);
  });

  it('keys that other objects inherit are keys as any other', () => {
    const own =
      '{"__proto__":{"rules":[]},"constructor":1,"id":"x","title":"X","ecosystem":"npm","rules":[]}';
    expect(validateProfile(JSON.parse(own), 'user')).toEqual([
      'rules: must not be empty',
      expect.stringMatching(/^profile: "__proto__" is no property here; the properties are "id", "title", /),
      expect.stringMatching(/^profile: "constructor" is no property here; the properties are "id", /),
    ]);
    const define = '{"__proto__":{"value":"file"}}';
    const profile = { ...(nested(0) as object), define: JSON.parse(define) };
    expect(validateProfile(profile, 'user')).toEqual([
      'define.__proto__: must be letters, digits and dashes',
    ]);
  });
});
