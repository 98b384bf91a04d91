import type { Predicate } from './predicate';
import { compileNames } from './predicates/names';
import type { DiscoveryRule } from './profile';

/**
 * What a package must at least have for a host to have a verdict about it: one of these. Most packages are told
 * by their top-level keys, keywords and name to be nobody's plugin, and no predicate need be asked.
 */
export interface Signs {
  /** Top-level keys of the manifest. */
  readonly keys: readonly string[];
  readonly keywords: readonly string[];
  /** Names of what it depends on, in whichever section. */
  readonly dependencies: readonly string[];
  /** Of the manifest's name, or of the folder's. */
  readonly names: readonly ((name: string) => boolean)[];
  /** Every package may concern the host. */
  readonly any: boolean;
}

const ANY: Signs = { keys: [], keywords: [], dependencies: [], names: [], any: true };

/** The signs of all rules of a host: those by which it sees a package, and those that a package is meant for it. */
export function signsOf(rules: readonly DiscoveryRule[]): Signs {
  return anyOf(
    rules.flatMap(({ meant, discovered }) => [discovered, ...(meant ? [meant] : [])]).map(signsOfPredicate),
  );
}

/** What must be there where a predicate holds: it may ask for more, never for less. */
function signsOfPredicate(predicate: Predicate): Signs {
  if ('all' in predicate) return fewest(predicate.all.map(signsOfPredicate));
  if ('any' in predicate) return anyOf(predicate.any.map(signsOfPredicate));
  if ('name' in predicate) return { ...NONE, names: [compileNames(predicate.name)] };
  if ('directory' in predicate) return { ...NONE, names: [compileNames(predicate.directory)] };
  if ('keyword' in predicate) return { ...NONE, keywords: [predicate.keyword].flat() };
  if ('dependsOn' in predicate) return { ...NONE, dependencies: [predicate.dependsOn] };
  if ('key' in predicate && predicate.values === undefined && predicate.key[0] !== undefined)
    return { ...NONE, keys: [predicate.key[0]] };
  return ANY;
}

const NONE: Signs = { keys: [], keywords: [], dependencies: [], names: [], any: false };

function anyOf(all: readonly Signs[]): Signs {
  return {
    keys: all.flatMap(({ keys }) => keys),
    keywords: all.flatMap(({ keywords }) => keywords),
    dependencies: all.flatMap(({ dependencies }) => dependencies),
    names: all.flatMap(({ names }) => names),
    any: all.some(({ any }) => any),
  };
}

/** Of several that must all be there, those that the fewest packages have. */
function fewest(all: readonly Signs[]): Signs {
  const told = all.filter(({ any }) => !any);
  return told.find(({ names, keywords }) => names.length + keywords.length === 0) ?? told[0] ?? ANY;
}
