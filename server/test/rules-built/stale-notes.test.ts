import { describe, expect, it } from 'vitest';
import type { Content } from '../discovery/scene';
import { targetsIn } from './clone';

const tsconfig = { compilerOptions: { outDir: 'lib', rootDir: 'src', incremental: true } };
const files = (
  options: object,
  more: Record<string, Content> = {},
  scripts: object = { prepack: 'tsc' },
) => ({
  'package.json': { name: 'x', version: '1.0.0', main: 'lib/index.js', scripts },
  'tsconfig.json': { compilerOptions: { ...tsconfig.compilerOptions, ...options } },
  'tsconfig.tsbuildinfo': '{}',
  'src/index.ts': '',
  ...more,
});
const told = (given: Record<string, Content>) =>
  targetsIn(given).map(({ severity, message }) => `${severity} ${message.includes('tsbuildinfo')}`);

describe("TypeScript's notes of a build that is gone", () => {
  it('keep it from building anew, and that is a warning', () => {
    const [found] = targetsIn(files({}));
    expect(found?.severity).toBe('warning');
    expect(found?.message).toContain(
      'Delete `tsconfig.tsbuildinfo`: by it TypeScript takes the build for done',
    );
  });

  it.each<[string, Record<string, Content>, string]>([
    ['a composite project', files({ incremental: false, composite: true }), 'warning true'],
    [
      'notes of a name of their own',
      { ...files({ tsBuildInfoFile: '.cache/notes.tsbuildinfo' }), '.cache/notes.tsbuildinfo': '{}' },
      'warning true',
    ],
    ['notes where another setting puts them', files({ rootDir: undefined }), 'hint true'],
    [
      'no notes',
      { ...files({}), 'tsconfig.tsbuildinfo': { unreadable: true, directory: true } },
      'hint false',
    ],
    ['notes that are not read', files({ incremental: false }), 'hint false'],
    ['output of which one file is missing', files({}, { 'lib/other.js': '' }), 'hint false'],
    [
      'a script that deletes them',
      files({}, {}, { prepack: 'rimraf lib *.tsbuildinfo && tsc' }),
      'hint false',
    ],
    ['a script that builds all the same', files({}, {}, { prepack: 'tsc -b --force' }), 'hint false'],
  ])('%s', (_, given, expected) => {
    expect(told(given)).toEqual([expected]);
  });
});
