import type { JsonObject, JsonValue } from '../manifest/manifest';
import { isObject } from '../resolve/read-package';
import type { DirectoryEntry, FileSystem } from '../workspace/file-system';
import { joinPath, relativePath } from '../workspace/paths';
import { findWorkspacePackages } from '../workspace/workspace-packages';
import { readText, walk } from './walk';
import { yarnProject } from './yarn-generation';
import { type Asks, matcher } from './yarn-patterns';

/*
 * Yarn 2 and later (plugin-pack, packUtils.ts of 4.18). Each list of rules has patterns that accept and patterns
 * that reject; of the lists from the innermost ignore file to the manifest's, the first that has a word decides.
 */

interface Rules {
  readonly accepts: Asks;
  readonly rejects: Asks;
}

const ALWAYS: readonly string[] = ['package.json', 'readme', 'license', 'licence', 'changelog'].flatMap(
  (name) => (name.includes('.') ? [`/${name}`] : [`/${name}`, `/${name}.*`]),
);

const NEVER: readonly string[] = [
  '/package.tgz',
  ...[
    '.github',
    '.git',
    '.hg',
    'node_modules',
    '.npmignore',
    '.gitignore',
    '.#*',
    '.DS_Store',
    '.yarnrc.yml',
  ],
];

/** What Yarn keeps at the root of a project, where nothing is configured. */
const OWN_FILES: readonly string[] = [
  '/yarn.lock',
  '/.pnp.cjs',
  '/.pnp.data.json',
  '/.pnp.loader.mjs',
  ...['cache', 'install-state.gz', 'build-state.yml', 'unplugged', '__virtual__'].map(
    (name) => `/.yarn/${name}`,
  ),
];

const NOTHING: Asks = () => undefined;

/**
 * What `yarn pack` puts into the archive, for Yarn 2 and later.
 *
 * An entry of `files` with a slash that names a folder (`dist/cjs`) takes in nothing: the folder above is not
 * accepted, and all below it is rejected before the entry is asked. `dist` works, as does `dist/cjs/**`.
 *
 * @throws where a directory or an ignore file cannot be read
 */
export async function yarnBerryFiles(
  fs: FileSystem,
  root: string,
  manifest: JsonObject,
): Promise<ReadonlySet<string>> {
  const { files } = manifest;
  const isProject = yarnProject(fs, root) === root;
  const all: Rules = {
    accepts: matcher(ALWAYS),
    rejects: matcher([...NEVER, ...(isProject ? OWN_FILES : []), ...membersBelow(fs, root, manifest)]),
  };
  const listed = Array.isArray(files) ? files.filter((file) => typeof file === 'string') : undefined;
  const own: Rules = {
    accepts: matcher([...entries(manifest), ...patternsIn(listed ?? [], '/')]),
    rejects: listed === undefined ? NOTHING : matcher(['/*']),
  };

  const ignored = (path: string, lists: readonly Rules[]): boolean => {
    for (const { accepts, rejects } of [all, ...lists]) {
      const accepted = accepts(path);
      if (accepted !== undefined) return accepted === 'no';
      const rejected = rejects(path);
      if (rejected !== undefined) return rejected === 'yes';
    }
    return false;
  };
  const below = (relative: string, names: readonly DirectoryEntry[], lists: readonly Rules[]) => {
    const path = joinPath('/', relative);
    if (ignored(path, lists)) return [...lists, { accepts: NOTHING, rejects: matcher(['**/*']) }];
    if (relative === '' && listed !== undefined) return lists;
    const local = ['.npmignore', '.gitignore'].find((name) => names.some((entry) => entry.name === name));
    if (local === undefined) return lists;
    const text = readText(fs, joinPath(root, relative, local));
    return [{ accepts: NOTHING, rejects: matcher(patternsIn(text.split('\n'), path)) }, ...lists];
  };

  const packed = new Set<string>();
  const into = ({ path }: { path: string }) => !ignored(`/${path}`, []);
  for await (const { path, kind, outer } of walk<readonly Rules[]>(fs, root, [own], into, below)) {
    // The library that makes the archive is asked for files and links only.
    if (kind !== 'other' && !ignored(`/${path}`, outer)) packed.add(path);
  }
  return packed;
}

/** The files that Yarn always packs since the manifest names them; `publishConfig` overrides. */
function entries(manifest: JsonObject): string[] {
  const publish = isObject(manifest.publishConfig) ? manifest.publishConfig : {};
  const field = (name: string) => publish[name] ?? manifest[name];
  const browser = field('browser');
  const paths: (JsonValue | undefined)[] = [field('main'), field('module')];
  const bin = field('bin');
  paths.push(...(isObject(bin) ? Object.values(bin) : [bin]));
  paths.push(...(isObject(browser) ? Object.entries(browser).flat() : [browser]));
  return paths
    .filter((path): path is string => typeof path === 'string' && path !== '')
    .map((path) => joinPath('/', path));
}

/** Lines of an ignore file, or entries of `files`: those with a slash are relative to their folder. */
function patternsIn(lines: readonly string[], folder: string): string[] {
  return lines.flatMap((line) => {
    const pattern = line.trim();
    if (pattern === '' || pattern.startsWith('#')) return [];
    const mark = pattern.startsWith('!') ? '!' : '';
    const text = pattern.slice(mark.length);
    if (!text.includes('/')) return [pattern];
    return [mark + (text.startsWith('/') ? joinPath('/', text) : joinPath(folder, text))];
  });
}

/** Other packages of the project inside this one are packed by themselves. */
function membersBelow(fs: FileSystem, root: string, { workspaces }: JsonObject): string[] {
  if (workspaces === undefined) return [];
  const search = findWorkspacePackages(fs, root);
  for (let next = search.next(); ; next = search.next()) {
    if (!next.done) continue;
    return next.value.packages
      .filter(({ path }) => path !== root)
      .map(({ path }) => `/${relativePath(root, path)}`);
  }
}
