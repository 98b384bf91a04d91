import { describe, expect, it } from 'vitest';
import { explain } from '../../src/discovery/explain';
import { discover, Engine, type HostProfile, MemoryFileSystem } from '../../src/index';
import { drain } from '../../src/workspace/drain';

// A profile holds for some versions of its host (`appliesTo.range`): where another is at work, nothing is said.

const HOST: HostProfile = {
  id: 'lamp-host',
  title: 'Lamp',
  ecosystem: 'npm',
  appliesTo: { package: 'lamp', range: '>=1 <3', assume: '2.0.0' },
  rules: [
    {
      approach: 'naming-convention',
      discovered: { directory: ['lamp-*'] },
      entryPoints: [{ value: 'main' }],
    },
  ],
};

const manifest = { name: 'lamp-red', version: '1.0.0', main: 'index.js' };

function hostsOf(files: Readonly<Record<string, object>>): string[] {
  const texts = Object.entries(files).map(([path, content]) => [`/ws/${path}`, JSON.stringify(content)]);
  const { plugins } = discover({
    folders: ['/ws'],
    fs: new MemoryFileSystem(Object.fromEntries(texts)),
    hosts: [HOST],
  });
  return plugins.map(({ name, host, status }) => `${name} ${host} ${status}`);
}

const FOUND = ['lamp-red lamp-host broken'];

describe('what an author has', () => {
  const installed = (version: string) => ({ 'node_modules/lamp/package.json': { name: 'lamp', version } });

  it.each([
    ['no host at all', manifest, {}, FOUND],
    ['a host within', manifest, installed('2.9.9'), FOUND],
    ['a prerelease within', manifest, installed('2.0.0-beta.1'), FOUND],
    ['a later host', manifest, installed('3.0.0'), []],
    ['an older host', manifest, installed('0.9.0'), []],
    ['a host whose version is none', manifest, installed('latest'), FOUND],
    ['a peer dependency on a later host', { ...manifest, peerDependencies: { lamp: '^3.1.0' } }, {}, []],
    ['a peer dependency on both', { ...manifest, peerDependencies: { lamp: '^2 || ^3' } }, {}, FOUND],
    [
      'one on both, a later one installed',
      { ...manifest, peerDependencies: { lamp: '>=2' } },
      installed('3.0.0'),
      [],
    ],
    [
      'one on an older, a later one installed',
      { ...manifest, peerDependencies: { lamp: '2' } },
      installed('3.0.0'),
      FOUND,
    ],
    ['a range that is none', { ...manifest, peerDependencies: { lamp: 'workspace:*' } }, {}, FOUND],
    ['a development dependency on a later host', { ...manifest, devDependencies: { lamp: '3' } }, {}, []],
  ])('%s', (_, plugin, others, expected) => {
    expect(hostsOf({ 'package.json': plugin, ...others })).toEqual(expected);
  });
});

it('an application with a later host has none of its plugins', () => {
  const application = (version: string) =>
    hostsOf({
      'package.json': { name: 'app', dependencies: { 'lamp-red': '*' } },
      'node_modules/lamp/package.json': { name: 'lamp', version },
      // What it asks for, and what it brings along, is nothing to the host that is there.
      'node_modules/lamp-red/package.json': { ...manifest, peerDependencies: { lamp: '^3' } },
      'node_modules/lamp-red/node_modules/lamp/package.json': { name: 'lamp', version: '3.0.0' },
    });
  expect(application('2.0.0')).toEqual(FOUND);
  expect(application('3.0.0')).toEqual([]);
});

it('an explanation says that another version of the host is there', () => {
  const fs = new MemoryFileSystem({
    '/ws/package.json': JSON.stringify(manifest),
    '/ws/node_modules/lamp/package.json': JSON.stringify({ name: 'lamp', version: '3.0.0' }),
  });
  const engine = new Engine({
    folders: [{ name: 'ws', path: '/ws' }],
    fs,
    hosts: [{ from: 'here', profile: HOST }],
  });
  drain(engine.update());
  const [host] = explain(engine, 'lamp-red', 'lamp-host')!.hosts;
  expect(host!.status).toBe('not-a-plugin');
  expect(host!.predicates[0]).toMatchObject({
    expected: 'the host is `lamp@>=1 <3`',
    actual: 'lamp@3.0.0',
    holds: false,
  });
});
