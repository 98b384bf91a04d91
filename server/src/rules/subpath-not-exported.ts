import type { JsonObject, JsonValue } from '../manifest/manifest';
import { joinPath } from '../workspace/paths';
import { nearestExisting, unmetDemand } from './demand/demand';
import { consequence } from './entry-point/consequence';
import { declaredBy } from './entry-point/declared-by';
import type { FixChange } from './fixes/fix';
import { unexportedImports } from './modules/unexported-imports';
import type { Rule } from './rule';

/** `exports` hides a subpath through which the host reads the package. */
export const subpathNotExported: Rule = {
  code: 'subpath-not-exported',
  severity: 'error',
  effect: 'ignored',
  summary: '`exports` hides a subpath that the host reads, or that an entry point loads of a dependency.',
  message({ verdict, subject, field, wanted, why, printed, from, verb, specifier, name, version, bundled }) {
    if (why === 'hidden-from-import') {
      return `${subject}: \`${from}\` ${verb} \`${specifier}\`, which \`exports\` of \`${name}\` ${version} does not offer; ${bundled === true ? 'no bundler finds it' : 'Node throws ERR_PACKAGE_PATH_NOT_EXPORTED'}`;
    }
    return why === undefined
      ? `${verdict}: \`exports\` does not offer \`${wanted}\`${printed}`
      : `${subject}: \`${field}\` ${REFUSALS[String(why)]} \`${wanted}\`${why === 'conditions' ? ' under no condition that holds here' : ''}${printed}`;
  },
  checkUnmet: (unmet, context) =>
    unmet.evidence.demand === 'subpath'
      ? unmetDemand(unmet, context, nearestExisting(unmet.manifest, ['exports']))
      : undefined,
  checkEntryPoint(entryPoint, context) {
    const { resolution, usedBy, otherwise, value } = entryPoint;
    if (resolution.outcome !== 'not-exported' || usedBy === 'custom') return undefined;
    const { trail } = resolution;
    const last = trail.at(-1)?.result;
    const title = context.host?.title ?? 'Node';
    const failure = otherwise && { does: otherwise.does };
    return {
      ...declaredBy(entryPoint, context),
      args: {
        subject: title,
        field: trail.findLast(({ kind }) => kind === 'field')?.subject ?? 'exports',
        wanted: trail.findLast(({ kind }) => kind === 'subpath')?.subject ?? value,
        why: last === 'null-target' ? 'closed' : trail.at(-1)?.kind === 'condition' ? 'conditions' : 'absent',
        printed: consequence(title, failure, { name: context.packageName, value }),
      },
    };
  },
  checkEntryPoints: unexportedImports,
  fixes({ args }, { fs, packageRoot, manifest, manifestPath: file }) {
    const wanted = String(args.wanted);
    const { exports } = manifest;
    const isOffered = exports !== null && typeof exports === 'object' && Object.hasOwn(exports, wanted);
    // A subpath with conditions says whom it is for.
    if (isOffered && (exports as JsonObject)[wanted] !== null) return [];
    if (!wanted.startsWith('./') || fs.stat(joinPath(packageRoot, wanted)) !== 'file') return [];
    const title = `Add \`"${wanted}": "${wanted}"\` to \`exports\``;
    const change: FixChange = hasSubpaths(exports)
      ? { do: 'set', file, at: ['exports', wanted], value: wanted }
      : { do: 'set', file, at: ['exports'], value: { '.': exports ?? null, [wanted]: wanted } };
    return [{ title, safe: wanted === './package.json', changes: [change] }];
  },
};

/** What the field does with what is wanted of it. */
const REFUSALS: Readonly<Record<string, string>> = {
  absent: 'does not offer',
  closed: 'closes',
  conditions: 'offers',
};

/** Without subpaths, `exports` stands for that of the package itself. */
function hasSubpaths(exports: JsonValue | undefined): boolean {
  if (exports === null || typeof exports !== 'object' || Array.isArray(exports)) return false;
  return Object.keys(exports).every((key) => key.startsWith('.'));
}
