import type { JsonPath } from '../manifest/json-path';
import type { JsonObject, JsonValue } from '../manifest/manifest';
import { shapeOfExports } from '../resolve/exports';
import { isObject, own } from '../resolve/read-package';
import { declaredBy } from './entry-point/declared-by';
import type { Fix, FixChange } from './fixes/fix';
import type { Rule } from './rule';
import { invalidBecause } from './shape/invalid-because';
import { isKnownCondition } from './shape/known-conditions';
import { errorUnlessPrivate, soundValue } from './shape/manifest-shape';

/** `exports` is either a map of subpaths or an object of conditions: Node refuses what is both. */
export const exportsMixedKeys: Rule = {
  code: 'exports-mixed-keys',
  severity: 'error',
  effect: 'none',
  summary: '`exports` mixes subpaths and conditions in one object, so Node refuses the whole package.',
  message: ({ subject, subpath, other }) =>
    subject === 'Node'
      ? `\`exports\` holds the subpath \`${subpath}\` beside \`${other}\`: Node refuses to load anything by this package's name (ERR_INVALID_PACKAGE_CONFIG)`
      : `${subject}: Node refuses this package, since \`exports\` mixes subpaths and conditions (ERR_INVALID_PACKAGE_CONFIG)`,
  checkManifest(manifest, { manifestPath }) {
    const value = soundValue(manifest);
    const mixed = value && mixedIn(value);
    if (mixed === undefined) return [];
    const args = { subject: 'Node', subpath: mixed.subpath, other: mixed.other };
    return [{ file: manifestPath, at: mixed.at, part: 'key', args, ...errorUnlessPrivate(value!) }];
  },
  checkEntryPoint(entryPoint, context) {
    if (context.host === undefined || invalidBecause(entryPoint, context) !== 'mixed-keys') return undefined;
    // In one place with what is told of the manifest, so that it is told once.
    const mixed = mixedIn(context.manifest);
    const args = { subject: context.host.title, subpath: mixed?.subpath ?? '', other: mixed?.other ?? '' };
    return mixed
      ? { file: context.manifestPath, at: mixed.at, part: 'key', args }
      : { ...declaredBy(entryPoint, context), args };
  },
  fixes(_, { manifest, manifestPath }) {
    const exports = own(manifest, 'exports');
    if (!isObject(exports) || shapeOfExports(exports) !== 'mixed') return [];
    const { others } = keysOf(exports);
    const paths = others.filter((key) => isMeantAsSubpath(key, exports[key]!));
    const conditions = others.filter((key) => !paths.includes(key));
    const changes: FixChange[] = [
      ...intoMain(exports, conditions, manifestPath),
      ...conditions.map((key) => ({ do: 'remove', file: manifestPath, at: ['exports', key] }) as const),
      ...paths.map(
        (key) => ({ do: 'rename-key', file: manifestPath, at: ['exports', key], key: `./${key}` }) as const,
      ),
    ];
    const fix: Fix = {
      title: titleOf(conditions, paths),
      safe: isPlain(exports, conditions, paths),
      changes,
    };
    return changes.length === 0 ? [] : [fix];
  },
};

interface Mixed {
  readonly at: JsonPath;
  readonly subpath: string;
  readonly other: string;
}

/** The key that does not belong there: what is fewer; of as many, the condition. */
function mixedIn(manifest: JsonObject): Mixed | undefined {
  const exports = own(manifest, 'exports');
  if (!isObject(exports) || shapeOfExports(exports) !== 'mixed') return undefined;
  const { subpaths, others } = keysOf(exports);
  const odd = subpaths.length < others.length ? subpaths[0]! : others[0]!;
  return { at: ['exports', odd], subpath: subpaths[0]!, other: others[0]! };
}

function keysOf(exports: JsonObject): { readonly subpaths: string[]; readonly others: string[] } {
  const keys = Object.keys(exports);
  return {
    subpaths: keys.filter((key) => key.startsWith('.')),
    others: keys.filter((key) => !key.startsWith('.')),
  };
}

/** `lib/*` or `package.json` beside subpaths: its './' was forgotten. */
function isMeantAsSubpath(key: string, value: JsonValue): boolean {
  return !isKnownCondition(key) && (/[/.*]/.test(key) || value === `./${key}` || value === `./${key}.js`);
}

/** The changes that put the conditions below '.', before what stands there already. */
function intoMain(exports: JsonObject, conditions: readonly string[], file: string): FixChange[] {
  if (conditions.length === 0) return [];
  const main = own(exports, '.');
  const picked = Object.fromEntries(conditions.map((key) => [key, exports[key]!]));
  const rest = main === undefined ? {} : isObject(main) ? main : { default: main };
  return [{ do: 'set', file, at: ['exports', '.'], value: { ...picked, ...rest } }];
}

/** Nothing stands at '.' that the conditions would come before, and no name that is not left with another. */
function isPlain(exports: JsonObject, conditions: readonly string[], paths: readonly string[]): boolean {
  const free = (key: string) => !Object.hasOwn(exports, `./${key}`);
  const certain = conditions.every((key) => isKnownCondition(key));
  return certain && (conditions.length === 0 || !Object.hasOwn(exports, '.')) && paths.every(free);
}

function titleOf(conditions: readonly string[], paths: readonly string[]): string {
  const list = (keys: readonly string[]) => keys.map((key) => `\`${key}\``).join(', ');
  if (paths.length === 0) return `Move ${list(conditions)} into \`"."\``;
  const added = `Put \`./\` before ${list(paths)}`;
  return conditions.length === 0 ? added : `${added}, and move ${list(conditions)} into \`"."\``;
}
