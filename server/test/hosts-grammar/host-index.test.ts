import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadHosts } from '../../src/hosts/loader';
import { judge } from '../../src/hosts/verdict';
import type { JsonObject } from '../../src/manifest/manifest';
import { MemoryFileSystem } from '../../src/workspace/memory';

// The index only passes over hosts that have nothing to say: every verdict must come out as without it.

const { hosts, index } = loadHosts([]);
const fs = new MemoryFileSystem({});

const signs = hosts.flatMap((host) => host.signs);
const keys = [...new Set(['main', 'name', ...signs.flatMap((one) => one.keys)])];
const keywords = ['lamp', ...signs.flatMap((one) => one.keywords)];
const parts = hosts.map(({ profile }) => profile.id);
const names = fc.oneof(
  fc.constantFrom('lamp', '', '@acme/lamp', 'karma-lamp', '@s/homebridge-lamp', 'homebridge-'),
  fc
    .tuple(fc.constantFrom('', '@acme/'), fc.constantFrom(...parts), fc.constantFrom('-x', '-plugin-x', ''))
    .map((all) => all.join('')),
);
const values = fc.oneof(
  fc.constantFrom(true, null, 'x', 1, {}, [], { vscode: '*', homebridge: '*' }, { kind: 'plugin' }),
  fc.dictionary(fc.constantFrom(...keys, 'extension', 'nodes', 'role'), fc.constantFrom('x', true, {})),
);
const manifests = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...keys, '__proto__'), values, { maxKeys: 4 }),
    fc.option(fc.oneof(fc.array(fc.constantFrom(...keywords)), fc.constantFrom(...keywords), values)),
  )
  .map(([manifest, words]) => (words === null ? manifest : { ...manifest, keywords: words }) as JsonObject);

describe('the index of hosts', () => {
  it('leaves out no host that has a verdict', () => {
    fc.assert(
      fc.property(manifests, names, names, (manifest, name, directory) => {
        const facts = { fs, path: '/p', name, directory, manifest, hostVersion: undefined };
        const judging = hosts.filter((host) => judge(host, facts) !== undefined);
        const concerned = index.concernedWith(manifest, name, directory, []);
        expect(judging.filter((host) => !concerned.includes(host))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the hosts that the author names, in the order of all', () => {
    const ids = index
      .concernedWith({}, 'lamp', 'lamp', ['oclif', 'karma', 'nobody'])
      .map((one) => one.profile.id);
    expect(ids.filter((id) => id === 'oclif' || id === 'karma')).toEqual(['karma', 'oclif']);
  });

  it('passes over packages that are nobody’s plugin', () => {
    const manifest = {
      name: 'lamp',
      version: '1.0.0',
      license: 'MIT',
      dependencies: {},
      keywords: ['light'],
    };
    const concerned = index.concernedWith(manifest, 'lamp', 'lamp', []);
    expect(concerned.map(({ profile }) => profile.id)).toEqual([]);
  });
});
