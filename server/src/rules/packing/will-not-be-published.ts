import type { EntryPoint } from '../../hosts/entry-point';
import { isInside, joinPath, relativePath } from '../../workspace/paths';
import type { RuleContext } from '../rule';
import { takenIn } from './left-out-by';

/** Fields whose targets some packer packs whatever else is said. */
const FORCED: ReadonlySet<string> = new Set(['main', 'module', 'browser', 'bin']);

/**
 * Whether a target that is not built yet is plainly not published once it is: no entry of `files` can mean it; or,
 * without `files`, its folder stands by its name in the one ignore file that counts. Everything less plain is left
 * until it is built.
 *
 * @returns the path relative to the package root; undefined where it cannot be told
 */
export function willNotBePublished(entryPoint: EntryPoint, context: RuleContext): string | undefined {
  const { resolution, source, builtBy, group } = entryPoint;
  const { packageRoot, manifest, supplied, host } = context;
  const packer = supplied.packed?.packer;
  if (packer === undefined || packer === 'vsce' || (host === undefined && FORCED.has(group)))
    return undefined;
  if (resolution.outcome !== 'not-found' || (source === undefined && builtBy === undefined)) return undefined;
  const { expected } = resolution;
  if (expected === undefined || !isInside(expected, packageRoot) || isForced(expected, context))
    return undefined;
  const path = relativePath(packageRoot, expected);
  if (!path.includes('/')) return undefined;
  const { files } = manifest;
  if (Array.isArray(files)) return takenIn(files, path) ? undefined : path;
  return files === undefined && isIgnoredByName(path.split('/')[0]!, context) ? path : undefined;
}

/** The same file may be declared to Node by a field that packs it. */
function isForced(expected: string, { packageRoot, manifest }: RuleContext): boolean {
  const { main, module, browser, bin } = manifest;
  const declared = [main, module, browser, bin].flatMap((value) =>
    typeof value === 'object' && value !== null ? Object.values(value) : [value],
  );
  return declared.some((value) => {
    if (typeof value !== 'string') return false;
    const path = joinPath(packageRoot, value);
    // `main` may lack its ending.
    return path === expected || expected.startsWith(`${path}.`) || expected.startsWith(`${path}/index.`);
  });
}

/** A line that is the folder's plain name, in a file without exceptions. */
function isIgnoredByName(folder: string, { fs, packageRoot }: RuleContext): boolean {
  for (const name of ['.npmignore', '.gitignore']) {
    const read = fs.readFile(joinPath(packageRoot, name));
    if (read.kind === 'missing') continue;
    if (read.kind !== 'text') return false;
    const lines = read.text.split(/\r?\n/).map((line) => line.trim());
    return !lines.some((line) => line.startsWith('!')) && lines.some((line) => isName(line, folder));
  }
  return false;
}

function isName(line: string, folder: string): boolean {
  return line.replace(/^\//, '').replace(/\/$/, '') === folder;
}
