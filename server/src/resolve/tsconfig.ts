import { parse } from 'jsonc-parser';
import type { JsonObject } from '../manifest/manifest';
import type { FileSystem } from '../workspace/file-system';
import { childPath, dirname, joinPath } from '../workspace/paths';
import { isObject, own } from './read-package';

/** Where a TypeScript configuration puts what it compiles. */
export interface CompilerOutput {
  /** Absolute paths: `outDir`, and `declarationDir` where it is another. */
  readonly outDirs: readonly string[];
  /** Absolute path; undefined where TypeScript takes the directory that all sources have in common. */
  readonly rootDir: string | undefined;
}

/** Read in this order; a package often keeps the configuration that builds it apart from the editor's. */
const CONFIG_FILES = ['tsconfig.json', 'tsconfig.build.json'];

/** The outputs of the TypeScript configurations in a package's root. `extends` is followed once, if relative. */
export function compilerOutputs(fs: FileSystem, packageRoot: string): CompilerOutput[] {
  return CONFIG_FILES.flatMap((name) => {
    const file = childPath(packageRoot, name);
    const config = readConfig(fs, file);
    if (config === undefined) return [];
    const chain = [{ file, config }, ...basesOf(fs, file, config)];
    // A path counts from the file that says it.
    const option = (key: string): string | undefined => {
      for (const { file, config } of chain) {
        const options = own(config, 'compilerOptions');
        const value = isObject(options) ? own(options, key) : undefined;
        if (typeof value === 'string')
          return joinPath(dirname(file), value.replace(/^\$\{configDir\}/, packageRoot));
      }
      return undefined;
    };
    const outDirs = [option('outDir'), option('declarationDir')].filter((path) => path !== undefined);
    return outDirs.length === 0 ? [] : [{ outDirs, rootDir: option('rootDir') }];
  });
}

/** The configurations that one extends, the last first: it wins. */
function basesOf(fs: FileSystem, file: string, config: JsonObject): { file: string; config: JsonObject }[] {
  const names = [own(config, 'extends') ?? []].flat().filter((name) => typeof name === 'string');
  return names.reverse().flatMap((name) => {
    if (!/^\.{1,2}\//.test(name)) return [];
    const path = joinPath(dirname(file), name.endsWith('.json') ? name : `${name}.json`);
    const base = readConfig(fs, path);
    return base === undefined ? [] : [{ file: path, config: base }];
  });
}

/** JSON with comments and trailing commas; what is wrong in it is passed over, as by an editor. */
function readConfig(fs: FileSystem, path: string): JsonObject | undefined {
  const read = fs.readFile(path);
  if (read.kind !== 'text') return undefined;
  const value: unknown = parse(read.text, [], { allowTrailingComma: true });
  return isObject(value) ? value : undefined;
}
