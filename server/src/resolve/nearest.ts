import type { DirectoryEntry, FileKind, FileSystem, ReadDirectory } from '../workspace/file-system';
import { childPath, isInside, relativePath } from '../workspace/paths';
import { closest } from './edit-distance';
import { splitName } from './source-names';
import { nearestSource } from './source-nearest';
import { isOutputName } from './source-places';

/** Directories with more names than this are not searched for a slip of the pen. */
const MAX_NAMES = 2000;

/**
 * Guesses which file was meant by a path at which nothing stands, for "did you mean". In this order: another
 * case; the same stem with another ending; one or two edits in the name (of a directory on the way, too); the
 * same name in another directory that holds output; what a build would make of a source of a similar name.
 *
 * @param expected absolute path inside the package
 * @returns absolute path of what exists: a file, or where `expected` has no ending, perhaps a directory; or of
 * output that is not built yet
 */
export function nearestPath(disk: FileSystem, packageRoot: string, expected: string): string | undefined {
  if (!isInside(expected, packageRoot) || expected === packageRoot) return undefined;
  const fs = listingOnce(disk);
  const segments = relativePath(packageRoot, expected).split('/');
  const name = segments.pop()!;
  const folder = segments.reduce<string | undefined>(
    (at, segment) => at && enter(fs, at, segment),
    packageRoot,
  );
  return (
    (folder && pick(fs, folder, name)) ??
    inSiblingOutput(fs, packageRoot, expected) ??
    nearestSource(fs, packageRoot, expected, similarName)
  );
}

/**
 * The name that one with a slip most likely means. The shortest names mean something by each letter, and so do the
 * numbers in names and the names of formats: `es5` is no slip of `es6`.
 */
function similarName(
  word: string,
  names: readonly string[],
  textOf = (name: string) => name,
): string | undefined {
  const likely = names.filter((name) => {
    const text = textOf(name);
    return (
      text.length > 2 && numbersIn(text) === numbersIn(word) && !(FORMAT.test(text) && FORMAT.test(word))
    );
  });
  return closest(word, likely, undefined, textOf);
}

const FORMAT = /^([cmeu]js|es|esm|umd|amd|iife|cjs|mjs|system)$/i;

function numbersIn(text: string): string {
  return text.replace(/\D+/g, ' ').trim();
}

/** The directory that `segment` means inside `folder`: itself, or the most similar one. */
function enter(fs: FileSystem, folder: string, segment: string): string | undefined {
  const exact = childPath(folder, segment);
  if (fs.stat(exact) === 'directory') return exact;
  const names = namesIn(fs, folder, ['directory']);
  const similar = names.find((one) => sameButCase(one, segment)) ?? similarName(segment, names);
  return similar && childPath(folder, similar);
}

/** The file in `folder` that `name` most likely means. */
function pick(fs: FileSystem, folder: string, name: string): string | undefined {
  const { stem, ending } = nameParts(name);
  const names = namesIn(fs, folder, ending === '' ? ['file', 'directory'] : ['file']);
  const alike = names.filter((one) => nameParts(one).ending === ending);
  const similar =
    names.find((one) => one === name) ??
    names.find((one) => sameButCase(one, name)) ??
    bestEnding(name, names) ??
    similarName(stem, alike, (one) => nameParts(one).stem);
  return similar && childPath(folder, similar);
}

const SCRIPTS = ['.js', '.cjs', '.mjs', '.jsx', '.json', '.node'];
const TYPES = ['.d.ts', '.d.mts', '.d.cts'];

/** The name with the same stem and another ending that may do the same: nobody means types by a script. */
function bestEnding(name: string, names: readonly string[]): string | undefined {
  const { stem, ending } = nameParts(name);
  const kind = [SCRIPTS, TYPES].find((endings) => endings.includes(ending));
  const rank = (one: string) => {
    const place = (kind ?? SCRIPTS).indexOf(nameParts(one).ending);
    return place === -1 ? SCRIPTS.length : place;
  };
  return names
    .filter((one) => sameButCase(nameParts(one).stem, stem) || sameButCase(nameParts(one).stem, name))
    .filter((one) => kind === undefined || rank(one) < SCRIPTS.length)
    .sort((a, b) => rank(a) - rank(b))[0];
}

/** The same path below another directory of output, or its name directly in one. */
function inSiblingOutput(fs: FileSystem, packageRoot: string, expected: string): string | undefined {
  const outputs = namesIn(fs, packageRoot, ['directory']).filter(isOutputName);
  const nested = outputs.flatMap((output) => {
    const inner = namesIn(fs, childPath(packageRoot, output), ['directory']);
    // A build whose root is the package's instead of src's puts dist/src/a.js for dist/a.js.
    return inner.filter((name) => name === 'src' || isOutputName(name)).map((name) => `${output}/${name}`);
  });
  const segments = relativePath(packageRoot, expected).split('/');
  const inner = segments.slice(segments.findLastIndex(isOutputName) + 1).join('/');
  const candidates = [...outputs, ...nested].map((output) => `${packageRoot}/${output}/${inner}`);
  if (segments.some(isOutputName)) candidates.push(`${packageRoot}/${inner}`);
  return candidates.find((path) => path !== expected && fs.stat(path) === 'file');
}

interface NameParts {
  readonly stem: string;
  readonly ending: string;
}

/** As `splitName`, and any other name at its last dot. */
function nameParts(name: string): NameParts {
  const known = splitName(name);
  if (known.ending !== '') return known;
  const [, stem = name, ending = ''] = /^(.+)(\.[^.]+)$/.exec(name) ?? [];
  return { stem, ending };
}

function sameButCase(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The names of what a folder holds of the given kinds, links followed; none where it holds too many. */
function namesIn(fs: FileSystem, folder: string, kinds: readonly FileKind[]): string[] {
  const read = fs.readDirectory(folder);
  if (read.kind !== 'entries' || read.entries.length > MAX_NAMES) return [];
  const isWanted = ({ name, kind }: DirectoryEntry) =>
    kinds.some((one) => one === (kind === 'link' ? fs.stat(childPath(folder, name)) : kind));
  return read.entries.filter(isWanted).map((entry) => entry.name);
}

/** The root is looked through for several guesses, and listed once. */
function listingOnce(fs: FileSystem): FileSystem {
  const listings = new Map<string, ReadDirectory>();
  return {
    stat: (path) => fs.stat(path),
    readFile: (path) => fs.readFile(path),
    realPath: (path) => fs.realPath(path),
    readDirectory(path) {
      const read = listings.get(path) ?? fs.readDirectory(path);
      listings.set(path, read);
      return read;
    },
  };
}
