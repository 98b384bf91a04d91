import type { EntryPoint } from '../hosts/entry-point';
import { holderOf } from '../resolve/holder';
import { isInside, joinPath } from '../workspace/paths';
import { targetFailure } from './entry-point/target-failure';
import { valueInFile } from './entry-point/value-in-file';
import { removeEntry } from './fixes/dead-entry';
import type { Fix, FixContext } from './fixes/fix';
import type { Finding, Rule, RuleContext } from './rule';

/** '..' at the root stays at the root. */
const ROOT = '/';

/** A path that leaves the package: what it names is not published with it. */
export const targetOutsidePackage: Rule = {
  code: 'target-outside-package',
  severity: 'error',
  effect: 'broken',
  summary: 'A declared entry point leads out of its package.',
  message: ({ subject, value }) =>
    `${subject}: \`${value}\` leads out of the package, so it will not be there once the package is installed`,
  checkEntryPoint(entryPoint, context) {
    const { group, usedBy } = entryPoint;
    // Told by exports-invalid-target: Node refuses such a target wherever it leads.
    if (usedBy !== undefined && (group === 'exports' || group === 'imports')) return undefined;
    return isHeld(entryPoint, context) ? undefined : targetFailure('outside-package', entryPoint, context);
  },
  fixes: (finding, context) => [...useInside(finding, context), ...removeEntry(finding, context)],
};

/** A subpath's own manifest leads to where the package around it has the file: both are published together. */
function isHeld({ resolution }: EntryPoint, { fs, packageRoot }: RuleContext): boolean {
  if (resolution.outcome !== 'outside-package' || resolution.expected === undefined) return false;
  const { expected } = resolution;
  for (let one = holderOf(fs, packageRoot); one !== undefined; one = holderOf(fs, one.directory)) {
    if (isInside(expected, one.directory)) return fs.stat(expected) === 'file';
  }
  return false;
}

/** The same path in the package, where a file stands there: the '..' is one too many. */
function useInside({ file, at, args }: Finding, context: FixContext): Fix[] {
  const declared = String(args.value);
  const inside = joinPath(ROOT, declared.replaceAll('\\', '/'));
  const target = joinPath(context.packageRoot, inside);
  const isSame = valueInFile(file, at, context) === declared && file === context.manifestPath;
  if (!isSame || context.fs.stat(target) !== 'file') return [];
  const value = `.${inside}`;
  return [{ title: `Use \`${value}\``, safe: false, changes: [{ do: 'set', file, at, value }] }];
}
