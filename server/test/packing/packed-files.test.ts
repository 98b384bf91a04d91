import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packedFiles } from '../../src/packing/index';
import { MemoryFileSystem } from '../../src/workspace/memory';
import type { Packer } from '../../src/workspace/packed-files';
import { toPortable } from '../../src/workspace/paths';
import { type Content, layOut, manifestOf } from './situations';

let folder: string;
let number = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plugin-scout-packed-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FILES = { 'dist/cjs/a.js': '', 'dist/a.js': '', 'src/a.ts': '', 'cli.js': '' };

interface Case {
  readonly manifest?: Readonly<Record<string, unknown>>;
  readonly files?: Readonly<Record<string, Content>>;
  readonly project?: Readonly<Record<string, Content>>;
}

function lay({ manifest, files = FILES, project }: Case) {
  number += 1;
  const situation = { name: '', files, ...(manifest ? { manifest } : {}) };
  const root = layOut(situation, join(folder, String(number)), project);
  return { root: toPortable(root), manifest: manifestOf(situation) };
}

async function packed(packer: Packer, one: Case): Promise<string[] | undefined> {
  const found = await packedFiles({ ...lay(one), packer });
  return found && [...found.files].sort();
}

describe('packedFiles', () => {
  it('tells which packer it is, and the paths relative to the package', async () => {
    const found = await packedFiles({ ...lay({ manifest: { files: ['dist'] } }), packer: 'npm' });
    expect(found?.packer).toBe('npm');
    expect([...(found?.files ?? [])].sort()).toEqual(['dist/a.js', 'dist/cjs/a.js', 'package.json']);
  });

  it('goes by the manifest that it is given, saved or not', async () => {
    const { root, manifest } = lay({ manifest: { files: ['dist'] } });
    const found = await packedFiles({ root, manifest: { ...manifest, files: ['src'] }, packer: 'npm' });
    expect([...(found?.files ?? [])].sort()).toEqual(['package.json', 'src/a.ts']);
  });

  it('knows that npm does not let in a main that begins with ./, and pnpm does', async () => {
    const manifest = { files: ['dist'], main: './cli.js' };
    expect(await packed('npm', { manifest })).not.toContain('cli.js');
    expect(await packed('pnpm', { manifest })).toContain('cli.js');
    expect(await packed('npm', { manifest: { ...manifest, main: 'cli.js' } })).toContain('cli.js');
  });

  it("counts the ignore file of a workspace's root for npm, and not where pnpm or lerna publish", async () => {
    const member = async (packer: Packer, more: Readonly<Record<string, Content>> = {}) => {
      number += 1;
      const around = {
        'package.json': '{"name": "r", "workspaces": ["packages/*"]}',
        '.gitignore': 'dist\n',
      };
      const situation = { name: '', at: 'packages/a', files: FILES, around };
      const root = layOut(situation, join(folder, String(number)), more);
      const found = await packedFiles({ root: toPortable(root), manifest: manifestOf(situation), packer });
      return found?.files.has('dist/a.js');
    };
    expect(await member('npm')).toBe(false);
    expect(await member('npm', { 'lerna.json': '{}' })).toBe(true);
    expect(await member('pnpm')).toBe(true);
  });

  it('knows that Yarn 4 takes in a folder, and not a folder in a folder', async () => {
    const project = { 'yarn.lock': '__metadata:\n  version: 8\n' };
    expect(await packed('yarn', { manifest: { files: ['dist/cjs'] }, project })).toEqual(['package.json']);
    const stars = await packed('yarn', { manifest: { files: ['dist/cjs/**'] }, project });
    expect(stars).toEqual(['dist/cjs/a.js', 'package.json']);
    const top = await packed('yarn', { manifest: { files: ['dist'] }, project });
    expect(top).toEqual(['dist/a.js', 'dist/cjs/a.js', 'package.json']);
  });

  it('tells the generation of Yarn by its files', async () => {
    const manifest = { files: ['dist/cjs'] };
    const classic = await packed('yarn', { manifest, project: { 'yarn.lock': '# yarn lockfile v1\n' } });
    expect(classic).toContain('dist/cjs/a.js');
    const configured = await packed('yarn', { manifest, project: { 'yarn.lock': '', '.yarnrc.yml': '' } });
    expect(configured).not.toContain('dist/cjs/a.js');
    const named = await packed('yarn', { manifest: { ...manifest, packageManager: 'yarn@4.1.0' } });
    expect(named).not.toContain('dist/cjs/a.js');
  });

  it('takes for packed what either Yarn 1 or npm packs', async () => {
    const project = { 'yarn.lock': '# yarn lockfile v1\n' };
    // Yarn 1 does not look at bin, npm does.
    expect(await packed('yarn', { manifest: { files: ['dist'], bin: 'cli.js' }, project })).toContain(
      'cli.js',
    );
    // A changelog is let in by Yarn 1 alone.
    const files = { ...FILES, 'CHANGELOG.md': '' };
    expect(await packed('yarn', { manifest: { files: ['dist'] }, files, project })).toContain('CHANGELOG.md');
  });

  it('takes what a ! pattern of .vscodeignore names in again, wherever that pattern stands', async () => {
    const files = { ...FILES, '.vscodeignore': '!dist/a.js\n**\n# src\n' };
    expect(await packed('vsce', { files })).toEqual(['dist/a.js', 'package.json']);
    expect(await packed('vsce', { files: { ...FILES, '.vscodeignore': 'dist/\nsrc' } })).toEqual([
      'cli.js',
      'package.json',
    ]);
  });

  it.each<[string, string, readonly string[]]>([
    ['keeps dependencies in', 'src/**', []],
    ['keeps them out', 'node_modules/**', ['dep', '@s/dep']],
    ['keeps them out as a folder', 'node_modules', ['dep', '@s/dep']],
    ['takes one in again', '!node_modules/dep/**\nnode_modules/**', ['@s/dep']],
    ['keeps one out', 'node_modules/@s', ['@s/dep']],
    ['keeps some of their files out', '**/*.ts\n**/*.map\n**/package.json', []],
  ])('tells of vsce which dependencies it keeps out: .vscodeignore %s', async (_, ignored, leftOut) => {
    const names = ['dep', '@s/dep'];
    const files = Object.fromEntries(names.map((name) => [`node_modules/${name}/package.json`, '{}']));
    const fs = new MemoryFileSystem({ 'package.json': '{}', '.vscodeignore': ignored, ...files }, '/ws');
    const manifest = { dependencies: { dep: '1', '@s/dep': '1', 'not-installed': '1' } };
    const found = await packedFiles({ root: '/ws', manifest, packer: 'vsce', fs });
    expect([...(found?.leftOut ?? [])]).toEqual(leftOut);
  });

  it('reads through the file system that it is given, npm aside', async () => {
    const fs = new MemoryFileSystem(
      { 'package.json': '{}', 'a.js': '', 'b.js': '', '.vscodeignore': 'b.js' },
      '/ws',
    );
    const found = await packedFiles({ root: '/ws', manifest: {}, packer: 'vsce', fs });
    expect([...(found?.files ?? [])]).toEqual(['a.js', 'package.json']);
  });

  it.each<Packer>(['npm', 'pnpm', 'yarn'])(
    '%s: does not know what is published from another folder',
    async (packer) => {
      expect(await packed(packer, { manifest: { publishConfig: { directory: 'dist' } } })).toBeUndefined();
    },
  );

  it.each<Packer>(['npm', 'pnpm', 'vsce'])(
    '%s: does not know what a malformed list means',
    async (packer) => {
      for (const files of ['dist', { dist: true }, [1], [null, 'dist']]) {
        expect(await packed(packer, { manifest: { files } }), JSON.stringify(files)).toBeUndefined();
      }
    },
  );

  it('answers undefined where there is no such package', async () => {
    for (const packer of ['npm', 'pnpm', 'yarn', 'vsce'] as const) {
      const root = toPortable(join(folder, 'nowhere'));
      expect(await packedFiles({ root, manifest: {}, packer }), packer).toBeUndefined();
    }
  });

  it('answers undefined where an ignore file has a line that npm cannot parse, and the process goes on', async () => {
    const files = { ...FILES, 'dist/.npmignore': 'x'.repeat(70_000) };
    expect(await packed('npm', { files })).toBeUndefined();
    expect(await packed('npm', { manifest: { files: ['dist'] }, files })).toBeUndefined();
    expect(await packed('npm', { files: { ...FILES, '.gitignore': 'x'.repeat(70_000) } })).toBeUndefined();
  });

  it.each<Packer>(['yarn', 'vsce'])('%s: answers undefined where a folder cannot be read', async (packer) => {
    const manifest = { name: 'a', packageManager: 'yarn@4.1.0' };
    const text = JSON.stringify(manifest);
    const fs = new MemoryFileSystem(
      { 'package.json': text, dist: { unreadable: true, directory: true } },
      '/ws',
    );
    expect(await packedFiles({ root: '/ws', manifest, packer, fs })).toBeUndefined();
  });
});
