import { describe, expect, it } from 'vitest';
import { CheckedPackage, type Files } from './published';

const CODE = 'files-entry-matches-nothing';
const FILES = { 'lib/deep/a.js': '', 'templates/x.ejs': '', 'a.js': '', 'Notes.txt': '' };

function places(entries: unknown, rest: object = {}, files: Files = FILES): string[] {
  return new CheckedPackage({ files: entries, ...rest }, files).places(CODE);
}

describe('files-entry-matches-nothing', () => {
  it.each([
    ['lib'],
    ['./lib'],
    ['/lib/'],
    ['lib/*'],
    ['lib/**'],
    ['lib/deep'],
    ['lib/**/*.js'],
    ['*.ejs'],
    ['**/*.ejs'],
    ['{lib,src}/**'],
    ['deep'],
    ['x.ejs'],
    ['LIB'],
    ['notes.txt'],
    ['.'],
    ['*'],
    [''],
    ['# a comment'],
    ['README.md'],
    ['LICENSE'],
    ['CHANGELOG.md'],
    ['!nothing'],
    ['dist'],
    ['build/release'],
  ])('says nothing of %s', (entry) => {
    expect(places([entry])).toEqual([]);
  });

  it.each([
    ['icons'],
    ['./icons/'],
    ['icons/*.svg'],
    ['*.css'],
    ['lib/**/*.mjs'],
    ['lib/shallow'],
    ['b.js'],
    ['ic@ns'],
  ])('warns of %s', (entry) => {
    expect(places(['lib', entry])).toEqual(['warning files.1']);
  });

  it('is a hint where a build may make it, and nothing for its output', () => {
    const scripts = { build: 'tsc' };
    expect(places(['icons', 'dist', 'out/x'], { scripts })).toEqual(['hint files.0']);
    const [message] = new CheckedPackage({ files: ['icons'], scripts }, FILES).messages(CODE);
    expect(message).toBe(
      '`icons` in `files` matches no file, so it publishes nothing, unless `npm run build` makes it',
    );
  });

  it('is nothing where git ignores it: something makes it', () => {
    const files = { ...FILES, '.gitignore': '/oclif.manifest.json\n*.tgz\n' };
    expect(places(['oclif.manifest.json', 'x.tgz', 'icons'], {}, files)).toEqual(['warning files.2']);
  });

  it('is nothing for folders of output that are there and lack the file', () => {
    expect(places(['dist/x.js'], {}, { ...FILES, 'dist/y.js': '' })).toEqual(['warning files.0']);
    expect(places(['dist/x.js'], { scripts: { build: 'x' } }, { ...FILES, 'dist/y.js': '' })).toEqual([]);
  });

  it('is nothing where nobody goes by files', () => {
    expect(places(['icons'], { private: true })).toEqual([]);
    expect(places(['icons'], { publishConfig: { directory: 'dist' } })).toEqual([]);
    const extension = { private: true, engines: { vscode: '*' } };
    expect(places(['icons'], extension)).toEqual(['warning files.0']);
    expect(places(['icons'], extension, { ...FILES, '.vscodeignore': '' })).toEqual([]);
  });

  it.each([['icons'], [{ icons: true }], [null], [[1, null, {}]]])('takes %j for what it is', (files) => {
    expect(places(files)).toEqual([]);
  });

  it('does not know where a folder cannot be read, unless the entry names a path', () => {
    const files: Files = { ...FILES, closed: { unreadable: true, directory: true } };
    expect(places(['*.css'], {}, files)).toEqual([]);
  });

  it('does not offer what is listed already', () => {
    const checked = new CheckedPackage({ files: ['templates', 'template'] }, FILES);
    expect(checked.titles(CODE)).toEqual(['Remove `template` from `files`']);
  });

  it('offers what was meant, and to remove it', () => {
    const checked = new CheckedPackage({ files: ['lib', 'template'] }, FILES);
    expect(checked.messages(CODE)).toEqual([
      '`template` in `files` matches no file, so it publishes nothing. Did you mean `templates`?',
    ]);
    expect(checked.titles(CODE)).toEqual(['Change it to `templates`', 'Remove `template` from `files`']);
    expect(checked.fixed(CODE, 'Change it to `templates`').files).toEqual(['lib', 'templates']);
    expect(checked.fixed(CODE, 'Remove `template` from `files`').files).toEqual(['lib']);
  });
});
