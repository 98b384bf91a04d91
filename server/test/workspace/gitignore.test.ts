import { execFileSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { DiskFileSystem } from '../../src/workspace/disk';
import { drain } from '../../src/workspace/drain';
import { findWorkspacePackages } from '../../src/workspace/workspace-packages';
import { makeFolder, removeFolder } from './temporary-folder';

const MANIFEST = '{"name": "x"}';
const DIRECTORIES = [
  'a/b/c/d',
  'a/b/dist',
  'a/dist/esm',
  'b/out/x',
  'build/keep',
  'c d/\u00e9',
  'Dist',
  'e[1]/*x/dist',
  'e[1]/y',
];

/** `.gitignore` files by directory; git itself says what they mean. */
const SITUATIONS: Record<string, string>[] = [
  { '': 'dist\r\nout/\r\n' },
  { '': '/dist\nbuild/*\n!build/keep\n' },
  { '': 'a/*\n', a: '!*/' },
  { '': 'a/*\n', a: '!/b/' },
  { '': '*\n!*/\n!**/package.json\nDist/\n' },
  { '': '# comment\n\\#x\n[z-a]\n[\n!\n/\na\\\n' },
  { '': 'c d\n', 'e[1]': '\\*x\n' },
  { 'e[1]': 'dist', 'e[1]/*x': '!dist', b: 'x' },
  { a: '**/d\n/b/dist', 'a/b': 'dist/\n!dist/', build: 'package.json' },
  { a: 'dist/  \n', b: '/out/   \n' },
  { '': '\uFEFFb/out\n', 'c d': '\u00e9   \n' },
];

/** In a hook of git's, these variables would point it at another repository. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')),
);

const manifests = DIRECTORIES.map((path) => [`${path}/package.json`, MANIFEST] as const);
const contents = SITUATIONS.flatMap((ignores, index) => {
  const texts = Object.entries(ignores).map(([path, text]) => [`${path}/.gitignore`, text] as const);
  return [...manifests, ...texts].map(([path, text]) => [`${index}/${path}`, text] as const);
});
const folder = makeFolder(Object.fromEntries(contents));
afterAll(() => removeFolder(folder));

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: folder, env: environment }).toString();
}

describe('.gitignore files', () => {
  git('init', '--quiet');
  const shown = git('ls-files', '--others', '--exclude-standard', '-z').split('\0');

  it.each(SITUATIONS.map((ignores, index) => [ignores, index] as const))(
    'hide what git takes for ignored: %j',
    (_, index) => {
      const expected = shown.filter((file) => file.startsWith(`${index}/`) && file.endsWith('/package.json'));
      const search = findWorkspacePackages(new DiskFileSystem(), `${folder}/${index}`);
      const found = drain(search).packages.map(({ path }) => `${path.slice(folder.length + 1)}/package.json`);
      expect(found).toEqual(expected.sort());
      expect(found).not.toHaveLength(0);
    },
  );
});
