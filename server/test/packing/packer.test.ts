import { describe, expect, it } from 'vitest';
import { packerOf } from '../../src/packing/index';
import { type MemoryContent, MemoryFileSystem } from '../../src/workspace/memory';

const NAMED = { name: 'a', version: '1.0.0' };

function packer(manifest: object, files: Record<string, MemoryContent> = {}, at = '/ws') {
  const path = at === '/ws' ? 'package.json' : `${at.slice('/ws/'.length)}/package.json`;
  const fs = new MemoryFileSystem({ ...files, [path]: JSON.stringify({ ...NAMED, ...manifest }) }, '/ws');
  return packerOf(fs, at, '/ws');
}

describe('packerOf', () => {
  it.each([
    ['nothing tells', {}, {}, 'npm'],
    ['packageManager', { packageManager: 'pnpm@9.15.9+sha512.x' }, {}, 'pnpm'],
    ['packageManager, against a lockfile', { packageManager: 'npm@10' }, { 'yarn.lock': '' }, 'npm'],
    ['a packageManager that nobody knows', { packageManager: 'vlt@1' }, { 'yarn.lock': '' }, 'yarn'],
    ['devEngines', { devEngines: { packageManager: { name: 'pnpm' } } }, { 'yarn.lock': '' }, 'pnpm'],
    ['package-lock.json', {}, { 'package-lock.json': '{}' }, 'npm'],
    ['npm-shrinkwrap.json', {}, { 'npm-shrinkwrap.json': '{}' }, 'npm'],
    ['yarn.lock', {}, { 'yarn.lock': '' }, 'yarn'],
    ['pnpm-lock.yaml', {}, { 'pnpm-lock.yaml': '' }, 'pnpm'],
    ['bun.lock', {}, { 'bun.lock': '' }, 'npm'],
    ['two lockfiles', {}, { 'yarn.lock': '', 'pnpm-lock.yaml': '' }, undefined],
    ['two lockfiles of npm', {}, { 'package-lock.json': '', 'npm-shrinkwrap.json': '' }, 'npm'],
    ['an extension of VS Code', { engines: { vscode: '^1.93.0' } }, { 'yarn.lock': '' }, 'vsce'],
    ['a private extension of VS Code', { private: true, engines: { vscode: '*' } }, {}, 'vsce'],
    ['a private package', { private: true }, { 'yarn.lock': '' }, undefined],
    ['private as a text, which npm takes for public', { private: 'true' }, {}, 'npm'],
    ['no name', { name: undefined }, {}, undefined],
  ])('%s', (_, manifest, files, expected) => {
    expect(packer(manifest, files)).toBe(expected);
  });

  it('goes by the nearest folder upwards, not beyond the folder scanned', () => {
    const files = { 'pnpm-lock.yaml': '', 'packages/yarn.lock': '' };
    expect(packer({}, files, '/ws/packages/a')).toBe('yarn');
    expect(packer({}, files, '/ws/other/a')).toBe('pnpm');
    const fs = new MemoryFileSystem({ 'yarn.lock': '', 'in/package.json': JSON.stringify(NAMED) }, '/ws');
    expect(packerOf(fs, '/ws/in', '/ws/in')).toBe('npm');
  });

  it('is npm for a project with Yarn that publishes through npm', () => {
    const yarn = { 'yarn.lock': '' };
    expect(packer({ devDependencies: { '@changesets/cli': '^2.0.0' } }, yarn)).toBe('npm');
    expect(packer({ scripts: { release: 'yarn build && npm publish' } }, yarn)).toBe('npm');
    expect(packer({ scripts: { release: 'yarn npm publish' } }, yarn)).toBe('yarn');
    expect(packer({ scripts: { release: 'yarn lerna publish' } }, yarn)).toBe('npm');
    const root = { 'package.json': '{"devDependencies": {"lerna": "8"}}', 'yarn.lock': '' };
    expect(packer({}, root, '/ws/packages/a')).toBe('npm');
  });

  it('does not know what a script publishes that takes another folder', () => {
    for (const release of [
      'npm publish ./dist',
      'npm publish --access public dist/lib',
      'cd dist && npm publish',
      'lerna publish --contents dist',
    ]) {
      expect(packer({ scripts: { release } })).toBeUndefined();
    }
    for (const release of [
      'npm publish',
      'npm publish --access public',
      'pnpm publish --tag next .',
      'npm publish && git push',
    ]) {
      expect(packer({ scripts: { release } })).toBe('npm');
    }
  });

  it('is unknown where there is no manifest, or one that cannot be read', () => {
    expect(packerOf(new MemoryFileSystem({ 'a.js': '' }, '/ws'), '/ws', '/ws')).toBeUndefined();
    expect(packerOf(new MemoryFileSystem({ 'package.json': '{' }, '/ws'), '/ws', '/ws')).toBeUndefined();
  });
});
