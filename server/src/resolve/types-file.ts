import type { FileSystem } from '../workspace/file-system';
import { joinPath } from '../workspace/paths';
import { resolveFile } from './file';
import { firstFile, type Probe } from './probe';
import type { Resolution } from './resolution';
import { Trail } from './trail';

/** What TypeScript tries for `types` (moduleNameResolver.ts, loadModuleFromFile and loadNodeModuleFromDirectory). */
const PROBE_TYPES: Probe = {
  extensions: ['.ts', '.tsx', '.d.ts'],
  index: ['index.ts', 'index.tsx', 'index.d.ts'],
  packageMain: false,
};

/** For a name that ends in JavaScript's extension, what TypeScript reads in its place. */
const IN_PLACE_OF: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\.jsx?$/, ['.ts', '.tsx', '.d.ts']],
  [/\.mjs$/, ['.mts', '.d.mts']],
  [/\.cjs$/, ['.cts', '.d.cts']],
];

/** Resolves the value of `types` or `typings`: as written, or as TypeScript completes it. */
export function resolveTypes(fs: FileSystem, packageRoot: string, value: string): Resolution {
  const query = { packageRoot, base: packageRoot, value, probe: PROBE_TYPES, want: 'file' } as const;
  const trail = new Trail();
  const resolution = resolveFile(fs, query, trail);
  if (resolution.outcome !== 'not-found') return resolution;
  return besideScript(fs, joinPath(packageRoot, value), trail) ?? resolution;
}

/** The types that TypeScript takes for a script's path; undefined if there are none. */
export function besideScript(fs: FileSystem, path: string, trail: Trail): Resolution | undefined {
  const [ending, extensions] = IN_PLACE_OF.find(([pattern]) => pattern.test(path)) ?? [];
  if (ending === undefined || extensions === undefined) return undefined;
  const candidates = extensions.map((extension) => path.replace(ending, extension));
  const probed = firstFile(fs, candidates, trail);
  if (probed.kind === 'file') return trail.found(probed.path);
  return probed.kind === 'unreadable' ? trail.undecided('unknown') : undefined;
}
