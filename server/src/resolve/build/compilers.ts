import type { FileSystem } from '../../workspace/file-system';
import { childPath, dirname, isInside, joinPath, relativePath } from '../../workspace/paths';
import { remember } from '../../workspace/remember';
import { readTsconfig, type Tsconfig, tsconfigFile } from '../tsconfig';
import type { BuildStep } from './step';

/** As many configurations are read for one package, those included that they refer to. */
const MAX_CONFIGS = 40;

/** What TypeScript would make by all configurations in a package's root, and by those that they refer to. */
export function compilerSteps(fs: FileSystem, packageRoot: string): BuildStep[] {
  return remember(fs, `compilers of ${packageRoot}`, (files) => {
    const read = files.readDirectory(packageRoot);
    const names = read.kind === 'entries' ? read.entries.map(({ name }) => name) : [];
    const configs = names.filter((name) => /^tsconfig(\..+)?\.json$/.test(name));
    // The usual one first, then those for the build.
    configs.sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
    return stepsOfProjects(
      files,
      configs.map((name) => childPath(packageRoot, name)),
    );
  });
}

/**
 * What TypeScript makes by some configurations, and by those that they refer to.
 * @param projects absolute paths of files or directories; what does not exist makes nothing
 * @param override the directories and switches that a command line gives
 */
export function stepsOfProjects(
  fs: FileSystem,
  projects: readonly string[],
  override: Partial<Pick<Tsconfig, 'outDir' | 'declarationDir' | 'rootDir' | 'emits'>> = {},
): BuildStep[] {
  const pending = projects.map((path) => tsconfigFile(fs, path));
  const seen = new Set<string>();
  const steps: BuildStep[] = [];
  for (const path of pending) {
    if (seen.has(path) || seen.size >= MAX_CONFIGS) continue;
    seen.add(path);
    const config = readTsconfig(fs, path);
    if (config === undefined) continue;
    pending.push(...config.references.map((reference) => tsconfigFile(fs, reference)));
    steps.push(...stepsOf({ ...config, ...override }));
  }
  return steps;
}

function stepsOf(config: Tsconfig): BuildStep[] {
  const directory = dirname(config.path);
  if (config.emits === 'nothing') return [];
  const roots = rootsOf(config, directory);
  const outDirs = [config.outDir, config.declarationDir].filter((path) => path !== undefined);
  // Without an outDir the output stands beside its source.
  const beside = outDirs.length === 0 || (config.outDir === undefined && config.emits === 'all');
  const exact = config.complete || config.outDir !== undefined;
  const step = {
    outFiles: config.outFile ? [config.outFile] : [],
    entries: [],
    exact,
    scriptsOnly: true,
    closed: exact,
  };
  return [
    ...[...new Set(outDirs)].map((outDir) => ({ ...step, outDir, roots })),
    ...(beside ? [{ ...step, outDir: directory, roots: [directory] }] : []),
  ];
}

/**
 * The directories from which TypeScript may count: `rootDir`; that of a composite configuration; otherwise what
 * the sources have in common. That depends on which files there are, so some answers are possible.
 */
function rootsOf({ rootDir, composite, inputs }: Tsconfig, directory: string): string[] {
  if (rootDir !== undefined) return [rootDir];
  if (composite) return [directory, joinPath(directory, 'src')];
  const prefixes = (inputs ?? []).map(staticPrefix);
  const roots = [...prefixes, commonDirectory(prefixes), joinPath(directory, 'src'), directory];
  return [...new Set(roots.filter((root) => root !== undefined && isInside(root, directory)))] as string[];
}

/** The directory of a pattern before its first wildcard; that of a file. */
export function staticPrefix(pattern: string): string {
  const segments = pattern.split('/');
  const wild = segments.findIndex((segment) => /[*?{[]/.test(segment));
  if (wild !== -1) return segments.slice(0, wild).join('/') || '/';
  return /\.[A-Za-z]+$/.test(pattern) ? dirname(pattern) : pattern;
}

/** The innermost directory that all of some paths lie in. */
export function commonDirectory(paths: readonly string[]): string | undefined {
  return paths.reduce<string | undefined>((common, path) => {
    let at = common ?? path;
    while (!isInside(path, at) && dirname(at) !== at) at = dirname(at);
    return at;
  }, undefined);
}

function rankOf(name: string): number {
  return name === 'tsconfig.json' ? 0 : /build|prod|lib|cjs|esm/.test(name) ? 1 : 2;
}

/** The way from an output directory to a file in it, or undefined where it is not in it. */
export function withinOutput(outDir: string | undefined, path: string): string | undefined {
  return outDir !== undefined && path !== outDir && isInside(path, outDir)
    ? relativePath(outDir, path)
    : undefined;
}
