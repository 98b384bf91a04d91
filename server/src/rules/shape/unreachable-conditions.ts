import type { JsonPath } from '../../manifest/json-path';
import type { JsonObject, JsonValue } from '../../manifest/manifest';
import { isObject } from '../../resolve/read-package';

/** A condition to which a resolver never comes. */
export interface Unreachable {
  /** The place of the condition. */
  readonly at: JsonPath;
  readonly condition: string;
  /** The condition that keeps it from being reached. */
  readonly by: string;
  /**
   * - `after`: `by` always holds here and always has an answer;
   * - `answered`: `by` is the same condition, and has answered on the way here whenever it holds;
   * - `inside`: it stands below `by`, and the two exclude each other;
   * - `node`: only Node gives it, and gives `import` or `require` with it, which have both answered.
   */
  readonly why: 'after' | 'answered' | 'inside' | 'node';
  readonly value: JsonValue;
  /** The siblings before it, in order. */
  readonly before: readonly (readonly [string, JsonValue])[];
}

/** doc/api/packages.md: "always mutually exclusive". */
const OPPOSITE: Readonly<Record<string, string>> = {
  import: 'require',
  require: 'import',
  development: 'production',
  production: 'development',
};

/** What nobody but Node, or who does as Node does, gives, and never without `import` or `require`. */
export const NODE_ONLY: ReadonlySet<string> = new Set(['node', 'node-addons', 'module-sync']);

interface Known {
  /** Conditions that hold: the object stands below them. */
  readonly holding: ReadonlySet<string>;
  /** Conditions that do not hold: whoever has them got an answer before. */
  readonly failing: ReadonlySet<string>;
}

/**
 * Lists the conditions below a target that no resolver ever comes to. `default` always holds; a text, `null` or an
 * empty array always is an answer, whether or not a file stands there; an object is one if some condition that
 * holds has one.
 */
export function unreachableConditions(value: JsonValue, at: JsonPath): Unreachable[] {
  const found: Unreachable[] = [];
  collect(value, at, { holding: new Set(), failing: new Set() }, found);
  return found;
}

function collect(value: JsonValue, at: JsonPath, known: Known, found: Unreachable[]): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) collect(item, [...at, index], known, found);
    return;
  }
  if (!isObject(value)) return;
  const failing = new Set(known.failing);
  const before: [string, JsonValue][] = [];
  let ended: string | undefined;
  for (const [condition, inner] of Object.entries(value)) {
    const cause =
      ended === undefined ? causeOf(condition, known.holding, failing) : { why: 'after', by: ended };
    const place = [...at, condition];
    if (cause !== undefined) {
      found.push({ at: place, condition, value: inner, before: [...before], ...(cause as Cause) });
    } else {
      const holding = new Set(known.holding).add(condition);
      collect(inner, place, { holding, failing }, found);
      if (alwaysAnswers(inner, holding)) {
        if (condition === 'default' || known.holding.has(condition)) ended = condition;
        else failing.add(condition);
      }
    }
    before.push([condition, inner]);
  }
}

type Cause = Pick<Unreachable, 'why' | 'by'>;

function causeOf(
  condition: string,
  holding: ReadonlySet<string>,
  failing: ReadonlySet<string>,
): Cause | undefined {
  if (failing.has(condition)) return { why: 'answered', by: condition };
  const opposite = OPPOSITE[condition];
  if (opposite !== undefined && holding.has(opposite)) return { why: 'inside', by: opposite };
  if (NODE_ONLY.has(condition) && failing.has('import') && failing.has('require')) {
    return { why: 'node', by: 'import' };
  }
  return undefined;
}

/**
 * Whether a resolver that comes here goes no further: it gets a target, is refused, or is told that there is none.
 * @param holding conditions that are known to hold
 */
export function alwaysAnswers(value: JsonValue, holding: ReadonlySet<string> = new Set()): boolean {
  if (Array.isArray(value)) return value.length === 0 || value.some((item) => alwaysAnswers(item, holding));
  if (!isObject(value)) return true;
  return Object.entries(value).some(
    ([condition, inner]: [string, JsonValue]) =>
      (condition === 'default' || holding.has(condition)) && alwaysAnswers(inner, holding),
  );
}

/** All texts below a value, without what stands below conditions that are left out. */
export function textsBelow(value: JsonValue, leaveOut: (condition: string) => boolean): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((item) => textsBelow(item, leaveOut));
  if (!isObject(value)) return [];
  return Object.entries(value as JsonObject).flatMap(([condition, inner]) =>
    leaveOut(condition) ? [] : textsBelow(inner, leaveOut),
  );
}
