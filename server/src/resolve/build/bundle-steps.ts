import type { JsonObject } from '../../manifest/manifest';
import type { FileSystem } from '../../workspace/file-system';
import { childPath, dirname, joinPath } from '../../workspace/paths';
import { isObject, own } from '../read-package';
import { operandsOf, optionOf } from './arguments';
import { BUNDLERS, type Bundler } from './bundlers';
import type { Command } from './commands';
import { commonDirectory, staticPrefix } from './compilers';
import { type BundleEntry, type ConfigText, readConfigText } from './config-text';
import { ANY_STEP, type BuildStep, entryExists } from './step';
import type { BuiltPackage } from './tools';

const CONFIG_ENDINGS = ['.ts', '.mts', '.cts', '.js', '.mjs', '.cjs', '.json'];

/** What a bundler makes by its command line, its configuration's text and its key in the manifest. */
export function bundleSteps(command: Command, directory: string, built: BuiltPackage): BuildStep[] {
  const { tool, args } = command;
  const { fs, manifest } = built;
  if (tool === 'vite' && !args.includes('build')) return [];
  if (tool === 'node') return [bundleByScript(args, directory, fs)];
  const bundler = BUNDLERS.get(tool)!;
  const config = configOf(fs, bundler, args, directory, manifest);
  const base = config?.base ?? directory;
  const inputs = inputsOf(command, bundler, config?.text, manifest);
  // Some count from where they run, others from their configuration.
  const froms = [directory, base, ...(config?.text.bases ?? []).map((name) => joinPath(base, name))];
  const placed = (path: string) => {
    const candidates = froms.map((from) => joinPath(from, path));
    return candidates.find((one) => entryExists(fs, one)) ?? candidates[0]!;
  };
  const patterns = inputs.entries.filter(({ path }) => /[*{[]/.test(path)).map(({ path }) => path);
  const folders = inputs.entries.map(({ path }) => staticPrefix(joinPath(directory, path)));
  // What patterns take keeps its place below the directory that all inputs have in common.
  const common = patterns.length === 0 ? [] : [commonDirectory(folders) ?? directory];
  const step = {
    roots: [...common, ...inputs.roots.map((path) => joinPath(directory, path))],
    entries: inputs.entries
      .filter(({ path }) => !patterns.includes(path))
      .map(({ name, path }) => ({ name, path: placed(path) })),
    exact: inputs.inferred,
    scriptsOnly: false,
    closed: inputs.complete,
  };

  const output = optionOf(args, '--outfile', '-o', '--file', '--output');
  const outFiles = [
    ...(config?.text.outFiles ?? []),
    ...(output !== undefined && FILE.test(output) ? [output] : []),
  ];
  const outDirs = outDirsOf(args, output, bundler, config?.text);
  if (tool === 'ncc') outFiles.push(`${outDirs[0]}/index.js`);
  const written = {
    ...step,
    outFiles: outFiles.flatMap((file) => froms.map((from) => joinPath(from, file))),
  };
  // What a configuration makes absolute lies below its own directory.
  const places = outDirs.flatMap((name) =>
    [...new Set([directory, base])].map((from) => joinPath(from, name)),
  );
  return (places.length === 0 ? [undefined] : places).map((outDir) => ({ ...written, outDir }));
}

const FILE = /\.[a-z]+$/i;
const DIRECTORY_OPTIONS = ['-d', '--out-dir', '--outdir', '--outDir', '--dist-dir', '--output-path', '--dir'];

/** Where a bundler writes: as its command line says, else its configuration, else by habit. */
function outDirsOf(
  args: readonly string[],
  output: string | undefined,
  { outDir }: Bundler,
  config: ConfigText | undefined,
): readonly string[] {
  const told = optionOf(args, ...DIRECTORY_OPTIONS);
  if (told !== undefined) return [told];
  if (output !== undefined) return FILE.test(output) ? [] : [output];
  if (config !== undefined && config.outDirs.length > 0) return config.outDirs;
  return outDir === undefined ? [] : [outDir];
}

interface Inputs {
  readonly entries: readonly BundleEntry[];
  readonly roots: readonly string[];
  /** All of them are known. */
  readonly complete: boolean;
  /** Each target has its source in the same place below a root. */
  readonly inferred: boolean;
}

const INPUT = /\.([cm]?[jt]sx?|html|css|scss|vue|svelte)$|[*]|^\.{0,2}\/?src\//;

/** What a bundler reads: what it is told by its command line, else its configuration, else by habit. */
function inputsOf(
  { tool, args }: Command,
  { entry, infers, searches }: Bundler,
  config: ConfigText | undefined,
  manifest: JsonObject,
): Inputs {
  const told = { roots: [], complete: true, inferred: false };
  // A word of another form is the value of an option that is not known here.
  const operands = operandsOf(args).filter((one) => INPUT.test(one));
  const given = [...operands, ...[optionOf(args, '-i', '--input', '--entry') ?? []].flat()];
  if (given.length > 0) return { ...told, entries: given.map(namedEntry) };
  const written = config?.entries.filter(({ path }) => !path.startsWith('!')) ?? [];
  if (written.length > 0) return { ...told, entries: written, complete: config!.complete };
  const source = own(manifest, 'source');
  if (typeof source === 'string' && /^(microbundle|parcel|pkg-utils)$/.test(tool)) {
    return { ...told, entries: [{ name: '', path: source }] };
  }
  // A configuration that says nothing in plain words may say anything.
  if (config !== undefined && !config.complete && config.isFile) {
    return { ...told, entries: [], roots: [], complete: false };
  }
  if (entry !== undefined) return { ...told, entries: [{ name: '', path: entry }] };
  if (infers !== undefined) return { ...told, entries: [], roots: [infers], inferred: true };
  return { ...told, entries: [], roots: searches === undefined ? [] : [searches], complete: false };
}

/** esbuild's `name=path`. */
function namedEntry(word: string): BundleEntry {
  const [, name, path] = /^([\w./-]+)=(.+)$/.exec(word) ?? [];
  return name !== undefined && path !== undefined ? { name, path } : { name: '', path: word };
}

/** What a bundler's configuration says, and the directory that it lies in; undefined where there is none. */
function configOf(
  fs: FileSystem,
  { config, key }: Bundler,
  args: readonly string[],
  directory: string,
  manifest: JsonObject,
): { text: ConfigText; base: string } | undefined {
  const given = optionOf(args, '-c', '--config', '--config-file');
  const usual = config === undefined ? [] : CONFIG_ENDINGS.map((ending) => config + ending);
  for (const name of given === undefined ? usual : [given]) {
    const path = joinPath(directory, name);
    const read = fs.readFile(path);
    if (read.kind === 'text') return { text: readConfigText(read.text), base: dirname(path) };
  }
  const inManifest = key === undefined ? undefined : own(manifest, key);
  if (isObject(inManifest)) return { text: configInManifest(inManifest), base: directory };
  return given === undefined ? undefined : { text: UNKNOWN, base: directory };
}

const UNKNOWN: ConfigText = {
  isFile: true,
  entries: [],
  complete: false,
  bases: [],
  outDirs: [],
  outFiles: [],
};

/** `tsup` and the like take the configuration's own keys; Directus names the sources of an extension. */
function configInManifest(value: JsonObject): ConfigText {
  const text = readConfigText(JSON.stringify(value));
  const sources = (object: JsonObject): string[] => {
    const source = own(object, 'source');
    const inner = isObject(source) ? Object.values(source) : [source];
    return inner.filter((one) => typeof one === 'string');
  };
  const entries = own(value, 'entries');
  const items = Array.isArray(entries) ? entries.filter(isObject) : [];
  const named = [value, ...items].flatMap(sources);
  if (named.length === 0) return { ...text, isFile: false };
  const paths = named.map((path) => ({ name: '', path }));
  return { ...text, isFile: false, entries: paths, complete: true, outDirs: [] };
}

/** A script of the author's own that bundles (`node esbuild.js`): what its text says in plain words. */
function bundleByScript(args: readonly string[], directory: string, fs: FileSystem): BuildStep {
  const [file] = operandsOf(args);
  const path = file === undefined ? undefined : joinPath(directory, file);
  const candidates = path === undefined ? [] : [path, `${path}.js`, childPath(path, 'index.js')];
  const read = candidates.map((one) => fs.readFile(one)).find((one) => one.kind === 'text');
  if (read?.kind !== 'text') return ANY_STEP;
  const { entries, complete, outDirs, outFiles } = readConfigText(read.text);
  if (entries.length === 0) return ANY_STEP;
  const outputs = outFiles.map((name) => joinPath(directory, name));
  return {
    outDir: outDirs.length === 1 ? joinPath(directory, outDirs[0]!) : undefined,
    outFiles: outputs,
    roots: entries
      .filter((one) => one.path.includes('*'))
      .map((one) => staticPrefix(joinPath(directory, one.path))),
    entries: entries
      .filter((one) => !one.path.includes('*'))
      .map(({ name, path }) => ({ name, path: joinPath(directory, path) })),
    exact: false,
    scriptsOnly: false,
    closed: complete && (outDirs.length > 0 || outFiles.length > 0),
  };
}
