import { resolveBare } from '../../src/resolve/bare';
import { conditionsFor, type Mode } from '../../src/resolve/conditions';
import { formatOf } from '../../src/resolve/format';
import type { Resolution } from '../../src/resolve/resolution';
import type { FileSystem } from '../../src/workspace/file-system';
import { toPortable } from '../../src/workspace/paths';
import type { Answer, Query } from './ask-node';

/** Node's error codes, and the outcome of ours that each one means. */
const OUTCOME_OF_CODE: Readonly<Record<string, Resolution['outcome']>> = {
  MODULE_NOT_FOUND: 'not-found',
  ERR_MODULE_NOT_FOUND: 'not-found',
  // A path that goes on below a file.
  ENOTDIR: 'not-found',
  ERR_UNSUPPORTED_DIR_IMPORT: 'is-directory',
  ERR_PACKAGE_PATH_NOT_EXPORTED: 'not-exported',
  ERR_PACKAGE_IMPORT_NOT_DEFINED: 'not-exported',
  ERR_INVALID_PACKAGE_TARGET: 'invalid',
  ERR_INVALID_PACKAGE_CONFIG: 'invalid',
  ERR_INVALID_MODULE_SPECIFIER: 'invalid',
  ERR_INVALID_FILE_URL_PATH: 'invalid',
  SyntaxError: 'invalid',
  TypeError: 'invalid',
  URIError: 'invalid',
  // `require.resolve` of a name in `imports` that leads to a builtin: Node 20 stumbles over its own 'node:'.
  ERR_INVALID_URL_SCHEME: 'external',
};

/** Node's answer in our words: 'found <path>', or an outcome. */
export function wordsOfNode(answer: Answer): string {
  if ('path' in answer) return `found ${toPortable(answer.path)}`;
  if ('builtin' in answer) return 'external';
  return OUTCOME_OF_CODE[answer.code] ?? answer.code;
}

/**
 * Our outcome in words that Node's answer can equal. What Node does not tell apart is put together: it calls a
 * target outside the package invalid, and has one code for nothing at all and a directory, for `require` always,
 * for `import` where `main` leads there.
 */
export function wordsOfOurs(fs: FileSystem, resolution: Resolution, mode: Mode): string {
  if (resolution.outcome === 'found') return `found ${fs.realPath(resolution.target)}`;
  const viaMain = resolution.trail.some((step) => step.subject === 'main');
  if (resolution.outcome === 'is-directory' && (mode === 'require' || viaMain)) return 'not-found';
  if (resolution.outcome === 'outside-package' && viaMain) return 'not-found';
  return resolution.outcome === 'outside-package' ? 'invalid' : resolution.outcome;
}

/**
 * Where Node's versions go different ways, and we say `unknown`: a `main` that `import` reads as a URL or as a
 * path, an `exports` that is a number or a boolean.
 */
function dependsOnVersion(ours: Resolution, mode: Mode): boolean {
  if (ours.outcome !== 'unknown') return false;
  return ours.trail.some(
    ({ subject, result }) =>
      (subject === 'main' && mode === 'import') || (subject === 'exports' && result === 'invalid'),
  );
}

/**
 * How Node and we differ about a query; undefined where we agree, or differ for a reason that stands here.
 *
 * @param conditions those that hold besides Node's own
 */
export function difference(
  fs: FileSystem,
  query: Query,
  answer: Answer,
  conditions: readonly string[] = [],
): string | undefined {
  const { specifier, mode, from } = query;
  const ours = resolveBare(fs, specifier, from, mode, new Set([...conditionsFor(mode), ...conditions]));
  const [theirs, mine] = [wordsOfNode(answer), wordsOfOurs(fs, ours, mode)];
  if (theirs === mine || dependsOnVersion(ours, specifier.startsWith('#') ? 'import' : mode))
    return undefined;
  // A subpath that climbs out of a package without `exports`: Node goes along, we say so.
  const refused = ours.trail.some(({ result }) => result === 'invalid');
  if (ours.outcome === 'outside-package' && !refused) return undefined;
  // For `import`, Node looks for the format as soon as it has the file.
  const invalid = ours.outcome === 'found' && formatOf(fs, ours.target, 'import').kind === 'invalid';
  if (mode === 'import' && theirs === 'invalid' && invalid) return undefined;
  // Node 20 and 22 refuse names in `imports` that start with '#/', 24 takes them.
  if (theirs === 'invalid' && specifier.startsWith('#/')) return undefined;
  return `${mode} ${JSON.stringify(specifier)} from ${from}: Node ${theirs}, we ${mine}`;
}
