import type { CompanionFile, EntryPoint } from '../../hosts/entry-point';
import { anyCopies, builderOf } from '../../resolve/build/output';
import { planKey, planOf } from '../../resolve/build/plan';
import { isPublishedUnbuilt } from '../../resolve/build/publish';
import { findSource, findSourceDirectory } from '../../resolve/source';
import type { FileSystem } from '../../workspace/file-system';
import { remember } from '../../workspace/remember';
import type { RuleContext } from '../rule';

/** Where a missing file would come from. */
type Origin = Pick<EntryPoint, 'source' | 'builtBy'>;

/**
 * Looks for the sources of what is missing, once for all rules: whether there is one decides between an error and
 * a hint. What was unpacked by an installer is not built any more.
 *
 * @returns gives an entry point with its source, or with the command that is to make it, where either can be told;
 * and the same of its companion
 */
export function sourceFinder(context: RuleContext): (entryPoint: EntryPoint) => EntryPoint {
  const { fs, packageName, manifest, installed } = context;
  let key: string | undefined;
  let publishing: Pick<EntryPoint, 'unpublishedBy'> | undefined;
  const remembered = (what: string, make: (files: FileSystem) => Origin) => {
    key ??= `${packageName} by ${planKey(manifest)}`;
    return remember(fs, `source of ${what} of ${key}`, make);
  };
  return (entryPoint) => {
    if (installed) return entryPoint;
    const { resolution, wants, companion } = entryPoint;
    if (resolution.outcome === 'found' && companion?.kind === 'missing') {
      const { source } = remembered(companion.path, (files) => companionOrigin(files, companion, context));
      return source === undefined ? entryPoint : { ...entryPoint, companion: { ...companion, source } };
    }
    if (resolution.outcome !== 'not-found' || resolution.expected === undefined) return entryPoint;
    const { expected } = resolution;
    const origin = remembered(`${wants} ${expected}`, (files) => originOf(files, expected, wants, context));
    if (origin.source === undefined && origin.builtBy === undefined) return entryPoint;
    publishing ??= publishingOf(context);
    return { ...entryPoint, ...origin, ...publishing };
  };
}

function publishingOf({
  fs,
  packageRoot,
  manifest,
  buildScript,
}: RuleContext): Pick<EntryPoint, 'unpublishedBy'> {
  const unbuilt = buildScript !== undefined && isPublishedUnbuilt(fs, packageRoot, manifest);
  return unbuilt ? { unpublishedBy: buildScript } : {};
}

function originOf(fs: FileSystem, path: string, wants: EntryPoint['wants'], context: RuleContext): Origin {
  const { packageRoot, packageName, manifest } = context;
  const plan = planOf(fs, packageRoot, manifest);
  const source =
    wants === 'directory'
      ? findSourceDirectory(fs, packageRoot, path, plan)
      : findSource(fs, packageRoot, path, packageName, plan);
  if (source !== undefined) return { source };
  const builtBy = builderOf(fs, packageRoot, manifest, path);
  return builtBy === undefined ? {} : { builtBy };
}

/** A companion is no script: beside a finished target, it comes only from a build that also copies. */
function companionOrigin(fs: FileSystem, { path }: CompanionFile, context: RuleContext): Origin {
  const { packageRoot, packageName, manifest } = context;
  const plan = planOf(fs, packageRoot, manifest);
  const source = findSource(fs, packageRoot, path, packageName, plan);
  return source !== undefined && anyCopies(plan, path) ? { source } : {};
}
