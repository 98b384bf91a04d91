import { type DirectoryMember, membersOf } from '../../hosts/values/members';
import { isOutputName, SOURCES } from '../../resolve/source-places';
import type { FileSystem } from '../../workspace/file-system';
import { basename, joinPath } from '../../workspace/paths';
import { remember } from '../../workspace/remember';

/** More modules are not searched for the ones that load a file. */
const MAX_READ = 300;

const SCRIPTS = ['**/*.[jt]s', '**/*.[cm][jt]s', '**/*.[jt]sx'];
const SCRIPT_ENDING = /\.[cm]?[jt]sx?$/;

/** A file that somebody wrote to have it declared. */
export interface WrittenFile {
  /** Its path from the package root, without its extension. */
  readonly stem: string;
  readonly path: string;
}

/**
 * The files of a package that globs take, one for each stem: those of the sources; where there are none, those in
 * the output. Files that others beside them load are parts of those, and are left out.
 *
 * @param globs paths below a folder that each glob begins with: `nodes/**\/*.node.ts`
 * @param outputs folders of the package that hold what it declares, as paths from its root
 */
export function writtenFiles(
  fs: FileSystem,
  packageRoot: string,
  globs: readonly string[],
  outputs: readonly string[],
): readonly WrittenFile[] {
  const asked = `${globs.join(' ')} in ${packageRoot} or ${outputs.join(' ')}`;
  return remember(fs, `files written for ${asked}`, (files) => {
    const below = (folders: readonly string[]) =>
      folders.flatMap((folder) => globs.flatMap((glob) => taken(files, packageRoot, folder, glob)));
    const sources = below(['', ...SOURCES]);
    const found = sources.length > 0 ? sources : below(outputs.filter(isOutputName));
    return [...new Map(found.map((one) => [one.stem, one])).values()];
  });
}

/** What remains of a path, or of a specifier, without the ending of a script. */
export function scriptStem(path: string): string {
  return path.replace(SCRIPT_ENDING, '');
}

function taken(fs: FileSystem, packageRoot: string, folder: string, glob: string): WrittenFile[] {
  const [first = '', ...rest] = glob.split('/');
  const within = joinPath(packageRoot, folder, first);
  if (fs.stat(within) !== 'directory') return [];
  const members = membersOf(fs, within, { globs: [rest.join('/')] });
  const loaded = members.length > 1 ? loadedStems(fs, within) : undefined;
  return members
    .filter(({ path }) => loaded?.has(basename(scriptStem(path))) !== true)
    .map(({ path }) => {
      const relative = [folder, first, path].filter(Boolean).join('/');
      return { path: relative, stem: scriptStem(relative) };
    });
}

/** `from './v2/LampV2.node'`, `require("./v2/LampV2.node.js")`. */
const SPECIFIER = /(?:\bfrom|\bimport|\brequire)\s*\(?\s*["'](\.[^"'\n]+)["']/g;

/** The names of files that other modules of a folder load, without extensions. A list of all at its top loads none. */
function loadedStems(fs: FileSystem, folder: string): ReadonlySet<string> {
  const modules = membersOf(fs, folder, { globs: SCRIPTS }).filter(isModule).slice(0, MAX_READ);
  return new Set(
    modules.flatMap(({ target }) => {
      const read = fs.readFile(target);
      const text = read.kind === 'text' ? read.text : '';
      return [...text.matchAll(SPECIFIER)].map(([, specifier = '']) => basename(scriptStem(specifier)));
    }),
  );
}

function isModule({ path }: DirectoryMember): boolean {
  return !/^index\.|\.d\.[cm]?ts$/.test(path);
}
