import { execFileSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { DiskFileSystem } from '../../src/workspace/disk';
import { findWorkspacePackages } from '../../src/workspace/workspace-packages';
import { drain } from './drain';
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
  { '': '\uFEFFb/out\n', 'c d': '\u00e9   \n' },
];

/** In a hook of git's, these variables would point it at another repository. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')),
);

const folders: string[] = [];
afterAll(() => folders.forEach(removeFolder));

describe('.gitignore files', () => {
  it.each(SITUATIONS)('hide what git takes for ignored: %j', (ignores) => {
    const manifests = DIRECTORIES.map((path) => [`${path}/package.json`, MANIFEST]);
    const texts = Object.entries(ignores).map(([path, text]) => [`${path}/.gitignore`, text]);
    const folder = makeFolder(Object.fromEntries([...manifests, ...texts]));
    folders.push(folder);
    const git = (...args: string[]) =>
      execFileSync('git', args, { cwd: folder, env: environment }).toString();
    git('init', '--quiet');
    const files = git('ls-files', '--others', '--exclude-standard', '-z').split('\0');
    const expected = files.filter((file) => file.endsWith('/package.json')).sort();
    const { packages } = drain(findWorkspacePackages(new DiskFileSystem(), folder));
    const found = packages.map(({ path }) => `${path.slice(folder.length + 1)}/package.json`);
    expect(found).toEqual(expected);
  });
});
