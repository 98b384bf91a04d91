import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/discovery/report';
import { writeText } from '../../src/workspace/write-text';
import { diskTree } from './disk-tree';
import { runIn } from './run-in';

const FIXTURES = fileURLToPath(new URL('../../../test-fixtures', import.meta.url));

/** A Homebridge plugin whose keyword is misspelt. */
const LAMP = {
  name: 'homebridge-lamp',
  version: '1.0.0',
  keywords: ['homebridge-plugn'],
  engines: { homebridge: '^1.8.0' },
  main: './index.js',
};

const read = (folder: string, path = 'package.json') => readFileSync(join(folder, path), 'utf8');

/** The bytes of all files, by path. */
function filesIn(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'latin1')]));
}

describe('check --fix', () => {
  it('puts right what is safe, says so, and tells what remains', async () => {
    const manifest = { ...LAMP, bin: { lamp: 'bin/lamp.js' } };
    const folder = diskTree({ 'package.json': manifest, 'index.js': '' });
    const { code, stdout, stderr } = await runIn(folder, ['check', '--fix']);
    expect(stdout).toContain(
      'Fixed 1 problem:\n  package.json  Change `homebridge-plugn` to `homebridge-plugin`  keyword-missing\n\n',
    );
    expect(stdout).toContain('`bin/lamp.js` does not exist');
    expect(stdout).not.toContain('lacks `homebridge-plugin`');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(read(folder)).toBe(JSON.stringify({ ...manifest, keywords: ['homebridge-plugin'] }, null, 2));
  });

  it('ends with 0 where nothing is left, and then has nothing to do', async () => {
    const folder = diskTree({ 'package.json': LAMP, 'index.js': '' });
    expect((await runIn(folder, ['check', '--fix'])).code).toBe(0);
    const after = read(folder);
    const again = await runIn(folder, ['check', '--fix']);
    expect(again.stdout).toContain('Nothing can be fixed without asking.\n');
    expect(again.code).toBe(0);
    expect(read(folder)).toBe(after);
  });

  it('keeps byte order mark, line ends and indentation', async () => {
    const text = `\uFEFF${JSON.stringify(LAMP, null, '\t').replaceAll('\n', '\r\n')}\r\n`;
    const folder = diskTree({ 'package.json': text, 'index.js': '' });
    await runIn(folder, ['check', '--fix']);
    expect(read(folder)).toBe(text.replace('homebridge-plugn', 'homebridge-plugin'));
  });

  it('goes on where two fixes are about the same list', async () => {
    const host = {
      id: 'lampstand',
      title: 'Lampstand',
      ecosystem: 'npm',
      rules: [
        {
          approach: 'metadata',
          discovered: { key: ['lampstand'] },
          accepted: [{ require: { keyword: 'lampstand-shade' }, otherwise: { does: 'silent' } }],
        },
      ],
    };
    const manifest = { ...LAMP, keywords: ['lamp'], lampstand: {}, pluginScout: { hosts: [host] } };
    const folder = diskTree({ 'package.json': manifest, 'index.js': '' });
    const { stdout, code } = await runIn(folder, ['check', '--fix']);
    expect(stdout).toMatch(/^Fixed 2 problems:/);
    expect(code).toBe(0);
    const { keywords } = JSON.parse(read(folder)) as typeof manifest;
    expect(keywords.toSorted()).toEqual(['homebridge-plugin', 'lamp', 'lampstand-shade']);
  });

  it('leaves the output to the program that reads it', async () => {
    const folder = diskTree({ 'package.json': LAMP, 'index.js': '' });
    const { stdout, stderr } = await runIn(folder, ['check', '--fix', '--format', 'json']);
    expect((JSON.parse(stdout) as Report).diagnostics.map(({ code }) => code)).not.toContain(
      'keyword-missing',
    );
    expect(stderr).toContain('Fixed 1 problem:');
  });

  it('heeds the hosts that are named', async () => {
    const folder = diskTree({ 'package.json': LAMP, 'index.js': '' });
    const before = read(folder);
    await runIn(folder, ['check', '--fix', '--host', 'node-red']);
    expect(read(folder)).toBe(before);
  });

  it('writes nothing into node_modules, whatever is reported of what is there', async () => {
    const folder = diskTree({
      'package.json': { name: 'house', private: true, dependencies: { 'homebridge-lamp': '*' } },
      'node_modules/homebridge-lamp/package.json': LAMP,
      'node_modules/homebridge-lamp/index.js': '',
    });
    const { stdout } = await runIn(folder, ['check', '--fix', '--dependencies']);
    expect(stdout).toContain('keyword-missing');
    expect(stdout).toContain('Nothing can be fixed');
    expect(read(folder, 'node_modules/homebridge-lamp/package.json')).toBe(JSON.stringify(LAMP, null, 2));
  });

  it('writes nothing through a link that leads out of the folder', async () => {
    const folder = diskTree({ 'elsewhere/package.json': LAMP, 'ws/index.js': '' });
    symlinkSync(join(folder, 'elsewhere/package.json'), join(folder, 'ws/package.json'));
    const { code, stderr } = await runIn(join(folder, 'ws'), ['check', '--fix']);
    expect(stderr).toContain('cannot write package.json: it lies outside of the folders scanned');
    expect(code).toBe(74);
    expect(read(folder, 'elsewhere/package.json')).toBe(JSON.stringify(LAMP, null, 2));
  });

  it('does not write what it could not read as it is', async () => {
    const folder = diskTree({ 'index.js': '' });
    const latin = Buffer.from(JSON.stringify({ ...LAMP, author: 'J\u00FCrgen' }, null, 2), 'latin1');
    writeFileSync(join(folder, 'package.json'), latin);
    const { code, stderr } = await runIn(folder, ['check', '--fix']);
    expect(stderr).toContain('cannot write package.json: it has changed meanwhile, or is not UTF-8');
    expect(code).toBe(74);
    expect(readFileSync(join(folder, 'package.json')).equals(latin)).toBe(true);
  });
});

