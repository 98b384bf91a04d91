import type { EntryPoint } from '../hosts/entry-point';
import type { JsonObject } from '../manifest/manifest';
import { type DeclaredTarget, declaredTargets, resolveDeclared } from '../resolve/declared';
import { hasExports } from '../resolve/package-entry';
import { isObject } from '../resolve/read-package';
import type { FileSystem } from '../workspace/file-system';
import { packageManagerOf } from '../workspace/package-manager';
import { remember } from '../workspace/remember';
import type { PackageSource } from './package-facts';

/** The entry points that a package declares to Node and to the tools around it: `main`, `exports`, `bin`, ... */
export function nodeEntryPoints(fs: FileSystem, source: PackageSource): EntryPoint[] {
  return [...eachNodeEntryPoint(fs, source)];
}

/** The same one at a time: a package may declare thousands, and each is looked for on the disk. */
export function* eachNodeEntryPoint(fs: FileSystem, source: PackageSource): Generator<EntryPoint, void> {
  yield* entryPointsIn(fs, source, source.value, []);
  const instead = publishedInstead(fs, source.path, source.value);
  if (instead !== undefined) yield* entryPointsIn(fs, source, instead, ['publishConfig']);
}

function* entryPointsIn(
  fs: FileSystem,
  { path, manifestPath }: PackageSource,
  fields: JsonObject,
  at: DeclaredTarget['at'],
): Generator<EntryPoint, void> {
  for (const declared of declaredTargets(fields)) {
    yield {
      group: declared.group,
      name: declared.name,
      value: declared.value,
      file: manifestPath,
      at: at.length === 0 ? declared.at : [...at, ...declared.at],
      export: null,
      resolution: declared.unreachable
        ? { outcome: 'unknown', trail: [] }
        : resolveDeclared(fs, path, fields, declared),
      wants: 'file',
      implied: false,
      // Where there is `exports`, Node does not read `main`; some bundlers and compilers still do.
      usedBy: declared.group === 'main' && hasExports(fields) ? 'bundler' : declared.used,
    };
  }
}

/** Fields that pnpm (@pnpm/exportable-manifest) and Yarn from 2 on (plugin-pack) take from `publishConfig`. */
const REPLACED = ['bin', 'browser', 'exports', 'main', 'module'];

/** What stands in the place of the package's own fields once it is published; undefined for most. */
function publishedInstead(fs: FileSystem, path: string, manifest: JsonObject): JsonObject | undefined {
  const { publishConfig } = manifest;
  // Those of another folder count from there, and it is made by a build.
  if (!isObject(publishConfig) || 'directory' in publishConfig || 'contents' in publishConfig)
    return undefined;
  const fields = Object.entries(publishConfig).filter(([field]) => REPLACED.includes(field));
  if (fields.length === 0) return undefined;
  const manager = remember(fs, `package manager of ${path}`, (files) => packageManagerOf(files, path));
  return manager === 'pnpm' || manager === 'yarn' ? Object.fromEntries(fields) : undefined;
}
