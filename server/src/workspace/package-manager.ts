import type { FileSystem } from './file-system';
import { dirname, isInside, joinPath } from './paths';

export type PackageManager = 'npm' | 'pnpm' | 'yarn' | 'bun';

const MANAGERS: readonly PackageManager[] = ['npm', 'pnpm', 'yarn', 'bun'];

/** What each manager leaves in the root of a project. */
const SIGNS: readonly (readonly [string, PackageManager])[] = [
  ['package-lock.json', 'npm'],
  ['npm-shrinkwrap.json', 'npm'],
  ['pnpm-lock.yaml', 'pnpm'],
  ['pnpm-workspace.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
];

/**
 * The package manager that a package is under: that of the nearest folder upwards which tells of one, by
 * `packageManager` or `devEngines` in its manifest, or by a lockfile.
 *
 * @param top the last folder to look at, absolute; absent, the root of the disk
 * @returns undefined where nothing tells, and `unclear` where two lockfiles lie side by side
 */
export function packageManagerOf(
  fs: FileSystem,
  packageRoot: string,
  top?: string,
): PackageManager | 'unclear' | undefined {
  for (let directory = packageRoot; ; directory = dirname(directory)) {
    if (top !== undefined && !isInside(directory, top)) return undefined;
    const manager = managerAt(fs, directory);
    if (manager !== undefined || dirname(directory) === directory) return manager;
  }
}

function managerAt(fs: FileSystem, directory: string): PackageManager | 'unclear' | undefined {
  const named = namedIn(fs, directory);
  if (named !== undefined) return named;
  const signs = SIGNS.filter(([name]) => fs.stat(joinPath(directory, name)) === 'file');
  const managers = new Set(signs.map(([, manager]) => manager));
  return managers.size > 1 ? 'unclear' : [...managers][0];
}

/** `"packageManager": "yarn@4.1.0"`, or `"devEngines": {"packageManager": {"name": "pnpm"}}`. */
function namedIn(fs: FileSystem, directory: string): PackageManager | undefined {
  const read = fs.readFile(joinPath(directory, 'package.json'));
  if (read.kind !== 'text' || !read.text.includes('"packageManager"')) return undefined;
  const manifest = parse(read.text);
  const named = field(manifest, 'packageManager');
  const required = field(field(manifest, 'devEngines'), 'packageManager');
  const names: unknown[] = [
    typeof named === 'string' ? named.split('@')[0] : undefined,
    field(required, 'name'),
  ];
  return names.map((name) => MANAGERS.find((one) => one === name)).find((one) => one !== undefined);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