describe('check --fix --dry-run', () => {
  it.each(['keyword-missing', 'target-case-mismatch', 'bin-without-shebang', 'target-is-directory'])(
    'prints for test-fixtures/%s what git then makes the same as --fix',
    async (name) => {
      const [dry, wet] = [diskTree({}), diskTree({})];
      for (const folder of [dry, wet]) {
        cpSync(join(FIXTURES, name), folder, { recursive: true });
        mkdirSync(join(folder, '.git'));
      }
      const before = filesIn(dry);
      const { code, stdout, stderr } = await runIn(dry, ['check', '--fix', '--dry-run']);
      expect(filesIn(dry)).toEqual(before);
      expect(stderr).toContain('Would fix');
      expect(code).toBe((await runIn(dry, ['check'])).code);
      execFileSync('git', ['apply', '-p1', '-'], {
        cwd: dry,
        input: stdout,
        env: { ...process.env, GIT_DIR: '/nowhere' },
      });
      await runIn(wet, ['check', '--fix']);
      expect(filesIn(dry)).toEqual(filesIn(wet));
      expect(filesIn(dry)).not.toEqual(before);
    },
  );

  it('prints nothing where nothing is safe', async () => {
    const folder = diskTree({ 'package.json': { name: 'x', main: 'y.js' } });
    const { stdout, stderr } = await runIn(folder, ['check', '--fix', '--dry-run']);
    expect(stdout).toBe('');
    expect(stderr).toBe('Nothing can be fixed without asking.\n');
  });

  it.each([[['check', '--dry-run']], [['check', '--fix', '--dry-run', '--format', 'json']]])(
    'is bad usage as %j',
    async (argv) => {
      const { code, stderr } = await runIn(diskTree({}), argv);
      expect(code).toBe(2);
      expect(stderr).toBe('plugin-scout: --dry-run goes with --fix, and prints a diff in no other format\n');
    },
  );
});

describe('writing a text', () => {
  const folder = diskTree({ 'a.txt': 'a', 'node_modules/m/b.txt': 'b' });
  const write = (file: string, before: string | undefined, after: string) =>
    writeText({ file: join(folder, file), before, after, folders: [folder] });

  it('makes new files with the folders on the way, but does not replace any', () => {
    expect(write('new/folder/c.txt', undefined, 'c')).toBeUndefined();
    expect(read(folder, 'new/folder/c.txt')).toBe('c');
    expect(write('new/folder/c.txt', undefined, 'd')).toMatch(/^EEXIST/);
    expect(read(folder, 'new/folder/c.txt')).toBe('c');
  });

  it('changes only what is still as it was read', () => {
    expect(write('a.txt', 'b', 'c')).toMatch(/changed meanwhile/);
    expect(read(folder, 'a.txt')).toBe('a');
    expect(write('a.txt', 'a', 'c')).toBeUndefined();
    expect(read(folder, 'a.txt')).toBe('c');
  });

  it('keeps to its folders', () => {
    expect(write('node_modules/m/b.txt', 'b', 'c')).toMatch(/node_modules/);
    expect(write('../c.txt', undefined, 'c')).toMatch(/outside/);
  });
});
