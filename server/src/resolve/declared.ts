import type { JsonPath } from '../manifest/json-path';
import type { JsonObject, JsonValue } from '../manifest/manifest';
import { type Selector, selectorOf } from './conditions';
import { shapeOfExports } from './exports';
import { isObject, own } from './read-package';
import { pathOfTarget } from './target-url';

export { resolveDeclared } from './resolve-declared';

export type DeclaredGroup =
  | 'main'
  | 'module'
  | 'types'
  | 'typings'
  | 'browser'
  | 'jsnext:main'
  | 'jsnext'
  | 'unpkg'
  | 'jsdelivr'
  | 'bin'
  | 'exports'
  | 'imports';

/** One target that a manifest declares in a field of Node's own, or of the tools around it. */
export interface DeclaredTarget {
  readonly group: DeclaredGroup;
  /** `exports`: the subpath; `imports`, `browser` as a map: the key; `bin`: the command; otherwise '.'. */
  readonly name: string;
  readonly at: JsonPath;
  readonly value: string;
  /** The conditions that it stands below, outermost first. */
  readonly conditions: readonly string[];
  /** Whether it stands for many files: both key and value have a star. */
  readonly pattern: boolean;
  /** Who reads it by itself. What is `custom` may name files that are not shipped. */
  readonly used: Selector;
  /** An item of an array, or a condition, that nobody comes to since one before it always answers. */
  readonly unreachable: boolean;
}

/** Fields whose value is one path. */
const PATH_FIELDS: readonly (readonly [DeclaredGroup, Selector])[] = [
  ['main', 'node'],
  ['module', 'bundler'],
  ['types', 'types'],
  ['typings', 'types'],
  ['browser', 'bundler'],
  ['jsnext:main', 'bundler'],
  ['jsnext', 'bundler'],
  // What networks serve to a page that asks for the package alone.
  ['unpkg', 'bundler'],
  ['jsdelivr', 'bundler'],
];

/**
 * Lists what a manifest declares in `main`, `module`, `types`, `typings`, `browser` and their like, `bin`, `exports`
 * and `imports`, in this order. What has another shape than the field's is somebody else's, and left out.
 */
export function declaredTargets(manifest: JsonObject): DeclaredTarget[] {
  const targets: DeclaredTarget[] = [];
  const add = (group: DeclaredGroup, name: string, at: JsonPath, value: unknown, used: Selector) => {
    if (typeof value !== 'string' || value === '') return;
    targets.push({ group, name, at, value, conditions: [], pattern: false, used, unreachable: false });
  };
  for (const [field, used] of PATH_FIELDS) add(field, '.', [field], own(manifest, field), used);
  for (const [key, value] of entriesOf(own(manifest, 'browser'))) {
    add('browser', key, ['browser', key], value, 'bundler');
  }
  const bin = own(manifest, 'bin');
  // npm names the one command after the package, without its scope.
  add('bin', String(own(manifest, 'name') ?? '').replace(/^@[^/]*\//, ''), ['bin'], bin, 'node');
  for (const [key, value] of entriesOf(bin)) add('bin', key, ['bin', key], value, 'node');

  const exports = own(manifest, 'exports');
  if (exports !== undefined) {
    if (shapeOfExports(exports) === 'main') targets.push(...leaves({ group: 'exports', name: '.' }, exports));
    else targets.push(...mappedLeaves('exports', exports));
  }
  targets.push(...mappedLeaves('imports', own(manifest, 'imports')));
  return targets;
}

function entriesOf(value: JsonValue | undefined): [string, JsonValue][] {
  return isObject(value) ? Object.entries(value) : [];
}

function mappedLeaves(group: 'exports' | 'imports', map: JsonValue | undefined): DeclaredTarget[] {
  return entriesOf(map).flatMap(([name, value]) => leaves({ group, name }, value, [group, name]));
}

interface Place {
  readonly group: 'exports' | 'imports';
  readonly name: string;
}

function leaves(
  place: Place,
  value: JsonValue,
  at: JsonPath = [place.group],
  conditions: readonly string[] = [],
  passed: Passed = { unreachable: false, node: false },
): DeclaredTarget[] {
  if (typeof value === 'string') {
    const pattern = place.name.includes('*') && value.includes('*');
    const selector = selectorOf(conditions);
    const used = passed.node && selector === 'node' ? 'bundler' : selector;
    return [{ ...place, at, value, conditions, pattern, used, unreachable: passed.unreachable }];
  }
  const found: DeclaredTarget[] = [];
  let { unreachable, node } = passed;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      found.push(...leaves(place, item, [...at, index], conditions, { unreachable, node }));
      unreachable ||= item !== null && alwaysAnswers(item, place.group);
    }
  }
  let answered: string | undefined;
  for (const [key, inner] of entriesOf(value)) {
    found.push(...leaves(place, inner, [...at, key], [...conditions, key], { unreachable, node }));
    if (!ALWAYS_HOLDS.has(key) || !alwaysAnswers(inner, place.group)) continue;
    if (key === 'default') unreachable = true;
    else if (key === 'node' || answered !== undefined) node = true;
    else answered = key;
  }
  return found;
}

/** `default` for anybody, `node` for Node, and one of the others. */
const ALWAYS_HOLDS = new Set(['default', 'node', 'import', 'require']);

/** What stands before a target and always answers: for anybody, or at least for Node, which then looks no further. */
interface Passed {
  readonly unreachable: boolean;
  readonly node: boolean;
}

/** Whether Node looks no further than here, whatever conditions hold. */
function alwaysAnswers(value: JsonValue, group: 'exports' | 'imports'): boolean {
  if (value === null) return true;
  if (typeof value === 'string') {
    const bare = group === 'imports' && !/^\.{0,2}\//.test(value) && !URL.canParse(value);
    return bare || pathOfTarget('/', value, undefined).kind === 'path';
  }
  if (Array.isArray(value)) return value.some((item) => item !== null && alwaysAnswers(item, group));
  return isObject(value) && Object.hasOwn(value, 'default') && alwaysAnswers(value.default!, group);
}
