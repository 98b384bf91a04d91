import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { JsonObject } from '../../src/manifest/manifest';

/** A file's text, or where a link leads. */
export type Content = string | { readonly link: string };

/** A package as it may lie on a disk, for every packer to say what of it would be published. */
export interface Situation {
  readonly name: string;
  /** What the manifest has besides name and version. */
  readonly manifest?: Readonly<Record<string, unknown>>;
  /** Relative to the package root; the manifest is made. */
  readonly files: Readonly<Record<string, Content>>;
  /** Where the package is below the project's root; the root itself if absent. */
  readonly at?: string;
  /** Around the package, relative to the project's root. */
  readonly around?: Readonly<Record<string, Content>>;
}

/** Files of no interest, so that each list stays readable. */
const empty = (...paths: string[]): Record<string, string> =>
  Object.fromEntries(paths.map((path) => [path, 'x\n']));

const BUILT = empty('dist/index.js', 'dist/cjs/index.js', 'dist/esm/deep/a.js', 'src/index.ts', 'index.js');

/** The manifest of a workspace's root. */
const ROOT = '{"name": "root", "private": true, "workspaces": ["packages/*"]}';

export const SITUATIONS: readonly Situation[] = [
  { name: 'no files, no ignore file', files: BUILT },
  { name: 'a folder in files', manifest: { files: ['dist'] }, files: BUILT },
  { name: 'a folder with a slash behind it', manifest: { files: ['dist/'] }, files: BUILT },
  { name: 'a folder with ./ before it', manifest: { files: ['./dist'] }, files: BUILT },
  { name: 'a folder with / before it', manifest: { files: ['/dist'] }, files: BUILT },
  { name: 'a folder in a folder', manifest: { files: ['dist/cjs'] }, files: BUILT },
  { name: 'a folder in a folder, with a slash', manifest: { files: ['dist/cjs/'] }, files: BUILT },
  { name: 'a single star', manifest: { files: ['dist/*'] }, files: BUILT },
  { name: 'two stars', manifest: { files: ['dist/**'] }, files: BUILT },
  { name: 'two stars and an extension', manifest: { files: ['dist/**/*.js'] }, files: BUILT },
  { name: 'a star and an extension at any depth', manifest: { files: ['*.js'] }, files: BUILT },
  { name: 'braces', manifest: { files: ['{dist,src}/index.*'] }, files: BUILT },
  { name: 'a name that is found at two depths', manifest: { files: ['index.js'] }, files: BUILT },
  { name: 'everything but one', manifest: { files: ['dist', '!dist/cjs'] }, files: BUILT },
  { name: 'everything but one file', manifest: { files: ['dist', '!dist/cjs/index.js'] }, files: BUILT },
  {
    name: 'everything but a glob',
    manifest: { files: ['dist', '!**/*.map'] },
    files: { ...BUILT, ...empty('dist/a.js.map') },
  },
  { name: 'an empty list', manifest: { files: [] }, files: BUILT },
  { name: 'nothing that is there', manifest: { files: ['lib'] }, files: BUILT },
  { name: 'another case', manifest: { files: ['Dist', 'INDEX.js'] }, files: BUILT },
  { name: 'main outside files', manifest: { files: ['dist'], main: 'index.js' }, files: BUILT },
  { name: 'main with ./ outside files', manifest: { files: ['dist'], main: './src/index.ts' }, files: BUILT },
  {
    name: 'main without its extension outside files',
    manifest: { files: ['dist'], main: 'index' },
    files: BUILT,
  },
  {
    name: 'bin outside files',
    manifest: { files: ['dist'], bin: 'cli.js' },
    files: { ...BUILT, ...empty('cli.js') },
  },
  {
    name: 'commands outside files',
    manifest: { files: ['dist'], bin: { a: './bin/a.js', b: 'bin/b.js' } },
    files: { ...BUILT, ...empty('bin/a.js', 'bin/b.js', 'bin/c.js') },
  },
  {
    name: 'a folder of commands outside files',
    manifest: { files: ['dist'], directories: { bin: './bin' } },
    files: { ...BUILT, ...empty('bin/a.js') },
  },
  {
    name: 'module and types outside files',
    manifest: { files: ['dist'], module: 'index.js', types: 'src/index.ts' },
    files: BUILT,
  },
  { name: 'browser outside files', manifest: { files: ['dist'], browser: 'index.js' }, files: BUILT },
  {
    name: 'a map of browser outside files',
    manifest: { files: ['dist'], browser: { './a.js': './src/index.ts' } },
    files: { ...BUILT, ...empty('a.js') },
  },
  { name: '.gitignore hides the output', files: { ...BUILT, '.gitignore': 'dist/\n' } },
  {
    name: '.gitignore hides the output, and files names it',
    manifest: { files: ['dist'] },
    files: { ...BUILT, '.gitignore': 'dist\n' },
  },
  {
    name: '.npmignore instead of .gitignore',
    files: { ...BUILT, '.gitignore': 'dist/\n', '.npmignore': 'src\n' },
  },
  { name: 'an empty .npmignore', files: { ...BUILT, '.gitignore': 'dist/\n', '.npmignore': '' } },
  {
    name: '.npmignore beside files',
    manifest: { files: ['dist'] },
    files: { ...BUILT, '.npmignore': 'dist/cjs\n' },
  },
  {
    name: '.npmignore with an exception',
    files: { ...BUILT, '.npmignore': 'dist/*\n!dist/cjs\n# src\n\n/index.js\n' },
  },
  {
    name: '.npmignore that hides main',
    manifest: { main: 'dist/index.js' },
    files: { ...BUILT, '.npmignore': 'dist\n' },
  },
  { name: 'a glob in .npmignore', files: { ...BUILT, '.npmignore': '**/*.ts\n*.log\n', 'a.log': '' } },
  { name: '.npmignore inside a folder', files: { ...BUILT, 'dist/.npmignore': 'cjs\n' } },
  {
    name: '.npmignore inside a folder of files',
    manifest: { files: ['dist'] },
    files: { ...BUILT, 'dist/.npmignore': 'cjs\n' },
  },
  {
    name: '.gitignore inside a folder of files',
    manifest: { files: ['dist'] },
    files: { ...BUILT, 'dist/.gitignore': '*\n' },
  },
  {
    name: 'dotfiles',
    files: {
      ...BUILT,
      ...empty('.eslintrc', '.npmrc', '.github/a.yml', 'dist/.hidden', '.env', '.DS_Store'),
    },
  },
  {
    name: 'dotfiles in files',
    manifest: { files: ['dist', '.eslintrc'] },
    files: { ...BUILT, ...empty('.eslintrc', 'dist/.hidden', '.other') },
  },
  {
    name: 'what is always there',
    manifest: { files: ['dist'] },
    files: {
      ...BUILT,
      ...empty(
        'README.md',
        'readme.txt',
        'README',
        'LICENSE',
        'License.md',
        'LICENCE-MIT',
        'CHANGELOG.md',
        'HISTORY.md',
        'COPYING',
        'NOTICE',
      ),
    },
  },
  {
    name: 'lockfiles and cruft',
    files: { ...BUILT, ...empty('a.orig', '.a.swp', '._a', 'npm-debug.log', 'yarn-error.log', 'bun.lockb') },
  },
  {
    name: 'node_modules',
    files: { ...BUILT, ...empty('node_modules/a/index.js', 'dist/node_modules/b/index.js') },
  },
  { name: 'links', files: { ...BUILT, 'dist/link.js': { link: 'index.js' }, linked: { link: 'dist' } } },
  {
    name: 'manifests inside',
    manifest: { files: ['dist'] },
    files: { ...BUILT, 'dist/cjs/package.json': '{"type": "commonjs", "files": []}' },
  },
  {
    name: 'brackets and spaces',
    manifest: { files: ['[id].js', 'a b'] },
    files: { ...BUILT, ...empty('[id].js', 'a b/c.js', 'i.js') },
  },
  { name: 'names with @ and !', files: { ...BUILT, ...empty('@a/b.js', '!c.js') } },
  { name: 'a package in a workspace', at: 'packages/a', files: BUILT, around: { 'package.json': ROOT } },
  {
    name: 'a package in a workspace, whose root ignores the output',
    at: 'packages/a',
    files: BUILT,
    around: { 'package.json': ROOT, '.gitignore': 'dist\n' },
  },
  {
    name: 'a package in a workspace, with files, whose root ignores the output',
    at: 'packages/a',
    manifest: { files: ['dist'] },
    files: BUILT,
    around: { 'package.json': ROOT, '.gitignore': 'dist\n' },
  },
  {
    name: 'a root with members',
    manifest: { workspaces: ['packages/*'] },
    files: {
      ...BUILT,
      'packages/b/package.json': '{"name": "b", "version": "1.0.0", "files": ["x"]}',
      ...empty('packages/b/x/i.js', 'packages/b/y.js'),
    },
  },
  {
    name: 'publishConfig replaces',
    manifest: { main: 'src/index.ts', files: ['dist/cjs/**'], publishConfig: { main: 'dist/index.js' } },
    files: BUILT,
  },
  {
    name: '.vscodeignore with folders',
    files: { ...BUILT, '.vscodeignore': 'src\ndist/cjs/\n# index.js\n' },
  },
  {
    name: '.vscodeignore that takes all but a few',
    files: { ...BUILT, ...empty('README.md'), '.vscodeignore': '**\n!dist/**\n!index.js\n' },
  },
  {
    name: '.vscodeignore with an exception before its rule',
    files: { ...BUILT, '.vscodeignore': '!dist/index.js\ndist/*\n' },
  },
  {
    name: '.vscodeignore with globs',
    files: {
      ...BUILT,
      ...empty('dist/a.map', '.x/y'),
      '.vscodeignore': '**/*.ts\n**/*.map\n./index.js\n.x\n',
    },
  },
  {
    name: '.vscodeignore beside files',
    manifest: { files: ['src'] },
    files: { ...BUILT, '.vscodeignore': 'dist/**\r\n' },
  },
];

/**
 * Puts a situation on the disk.
 * @param project an empty folder
 * @param also files of the project's root, such as a lockfile
 * @returns the package root
 */
export function layOut(
  situation: Situation,
  project: string,
  also: Readonly<Record<string, Content>> = {},
): string {
  const root = join(project, situation.at ?? '.');
  for (const [path, content] of Object.entries({ ...also, ...situation.around }))
    write(join(project, path), content);
  for (const [path, content] of Object.entries(situation.files)) write(join(root, path), content);
  write(join(root, 'package.json'), JSON.stringify(manifestOf(situation), null, 2));
  return root;
}

/** The whole manifest of a situation. */
export function manifestOf({ manifest = {} }: Situation): JsonObject {
  return { name: 'packed', version: '1.0.0', ...manifest } as JsonObject;
}

function write(path: string, content: Content): void {
  mkdirSync(dirname(path), { recursive: true });
  if (typeof content === 'string') writeFileSync(path, content);
  else symlinkSync(content.link, path);
}
