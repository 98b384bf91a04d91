import type { JsonObject } from '../../manifest/manifest';
import type { FileSystem } from '../../workspace/file-system';
import { joinPath } from '../../workspace/paths';
import type { Declaration, Each, JsonFileValue, Step, Value } from '../declaration';
import type { EntryPoint } from '../entry-point';
import { valueAt } from '../predicates/key';
import type { HostProfile } from '../profile';
import { declareDirectory } from './directory';
import { declareFile } from './file';
import { declareJsonFile } from './json-file';
import { declareKeys } from './keys';
import { declareMain } from './main';
import { declareMember } from './member';
import { declarePackage } from './package';
import { declareRefused } from './refused';
import type { Scope, Yield } from './scope';
import { declareSpecifier } from './specifier';
import { isThere, stepInto } from './step';
import { declareSubpath } from './subpath';
import { declareUnindexed } from './unindexed';

/** Deeper than any host's data goes; a `use` that recurs for ever, or files that point at each other, end here. */
const MAX_DEPTH = 24;
/** Far more than any package declares. */
const MAX_STEPS = 50_000;
const MAX_FILES = 200;

/**
 * The entry points that a package declares to a host. Data that points at itself ends at a bound, silently: no
 * plugin comes near it.
 * @param declarations the rule's `entryPoints`
 */
export function entryPointsOf(
  fs: FileSystem,
  packageRoot: string,
  manifest: JsonObject,
  profile: Pick<HostProfile, 'define'>,
  declarations: readonly Declaration[],
): EntryPoint[] {
  const found: EntryPoint[] = [];
  const scope: Scope = {
    fs,
    packageRoot,
    manifest,
    file: joinPath(packageRoot, 'package.json'),
    value: manifest,
    at: [],
    parent: undefined,
    group: { keys: [], closed: false },
    names: [],
    define: profile.define ?? {},
    depth: 0,
    implied: false,
    budget: { steps: MAX_STEPS, files: MAX_FILES },
  };
  for (const declaration of declarations) declare(declaration, scope, (one) => found.push(one));
  return found;
}

/** Holds one declaration against the scope's value and yields the entry points below it. */
export function declare(declaration: Declaration, from: Scope, yields: Yield): void {
  if (from.depth > MAX_DEPTH || from.budget.steps-- <= 0) return;
  const scope = stepInto(declaration, from);
  if (scope === undefined) return;
  const take: Yield = declaration.optional ? (one) => void (isThere(one) && yields(one)) : yields;
  if ('each' in declaration) declareEach(declaration, scope, take);
  else if ('all' in declaration) for (const one of declaration.all) declare(one, scope, take);
  else if ('oneOf' in declaration) declareFirst(declaration.oneOf, scope, take);
  else if ('use' in declaration) {
    const named = Object.hasOwn(scope.define, declaration.use) ? scope.define[declaration.use] : undefined;
    if (named) declare(named, { ...scope, depth: scope.depth + 1 }, take);
    // What a file declares that may be missing is declared nevertheless.
  } else if (declaration.value === 'json')
    declareJsonFile(declaration, scope, { take, below: yields }, declare);
  else {
    declareValue(declaration, scope, take);
    // A directory may be missing; what a folder in it lacks is missed nevertheless.
    if (declaration.value === 'directory') declareUnindexed(declaration, scope, yields);
  }
}

function declareEach({ each, keys, unlessIn, named, repeats }: Each, scope: Scope, yields: Yield): void {
  const { value } = scope;
  if (value === null || typeof value !== 'object') return;
  const entries = Array.isArray(value)
    ? value.map((item, index) => [index, item] as const)
    : Object.entries(value);
  const group = { ...scope.group, closed: true };
  const take: Yield = repeats ? (one) => yields({ ...one, repeats }) : yields;
  for (const [key, item] of entries) {
    if (keys !== undefined && !keys.includes(String(key))) continue;
    if (unlessIn !== undefined && valueAt(scope.parent, [...unlessIn, String(key)]) !== undefined) continue;
    const name = named && valueAt(item, named);
    const below = {
      ...scope,
      value: item,
      parent: value,
      at: [...scope.at, key],
      group,
      names: [...scope.names, typeof name === 'string' && name !== '' ? name : String(key)],
    };
    declare(each, below, take);
  }
}

function declareFirst(alternatives: readonly Declaration[], scope: Scope, yields: Yield): void {
  for (const alternative of alternatives) {
    let any = false;
    declare(alternative, scope, (entryPoint) => {
      any = true;
      yields(entryPoint);
    });
    if (any) return;
  }
}

function declareValue(value: Step & Exclude<Value, JsonFileValue>, scope: Scope, yields: Yield): void {
  switch (value.value) {
    case 'file':
      declareFile(value, scope, yields);
      break;
    case 'directory':
      declareDirectory(value, scope, yields, declare);
      break;
    case 'specifier':
      declareSpecifier(value, scope, yields);
      break;
    case 'subpath':
      declareSubpath(value, scope, yields);
      break;
    case 'package':
      declarePackage(value, scope, yields, declare);
      break;
    case 'main':
      declareMain(value, scope, yields);
      break;
    case 'member':
      declareMember(value, scope, yields);
      break;
    case 'keys':
      declareKeys(value, scope, yields);
      break;
    case 'refused':
      declareRefused(value, scope, yields);
      break;
    case 'skip':
      break;
  }
}
