import type { JsonPath } from '../../manifest/json-path';
import type { JsonValue } from '../../manifest/manifest';
import { isObject } from '../../resolve/read-package';
import { joinPath } from '../../workspace/paths';
import type { RuleContext } from '../rule';
import { type MappedTarget, visitConditions } from './target-map';
import { textsBelow } from './unreachable-conditions';

/** `types` behind a condition that TypeScript has too. */
export interface LateTypes {
  readonly at: JsonPath;
  readonly condition: string;
  /** The condition before it. */
  readonly by: string;
  /** The file that TypeScript reads instead, as it is declared; '' where none is there. */
  readonly reads: string;
  /** It differs from what `types` names in its ending alone: a build makes both of one source. */
  readonly alike: boolean;
}

type Rival = Pick<LateTypes, 'by' | 'reads' | 'alike'>;

/** What TypeScript has besides `types`: with `moduleResolution` node16, nodenext or bundler. */
const OF_TYPESCRIPT = new Set(['import', 'require', 'node', 'module-sync', 'default']);

/** The types that TypeScript takes for a script that it is led to. */
const TYPES_OF: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\.mjs$/, ['.mts', '.d.mts']],
  [/\.cjs$/, ['.cts', '.d.cts']],
  [/\.jsx?$/, ['.ts', '.tsx', '.d.ts']],
];

/**
 * Finds `types` that stands behind a condition of TypeScript's own. TypeScript takes the first one that holds and
 * leads to types, be it by the name of a script: `./a.mjs` stands for `./a.d.mts` where that file exists
 * (moduleNameResolver.ts, loadModuleFromTargetExportOrImport). Where it comes to the same file, nothing is wrong.
 */
export function lateTypes(mapped: MappedTarget, context: RuleContext): LateTypes[] {
  const found: LateTypes[] = [];
  visitConditions(mapped, (object, at) => {
    const before: [string, JsonValue][] = [];
    for (const [condition, value] of Object.entries(object)) {
      if (condition !== 'types') {
        if (OF_TYPESCRIPT.has(condition)) before.push([condition, value]);
        continue;
      }
      const own = new Set(textsBelow(value, () => false));
      const rival = rivalOf(before, own, context);
      if (rival !== undefined) found.push({ at: [...at, condition], condition, ...rival });
    }
  });
  return found;
}

/** The first script before `types` whose own types are not what `types` names. */
function rivalOf(
  before: readonly (readonly [string, JsonValue])[],
  own: ReadonlySet<string>,
  { fs, packageRoot }: RuleContext,
): Rival | undefined {
  let unsure: Rival | undefined;
  for (const [by, value] of before) {
    // With types of its own the condition is complete: what comes later is for others.
    if (namesTypes(value)) continue;
    for (const script of textsBelow(value, (condition) => !OF_TYPESCRIPT.has(condition))) {
      const types = typesOf(script);
      if (types.length === 0 || types.some((one) => own.has(one))) continue;
      const there = script.includes('*')
        ? undefined
        : types.find((one) => fs.stat(joinPath(packageRoot, one)) === 'file');
      const alike = there !== undefined && [...own].some((one) => stemOf(one) === stemOf(there));
      if (there !== undefined && !alike) return { by, reads: there, alike };
      unsure ??= { by, reads: there ?? '', alike };
    }
  }
  return unsure;
}

function typesOf(script: string): string[] {
  const [ending, endings] = TYPES_OF.find(([pattern]) => pattern.test(script)) ?? [];
  return ending === undefined ? [] : (endings ?? []).map((one) => script.replace(ending, one));
}

function stemOf(types: string): string {
  return types.replace(/(\.d)?\.[cm]?tsx?$/, '');
}

function namesTypes(value: JsonValue): boolean {
  if (Array.isArray(value)) return value.some(namesTypes);
  if (!isObject(value)) return false;
  return Object.entries(value).some(
    ([condition, inner]) => condition === 'types' || (OF_TYPESCRIPT.has(condition) && namesTypes(inner)),
  );
}
