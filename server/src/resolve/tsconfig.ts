import { parse } from 'jsonc-parser';
import type { JsonObject, JsonValue } from '../manifest/manifest';
import type { FileSystem } from '../workspace/file-system';
import { childPath, dirname, joinPath, relativePath } from '../workspace/paths';
import { remember } from '../workspace/remember';
import { resolveBare } from './bare';
import { isObject, own } from './read-package';

/** What a TypeScript configuration says of where its output goes, with all that it extends. Paths are absolute. */
export interface Tsconfig {
  readonly path: string;
  readonly outDir: string | undefined;
  readonly declarationDir: string | undefined;
  readonly outFile: string | undefined;
  readonly rootDir: string | undefined;
  readonly composite: boolean;
  /** Where it notes what it has built, to do only what is left the next time; undefined where it does not. */
  readonly buildInfo: string | undefined;
  /** `types`: declarations alone (`emitDeclarationOnly`). */
  readonly emits: 'all' | 'types' | 'nothing';
  /** Patterns and files that it takes; undefined where it says neither, and all below its directory counts. */
  readonly inputs: readonly string[] | undefined;
  /** The configurations that it refers to. */
  readonly references: readonly string[];
  /** Whether all that it extends could be read: what is not installed yet may say anything. */
  readonly complete: boolean;
}

/** One file of a chain of configurations, and its text's value. */
interface Link {
  readonly file: string;
  readonly config: JsonObject;
}

/** What TypeScript replaces by the directory of the configuration that it was given. */
const CONFIG_DIR = `${'$'}{configDir}`;

/** As many configurations may extend one another. */
const MAX_CHAIN = 20;

/**
 * Reads a TypeScript configuration as TypeScript does: comments and trailing commas allowed, `extends` followed
 * (a path or a package, one or a list, the last of which wins), each path counted from the file that says it.
 *
 * Read by code of our own: libraries for it read the disk, and what is open in an editor is not saved there.
 *
 * @returns undefined where there is no such file
 */
export function readTsconfig(fs: FileSystem, path: string): Tsconfig | undefined {
  return remember(fs, `tsconfig ${path}`, (files) => {
    const first = readConfig(files, path);
    if (first === undefined) return undefined;
    const state = { complete: true };
    const chain = chainOf(files, { file: path, config: first }, [], state);
    return summary(path, chain, state.complete);
  });
}

function summary(path: string, chain: readonly Link[], complete: boolean): Tsconfig {
  const directory = dirname(path);
  const absolute = (file: string, value: string) =>
    value.startsWith(CONFIG_DIR)
      ? joinPath(directory, value.slice(CONFIG_DIR.length))
      : /^(\/|[A-Za-z]:\/)/.test(value)
        ? value
        : joinPath(dirname(file), value);
  const option = (key: string): { file: string; value: JsonValue } | undefined => {
    for (const { file, config } of chain) {
      const options = own(config, 'compilerOptions');
      const value = isObject(options) ? own(options, key) : undefined;
      if (value !== undefined) return value === null ? undefined : { file, value };
    }
    return undefined;
  };
  const path_ = (key: string) => {
    const found = option(key);
    return typeof found?.value === 'string' ? absolute(found.file, found.value) : undefined;
  };
  const list = (key: string) => {
    const found = chain.find(({ config }) => Array.isArray(own(config, key)));
    return found && texts(own(found.config, key)).map((value) => absolute(found.file, value));
  };
  const files = list('files');
  const include = list('include');
  const emitsNothing = option('noEmit')?.value === true;
  const composite = option('composite')?.value === true;
  const [outDir, rootDir] = [path_('outDir'), path_('rootDir')];
  const notes = path_('tsBuildInfoFile') ?? buildInfoOf(path, outDir, rootDir);
  return {
    path,
    outDir,
    declarationDir: path_('declarationDir'),
    outFile: path_('outFile'),
    rootDir,
    composite,
    buildInfo: composite || option('incremental')?.value === true ? notes : undefined,
    emits: emitsNothing ? 'nothing' : option('emitDeclarationOnly')?.value === true ? 'types' : 'all',
    inputs: files === undefined && include === undefined ? undefined : [...(files ?? []), ...(include ?? [])],
    // References are not inherited.
    references: referencesOf(chain[0]!.config).map((reference) => absolute(path, reference)),
    complete,
  };
}

/** As TypeScript has it (`getTsBuildInfoEmitOutputFilePath`): as far from `outDir` as the configuration from `rootDir`. */
function buildInfoOf(path: string, outDir: string | undefined, rootDir: string | undefined): string {
  const stem = path.replace(/\.json$/, '');
  if (outDir === undefined) return `${stem}.tsbuildinfo`;
  const name = rootDir === undefined ? stem.slice(stem.lastIndexOf('/') + 1) : relativePath(rootDir, stem);
  return `${joinPath(outDir, name)}.tsbuildinfo`;
}

/** A configuration and those that it extends, in the order in which they win. */
function chainOf(fs: FileSystem, link: Link, above: readonly string[], state: { complete: boolean }): Link[] {
  const names = texts([own(link.config, 'extends') ?? []].flat()).reverse();
  const seen = [...above, link.file];
  const bases = names.flatMap((name) => {
    const file = extendedFile(fs, link.file, name);
    const config = file === undefined ? undefined : readConfig(fs, file);
    if (file === undefined || config === undefined) state.complete = false;
    else if (!seen.includes(file) && seen.length < MAX_CHAIN)
      return chainOf(fs, { file, config }, seen, state);
    return [];
  });
  return [link, ...bases];
}

/** The file that `extends` names: by path, with or without its ending, or in an installed package. */
function extendedFile(fs: FileSystem, from: string, name: string): string | undefined {
  const isFile = (path: string) => fs.stat(path) === 'file';
  if (/^(\.{1,2}(\/|$)|\/)/.test(name)) {
    const path = name.startsWith('/') ? name : joinPath(dirname(from), name);
    return [path, `${path}.json`].find(isFile);
  }
  for (const specifier of [name, `${name}.json`, `${name}/tsconfig.json`]) {
    const found = resolveBare(fs, specifier, dirname(from), 'require');
    if (found.outcome === 'found' && found.target.endsWith('.json')) return found.target;
  }
  return undefined;
}

function referencesOf(config: JsonObject): string[] {
  const references = own(config, 'references');
  return Array.isArray(references)
    ? texts(references.map((one) => (isObject(one) ? (own(one, 'path') ?? null) : null)))
    : [];
}

/** The file of a configuration that is named by its file or by its directory. */
export function tsconfigFile(fs: FileSystem, path: string): string {
  return fs.stat(path) === 'directory' ? childPath(path, 'tsconfig.json') : path;
}

function texts(value: JsonValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** JSON with comments and trailing commas; what is wrong in it is passed over, as by an editor. */
function readConfig(fs: FileSystem, path: string): JsonObject | undefined {
  const read = fs.readFile(path);
  if (read.kind !== 'text') return undefined;
  const value: unknown = parse(read.text.replace(/^\uFEFF/, ''), [], { allowTrailingComma: true });
  return isObject(value) ? value : undefined;
}
