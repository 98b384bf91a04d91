import { posix } from 'node:path';
import picomatch from 'picomatch';
import type { JsonObject } from '../manifest/manifest';
import type { FileSystem } from '../workspace/file-system';
import { basename, joinPath } from '../workspace/paths';
import { readText, walk } from './walk';

/*
 * Yarn 1 (src/cli/commands/pack.js and src/util/filter.js of 1.22): every rule holds for all files at once. A file
 * that any '!' rule matches is kept; else one that any other rule matches is left out, and so is what lies in
 * a folder that is left out.
 */

interface Filter {
  readonly keeps: boolean;
  readonly matches: (relative: string) => boolean;
}

const NEVER_WALKED: ReadonlySet<string> = new Set(['.git', 'CVS', '.svn', '.hg', 'node_modules']);

const NEVER_LEFT_OUT = [
  '/package.json',
  '/readme*',
  '/+(license|licence)*',
  '/+(changes|changelog|history)*',
];

/** Left out where there is no `files`. */
const CRUFT = [
  ...NEVER_WALKED,
  'yarn.lock',
  '.lock-wscript',
  '.wafpickle-{0..9}',
  '*.swp',
  '._*',
  'npm-debug.log',
  'yarn-error.log',
  '.npmrc',
  '.yarnrc',
  '.npmignore',
  '.gitignore',
  '.DS_Store',
];

const IGNORE_FILES = ['.yarnignore', '.npmignore', '.gitignore'];

/**
 * What `yarn pack` puts into the archive, for Yarn 1. `bin` counts for nothing in it.
 *
 * @returns undefined where Yarn would fail over the manifest
 * @throws where a directory or an ignore file cannot be read
 */
export async function yarnClassicFiles(
  fs: FileSystem,
  root: string,
  { files, main }: JsonObject,
): Promise<ReadonlySet<string> | undefined> {
  if (files !== undefined && (!Array.isArray(files) || files.some((file) => typeof file !== 'string'))) {
    return undefined;
  }
  const listed = files as string[] | undefined;
  const found: string[] = [];
  const folders: string[] = [];
  const into = ({ path, name }: { path: string; name: string }) => {
    if (NEVER_WALKED.has(name)) return false;
    folders.push(path);
    return true;
  };
  for await (const { path, kind } of walk(fs, root, undefined, into, () => undefined)) {
    if (kind !== 'other') found.push(path);
  }

  const filters = [
    ...toFilters(
      NEVER_LEFT_OUT.map((line) => `!${line}`),
      '.',
    ),
    ...(listed === undefined ? toFilters(CRUFT, '.') : filesFilters(listed)),
    ...(typeof main === 'string' && main !== '' ? toFilters([`!/${main}`], '.') : []),
    ...ignoreFiles(found).flatMap((path) =>
      toFilters(readText(fs, joinPath(root, path)).split('\n'), posix.dirname(path)),
    ),
  ];
  const keeps = filters.filter((filter) => filter.keeps);
  const drops = filters.filter((filter) => !filter.keeps);
  const isKept = (path: string) => keeps.some(({ matches }) => matches(path));
  const isDropped = (path: string) => !isKept(path) && drops.some(({ matches }) => matches(path));
  const dropped = new Set(folders.filter(isDropped));
  return new Set(
    found.filter(
      (path) => isKept(path) || (!isDropped(path) && !foldersAbove(path).some((one) => dropped.has(one))),
    ),
  );
}

/** Unlike the other rules at the root, these are not held against names. */
function filesFilters(files: readonly string[]): Filter[] {
  const lines = [
    '*',
    ...files.map((file) => `!${file}`),
    ...files.map((file) => `!${posix.join(file, '**')}`),
  ];
  return toFilters(lines, './');
}

/** All ignore files, except `.gitignore` beside one of the others. */
function ignoreFiles(found: readonly string[]): string[] {
  const all = new Set(found.filter((path) => IGNORE_FILES.includes(basename(`/${path}`))));
  return [...all].filter((path) => {
    if (!path.endsWith('.gitignore')) return true;
    return !IGNORE_FILES.slice(0, 2).some((name) => all.has(posix.join(posix.dirname(path), name)));
  });
}

/** @param base the folder of the ignore file; what stands in one at the root is held against names too */
function toFilters(lines: readonly string[], base: string): Filter[] {
  return lines.flatMap((line): Filter[] => {
    if (line === '' || line === '!' || line.startsWith('#') || line.trim() === '') return [];
    const keeps = line.startsWith('!');
    const pattern = line.slice(keeps ? 1 : 0).replace(/\/$/, '');
    if (pattern.trim() === '') return [];
    // Not `picomatch()` itself, for which what is spelled as its pattern always matches: `[a].js`, for one.
    const whole = picomatch.makeRe(pattern.trim(), { dot: true, nocase: true, literalBrackets: false });
    const exact = picomatch.makeRe(pattern, { literalBrackets: false });
    const matches = (path: string) => {
      const relative = base === '.' ? path : posix.relative(base, path);
      if (whole.test(relative) || whole.test(`/${relative}`) || exact.test(relative)) return true;
      return base === '.' && whole.test(posix.basename(path));
    };
    return [{ keeps, matches }];
  });
}

function foldersAbove(path: string): string[] {
  const names = path.split('/');
  return names.slice(1).map((_, index) => names.slice(0, index + 1).join('/'));
}
