import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { DiskFileSystem, MAX_FILE_BYTES } from '../../src/workspace/disk';
import { makeFolder, removeFolder } from './temporary-folder';

const folder = makeFolder({
  'package.json': '{"name": "x"}',
  'bom.json': '\uFEFF{}',
  'empty.json': '',
  'a/b.js': 'b',
  'Z.js': '',
  '\u00e9.js': '',
  '\uFF5E.js': '',
  '\u{1F600}.js': '',
  'to-file': { link: 'a/b.js' },
  'to-directory': { link: 'a' },
  dangling: { link: 'nowhere' },
  'loop-one': { link: 'loop-two' },
  'loop-two': { link: 'loop-one' },
});
afterAll(() => removeFolder(folder));
const fs = new DiskFileSystem();

describe('DiskFileSystem', () => {
  it('tells what stands at a path, links followed', () => {
    expect(fs.stat(`${folder}/package.json`)).toBe('file');
    expect(fs.stat(`${folder}/a`)).toBe('directory');
    expect(fs.stat(`${folder}/to-file`)).toBe('file');
    expect(fs.stat(`${folder}/to-directory`)).toBe('directory');
    expect(fs.stat('/dev/null')).toBe('unreadable');
  });

  it.each([
    ['nothing', 'nope'],
    ['below a file', 'package.json/x'],
    ['a dangling link', 'dangling'],
    ['a loop of links', 'loop-one'],
    ['a name that is too long', 'x'.repeat(300)],
    ['a null byte', 'a\0b'],
  ])('takes for missing: %s', (_, name) => {
    const path = `${folder}/${name}`;
    expect(fs.stat(path)).toBe('missing');
    expect(fs.readFile(path)).toEqual({ kind: 'missing' });
    expect(fs.readDirectory(path)).toEqual({ kind: 'missing' });
    expect(fs.realPath(path)).toBeUndefined();
  });

  it('reads text and keeps the byte order mark', () => {
    expect(fs.readFile(`${folder}/package.json`)).toEqual({ kind: 'text', text: '{"name": "x"}' });
    expect(fs.readFile(`${folder}/to-file`)).toEqual({ kind: 'text', text: 'b' });
    expect(fs.readFile(`${folder}/bom.json`)).toEqual({ kind: 'text', text: '\uFEFF{}' });
    expect(fs.readFile(`${folder}/empty.json`)).toEqual({ kind: 'text', text: '' });
  });

  it('replaces what is not UTF-8', () => {
    writeFileSync(`${folder}/latin.json`, Buffer.from([0x22, 0xe9, 0x22]));
    expect(fs.readFile(`${folder}/latin.json`)).toEqual({ kind: 'text', text: '"\uFFFD"' });
  });

  it('finds no file where a directory or a device stands', () => {
    expect(fs.readFile(`${folder}/a`)).toEqual({ kind: 'missing' });
    expect(fs.readFile('/dev/null')).toEqual({ kind: 'unreadable', reason: 'not a regular file' });
    expect(fs.readFile('/dev/zero')).toEqual({ kind: 'unreadable', reason: 'not a regular file' });
    expect(fs.readDirectory(`${folder}/package.json`)).toEqual({ kind: 'missing' });
  });

  it('does not wait at a named pipe', () => {
    execFileSync('mkfifo', [`${folder}/pipe`]);
    expect(fs.stat(`${folder}/pipe`)).toBe('unreadable');
    expect(fs.readFile(`${folder}/pipe`)).toEqual({ kind: 'unreadable', reason: 'not a regular file' });
  });

  it.each([65_535, 65_536, 65_537, 200_000])('reads all %i bytes of a file', (bytes) => {
    // A character of three bytes lies across each border between two reads.
    const text = '\u20ac'.repeat(Math.floor(bytes / 3)) + 'x'.repeat(bytes % 3);
    writeFileSync(`${folder}/long.txt`, text);
    expect(fs.readFile(`${folder}/long.txt`)).toEqual({ kind: 'text', text });
  });

  it('does not read what is too large', () => {
    const small = new DiskFileSystem({ maxFileBytes: 10 });
    writeFileSync(`${folder}/ten.txt`, 'x'.repeat(10));
    writeFileSync(`${folder}/eleven.txt`, 'x'.repeat(11));
    expect(small.readFile(`${folder}/ten.txt`)).toEqual({ kind: 'text', text: 'x'.repeat(10) });
    expect(small.readFile(`${folder}/eleven.txt`)).toEqual({ kind: 'too-large', bytes: 11 });
    writeFileSync(`${folder}/hundred.txt`, 'x'.repeat(100));
    expect(small.readFile(`${folder}/hundred.txt`)).toEqual({ kind: 'too-large', bytes: 100 });
    writeFileSync(`${folder}/large.txt`, Buffer.alloc(MAX_FILE_BYTES + 1, 0x78));
    expect(fs.readFile(`${folder}/large.txt`)).toEqual({ kind: 'too-large', bytes: MAX_FILE_BYTES + 1 });
  });

  it('lists names by code unit and tells links as links', () => {
    const listing = fs.readDirectory(folder);
    const entries = listing.kind === 'entries' ? listing.entries : [];
    const names = entries.map((entry) => entry.name);
    expect(names).toEqual([...names].sort());
    expect(names.indexOf('Z.js')).toBeLessThan(names.indexOf('a'));
    // By bytes, as some systems sort, the last two would stand the other way round.
    expect(names.slice(-3)).toEqual(['\u00e9.js', '\u{1F600}.js', '\uFF5E.js']);
    expect(entries.filter((entry) => entry.kind === 'link').map((entry) => entry.name)).toEqual([
      'dangling',
      'loop-one',
      'loop-two',
      'to-directory',
      'to-file',
    ]);
    expect(entries).toContainEqual({ name: 'a', kind: 'directory' });
    expect(entries).toContainEqual({ name: 'package.json', kind: 'file' });
  });

  it('follows links to the path that Node loads from', () => {
    expect(fs.realPath(`${folder}/to-directory/b.js`)).toBe(`${folder}/a/b.js`);
    expect(fs.realPath(`${folder}/to-directory/b.js`)).toBe(realpathSync(`${folder}/to-directory/b.js`));
  });

  it('sees the disk as it is at each call', () => {
    expect(fs.stat(`${folder}/later`)).toBe('missing');
    mkdirSync(`${folder}/later`);
    expect(existsSync(`${folder}/later`)).toBe(true);
    expect(fs.stat(`${folder}/later`)).toBe('directory');
  });
});
