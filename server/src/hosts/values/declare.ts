import type { JsonObject } from '../../manifest/manifest';
import type { FileSystem } from '../../workspace/file-system';
import { joinPath } from '../../workspace/paths';
import type { Declaration, Value } from '../declaration';
import type { EntryPoint } from '../entry-point';
import { jsonType, valueAt } from '../predicates/key';
import type { HostProfile } from '../profile';
import { declareDirectory } from './directory';
import { declareFile } from './file';
import { declareJsonFile } from './json-file';
import { declareMain } from './main';
import { declarePackage } from './package';
import type { Scope, Yield } from './scope';
import { declareSpecifier } from './specifier';

/** Deeper than any host's data goes; a `use` that recurs for ever, or files that point at each other, end here. */
const MAX_DEPTH = 24;

/**
 * The entry points that a package declares to a host.
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
  };
  for (const declaration of declarations) declare(declaration, scope, (one) => found.push(one));
  return found;
}

/** Holds one declaration against the scope's value and yields the entry points below it. */
export function declare(declaration: Declaration, from: Scope, yields: Yield): void {
  if (from.depth > MAX_DEPTH) return;
  if (declaration.if && valueAt(from.value, declaration.if.at) !== declaration.if.equals) return;
  const scope = step(declaration, from);
  if (scope === undefined) return;
  if ('each' in declaration) declareEach(declaration.each, scope, yields);
  else if ('all' in declaration) for (const one of declaration.all) declare(one, scope, yields);
  else if ('oneOf' in declaration) declareFirst(declaration.oneOf, scope, yields);
  else if ('use' in declaration) {
    const named = scope.define[declaration.use];
    if (named) declare(named, { ...scope, depth: scope.depth + 1 }, yields);
  } else declareValue(declaration, scope, yields);
}

/** Walks `at`, checks the shape, and keeps group and names; undefined where the declaration does not apply. */
function step(declaration: Declaration, from: Scope): Scope | undefined {
  const keys = declaration.at ?? [];
  let value = valueAt(from.value, keys);
  let implied = from.implied;
  if (value === undefined && declaration.default !== undefined) {
    value = declaration.default;
    implied = true;
  }
  const readsManifest = 'value' in declaration && declaration.value === 'main';
  if (value === undefined && !readsManifest) return undefined;
  if (declaration.when !== undefined && value !== undefined) {
    if (![declaration.when].flat().includes(jsonType(value))) return undefined;
  }
  const open = !from.group.closed;
  return {
    ...from,
    value,
    at: [...from.at, ...keys],
    parent: keys.length === 0 ? from.parent : valueAt(from.value, keys.slice(0, -1)),
    group:
      declaration.group !== undefined
        ? { keys: [declaration.group], closed: true }
        : open
          ? { keys: [...from.group.keys, ...keys], closed: false }
          : from.group,
    implied,
  };
}

function declareEach(declaration: Declaration, scope: Scope, yields: Yield): void {
  const { value } = scope;
  if (value === null || typeof value !== 'object') return;
  const entries = Array.isArray(value)
    ? value.map((item, index) => [index, item] as const)
    : Object.entries(value);
  const group = { ...scope.group, closed: true };
  for (const [key, item] of entries) {
    const below = {
      ...scope,
      value: item,
      parent: value,
      at: [...scope.at, key],
      group,
      names: [...scope.names, String(key)],
    };
    declare(declaration, below, yields);
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

function declareValue(value: Value, scope: Scope, yields: Yield): void {
  switch (value.value) {
    case 'file':
      declareFile(value, scope, yields);
      break;
    case 'directory':
      declareDirectory(value, scope, yields, declare);
      break;
    case 'json':
      declareJsonFile(value, scope, yields, declare);
      break;
    case 'specifier':
      declareSpecifier(value, scope, yields);
      break;
    case 'package':
      declarePackage(value, scope, yields, declare);
      break;
    case 'main':
      declareMain(value, scope, yields);
      break;
    case 'skip':
      break;
  }
}
