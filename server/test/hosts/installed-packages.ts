import type { JsonObject, JsonValue } from '../../src/manifest/manifest';
import { shapeOfExports } from '../../src/resolve/exports';
import { isObject, own, readPackage } from '../../src/resolve/read-package';
import type { FileSystem } from '../../src/workspace/file-system';
import { childPath, joinPath } from '../../src/workspace/paths';
import type { Query } from '../resolve/ask-node';

export interface InstalledPackage {
  /** Its name as a folder below node_modules, with its scope. */
  readonly name: string;
  /** Where it lies; no link. */
  readonly directory: string;
  /** The folder whose node_modules leads to it. */
  readonly parent: string;
  readonly manifest: JsonObject;
  /** Another folder leads to it too, and has been listed before. */
  readonly again: boolean;
}

/** As many files stand for the star of a pattern. */
const FILES_PER_PATTERN = 40;

/**
 * Every package below a folder, however deep, once for each place from which it is seen under its name: pnpm's
 * links included, its store too.
 */
export function installedPackages(fs: FileSystem, folder: string): InstalledPackage[] {
  const found: InstalledPackage[] = [];
  const pending = [folder];
  const seen = new Set<string>();
  for (const parent of pending) {
    const modules = joinPath(parent, 'node_modules');
    if (fs.stat(modules) !== 'directory') continue;
    const store = joinPath(modules, '.pnpm');
    for (const entry of foldersIn(fs, store)) pending.push(joinPath(store, entry));
    for (const name of packagesIn(fs, modules)) {
      const directory = fs.realPath(joinPath(modules, name));
      if (directory === undefined) continue;
      const read = readPackage(fs, directory);
      const again = seen.has(directory);
      if (read.kind === 'object') found.push({ name, directory, parent, manifest: read.value, again });
      if (again) continue;
      seen.add(directory);
      pending.push(directory);
    }
  }
  return found;
}

/**
 * What is asked of a package: its name, each subpath of `exports` (patterns with real files), the files in its
 * root with and without extension; by its own name from within; each name in `imports`, each dependency.
 */
export function queriesOf(fs: FileSystem, installed: InstalledPackage): Query[] {
  const { name, directory, parent, manifest } = installed;
  if (installed.again)
    return bothModes([
      [parent, name],
      [parent, `${name}/package.json`],
    ]);
  const files = filesIn(fs, directory);
  const subpaths = new Set(['', '/package.json', ...subpathsOf(manifest, files)]);
  const roots = files.filter((file) => !file.includes('/')).slice(0, 5);
  for (const file of roots) subpaths.add(`/${file}`).add(`/${file.replace(/\.\w+$/, '')}`);
  for (const entry of foldersIn(fs, directory).slice(0, 3)) subpaths.add(`/${entry}`).add(`/${entry}/`);

  const fromOutside = [...subpaths].map((subpath) => [parent, name + subpath] as const);
  const itself = own(manifest, 'name') ?? name;
  const fromWithin = [...subpaths].slice(0, 20).map((subpath) => [directory, itself + subpath] as const);
  const names = isObject(own(manifest, 'imports')) ? Object.keys(own(manifest, 'imports') as JsonObject) : [];
  const internal = names
    .flatMap((key) => [key, ...filled(key, files)])
    .map((key) => [directory, key] as const);
  const declared = ['dependencies', 'peerDependencies', 'optionalDependencies'].flatMap((field) => {
    const value = own(manifest, field);
    return isObject(value) ? Object.keys(value) : [];
  });
  const dependencies = declared.map((dependency) => [directory, dependency] as const);
  return bothModes([...fromOutside, ...fromWithin, ...internal, ...dependencies]);
}

function bothModes(asked: readonly (readonly [from: string, specifier: string])[]): Query[] {
  return asked.flatMap(([from, specifier]): Query[] => [
    { from, specifier, mode: 'require' },
    { from, specifier, mode: 'import' },
  ]);
}

/** The subpaths that `exports` names, without their '.': patterns with what the package's files put for the star. */
function subpathsOf(manifest: JsonObject, files: readonly string[]): string[] {
  const exports = own(manifest, 'exports');
  if (!isObject(exports) || shapeOfExports(exports) !== 'subpaths') return [];
  return Object.entries(exports).flatMap(([key, value]) => {
    const stars = targetsIn(value).flatMap((target) => starsOf(target, files));
    const keys = key.includes('*')
      ? [...new Set(stars)].slice(0, FILES_PER_PATTERN).map((star) => fill(key, star))
      : [];
    return [key, ...keys, ...filled(key, files).slice(0, 5)].map((text) => text.slice(1));
  });
}

function targetsIn(value: JsonValue): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(targetsIn) : [];
}

/** What a star would have to stand for, so that the target is one of the files. */
function starsOf(target: string, files: readonly string[]): string[] {
  const [start, end] = [target.slice(2, target.indexOf('*')), target.slice(target.indexOf('*') + 1)];
  if (!target.includes('*')) return [];
  return files
    .filter((file) => file.startsWith(start) && file.endsWith(end) && file.length > start.length + end.length)
    .map((file) => file.slice(start.length, file.length - end.length));
}

/** A pattern with files' own paths for the star, whether or not its target leads to any. */
function filled(key: string, files: readonly string[]): string[] {
  if (!key.includes('*')) return [];
  return files.slice(0, 5).flatMap((file) => [fill(key, file), fill(key, file.replace(/\.\w+$/, ''))]);
}

const fill = (key: string, star: string) => key.replace('*', () => star);

/** Relative paths of the package's files, its own node_modules left out; a thousand at most. */
function filesIn(fs: FileSystem, directory: string): string[] {
  const files: string[] = [];
  const pending = [''];
  for (const folder of pending) {
    const read = fs.readDirectory(joinPath(directory, folder));
    for (const { name, kind } of read.kind === 'entries' ? read.entries : []) {
      if (name === 'node_modules' || files.length >= 1000) continue;
      if (kind === 'directory') pending.push(`${folder}${name}/`);
      else if (kind === 'file') files.push(folder + name);
    }
  }
  return files;
}

function foldersIn(fs: FileSystem, directory: string): string[] {
  const read = fs.readDirectory(directory);
  const entries = read.kind === 'entries' ? read.entries : [];
  return entries
    .filter(({ kind, name }) => kind === 'directory' && name !== 'node_modules')
    .map(({ name }) => name);
}

function packagesIn(fs: FileSystem, modules: string): string[] {
  const read = fs.readDirectory(modules);
  if (read.kind !== 'entries') return [];
  return read.entries.flatMap(({ name }) => {
    if (name.startsWith('.')) return [];
    return name.startsWith('@')
      ? packagesIn(fs, childPath(modules, name)).map((inner) => `${name}/${inner}`)
      : [name];
  });
}
