import type { EntryPoint } from '../hosts/entry-point';
import { findSource, findSourceDirectory } from '../resolve/source';
import { isOutputName } from '../resolve/source-places';
import { joinPath, relativePath } from '../workspace/paths';
import { remember } from '../workspace/remember';
import type { RuleContext } from './rule';

/**
 * Looks for the source of a target that is missing, once for all rules: whether there is one decides between
 * an error and a hint. What was unpacked by an installer is not built any more.
 */
export function withSource(entryPoint: EntryPoint, context: RuleContext): EntryPoint {
  const { resolution, wants } = entryPoint;
  if (context.installed || resolution.outcome !== 'not-found' || resolution.expected === undefined)
    return entryPoint;
  const { expected } = resolution;
  const { packageRoot, packageName } = context;
  const source = remember(context.fs, `source of ${wants} ${expected} of ${packageName}`, (fs) =>
    wants === 'directory'
      ? findSourceDirectory(fs, packageRoot, expected)
      : findSource(fs, packageRoot, expected, packageName),
  );
  if (source !== undefined) return { ...entryPoint, source };
  return awaitsBuild(expected, context) ? { ...entryPoint, builtBy: context.buildScript } : entryPoint;
}

/** A folder of output that is not there at all, in a package that has a script to build it: a fresh clone. */
function awaitsBuild(expected: string, { fs, packageRoot, buildScript }: RuleContext): boolean {
  const [first = '', ...rest] = relativePath(packageRoot, expected).split('/');
  const isOutput = rest.length > 0 && isOutputName(first);
  return buildScript !== undefined && isOutput && fs.stat(joinPath(packageRoot, first)) === 'missing';
}
