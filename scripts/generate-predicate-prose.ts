import type {
  KeyPredicate,
  NamePattern,
  Names,
  Predicate,
  TextPatterns,
} from '../server/src/hosts/predicate';
import { type Conditioned, isSame, withInnerNegations, withoutEcho } from './generate-negations';
import { code, either, type Item, keyPath, neither } from './generate-prose';

type Simple = Exclude<Predicate, { all: unknown } | { any: unknown } | { not: unknown }>;

/** A predicate as an item of a list: `all` and `any` have their parts below them. */
export function predicateItem(predicate: Predicate): Item {
  return itemOf(withInnerNegations(predicate));
}

function itemOf(predicate: Predicate): Item {
  if ('all' in predicate) return { text: 'all of these hold:', items: predicate.all.map(itemOf) };
  if ('any' in predicate) return { text: 'one of these holds:', items: predicate.any.map(itemOf) };
  return { text: sentence(predicate) };
}

/** A predicate within a sentence. */
export function predicateProse(predicate: Predicate): string {
  return sentence(withInnerNegations(predicate));
}

/** A demand with what it is asked of: `` `x`, if it is there, is a string ``; `` `x` is there (where `y` is a string) ``. */
export function requirementProse(requirement: Conditioned): string {
  const { require, if: only } = withoutEcho(requirement);
  const conditions = only === undefined ? [] : 'all' in only ? only.all : [only];
  const own = conditions.find((one) => 'key' in require && presence(one, require.key) !== undefined);
  const said =
    'key' in require && own
      ? `${keyPath(require.key)}, if it ${presence(own, require.key)}, ${keyProse(require)}`
      : predicateProse(require);
  const others = conditions.filter((one) => one !== own);
  const [first] = others;
  if (first === undefined) return said;
  return `${said} (where ${predicateProse(others.length === 1 ? first : { all: others })})`;
}

/** How a condition says that a key is there at all; undefined where it says something else. */
function presence(condition: Predicate, key: readonly string[]): string | undefined {
  if (isSame(condition, { key })) return 'is there';
  return isSame(condition, { key, truthy: true }) ? 'is truthy' : undefined;
}

function sentence(predicate: Predicate): string {
  if ('all' in predicate) return either(parts(predicate.all, 'all'), 'and');
  if ('any' in predicate) return either(parts(predicate.any, 'any'));
  if ('not' in predicate) return denial(predicate.not as Simple);
  return demandProse(predicate);
}

/** What is said of several keys alike is said once: `` `a` or `b` is there ``, `` neither `a` nor `b` is there ``. */
function parts(predicates: readonly Predicate[], kind: 'all' | 'any'): string[] {
  const texts: string[] = [];
  const rest = [...predicates];
  for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
    const alike = [next];
    while (rest[0] !== undefined && canJoin(next, rest[0], kind)) alike.push(rest.shift() as Predicate);
    texts.push(alike.length > 1 ? joined(alike, kind) : partProse(next));
  }
  return texts;
}

function canJoin(one: Predicate, other: Predicate, kind: 'all' | 'any'): boolean {
  if (kind === 'all') return 'not' in one && 'not' in other && canJoin(one.not, other.not, 'any');
  if ('key' in one && 'key' in other) return keyProse(one) === keyProse(other);
  return 'dependsOn' in one && 'dependsOn' in other && isSame(one.sections, other.sections);
}

function joined(alike: readonly Predicate[], kind: 'all' | 'any'): string {
  const simple = alike.map((one) => ('not' in one ? one.not : one) as Simple);
  const [first] = simple;
  if (first && 'dependsOn' in first) {
    const names = simple.map((one) => code('dependsOn' in one ? one.dependsOn : ''));
    const where = sectionsProse(first.sections);
    return kind === 'any'
      ? `it depends on ${either(names)}${where}`
      : `it depends on ${neither(names)}${where}`;
  }
  const keys = simple.map((one) => keyPath('key' in one ? one.key : []));
  const says = first && 'key' in first ? keyProse(first) : '';
  return `${kind === 'any' ? either(keys) : neither(keys)} ${says}`;
}

function partProse(part: Predicate): string {
  return 'all' in part || 'any' in part ? `(${sentence(part)})` : sentence(part);
}

function demandProse(one: Simple): string {
  if ('name' in one) return `\`name\` ${namesProse(one.name)}`;
  if ('directory' in one) return `the folder under \`node_modules\` ${namesProse(one.directory)}`;
  if ('keyword' in one)
    return `\`keywords\` has ${either([one.keyword].flat().map(code))}${one.anyCase ? ', in whatever case' : ''}`;
  if ('key' in one) return `${keyPath(one.key)} ${keyProse(one)}`;
  if ('range' in one) return `${keyPath(one.range)}, if it is there, includes the host's version`;
  if ('installed' in one) return `a version ${code(one.installed)} of the host is installed`;
  if ('integer' in one) return `${keyPath(one.integer)} is ${integerProse(one)}`;
  if ('exposes' in one) return `\`exports\`, if there is any, offers ${code(one.exposes)}`;
  if ('file' in one) return `the file ${either([one.file].flat().map(code))} exists`;
  return `it depends on ${code(one.dependsOn)}${sectionsProse(one.sections)}`;
}

/** That a demand does not hold. */
function denial(one: Simple): string {
  if ('name' in one) return `\`name\` ${noNamesProse(one.name)}`;
  if ('directory' in one) return `the folder under \`node_modules\` ${noNamesProse(one.directory)}`;
  if ('keyword' in one) {
    const words = [one.keyword].flat().map(code);
    return words.length > 1 ? `\`keywords\` has ${neither(words)}` : `\`keywords\` lacks ${words[0]}`;
  }
  if ('key' in one) return `${keyPath(one.key)} ${noKeyProse(one)}`;
  if ('range' in one) return `${keyPath(one.range)} excludes the host's version`;
  if ('installed' in one) return `no version ${code(one.installed)} of the host is installed`;
  if ('integer' in one) return `${keyPath(one.integer)} is not ${integerProse(one)}`;
  if ('exposes' in one) return `\`exports\` does not offer ${code(one.exposes)}`;
  if ('file' in one) return `there is no file ${either([one.file].flat().map(code))}`;
  return `it does not depend on ${code(one.dependsOn)}${sectionsProse(one.sections)}`;
}

function sectionsProse(sections: readonly string[] | undefined): string {
  return sections ? ` in ${either(sections.map(code))}` : '';
}

function integerProse({ min, max }: { readonly min?: number; readonly max?: number }): string {
  if (min !== undefined && min === max) return `the number ${min}`;
  return `a whole number${min === undefined ? '' : ` from ${min}`}${max === undefined ? '' : ` up to ${max}`}`;
}

function namesProse(names: Names): string {
  const { wanted, unwanted } = namesOf(names);
  const except = unwanted.length > 0 ? ` (except ${either(unwanted.map(code), 'and')})` : '';
  return wanted.join() === '*' ? `has any name${except}` : `matches ${either(wanted.map(code))}${except}`;
}

function noNamesProse(names: Names): string {
  const { wanted, unwanted } = namesOf(names);
  const denied =
    wanted.length > 1 ? `matches ${neither(wanted.map(code))}` : `does not match ${code(wanted[0] ?? '')}`;
  return unwanted.length > 0 ? `${denied}, or matches ${either(unwanted.map(code))}` : denied;
}

function namesOf(names: Names): { wanted: readonly string[]; unwanted: readonly string[] } {
  if ('pattern' in names) return { wanted: [names.shown ?? names.pattern], unwanted: names.except ?? [] };
  return {
    wanted: names.filter((glob) => !glob.startsWith('!')),
    unwanted: names.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1)),
  };
}

const JSON_TYPES = 6;

function keyProse({ type, oneOf, matches, truthy, values }: KeyPredicate): string {
  const types = [type ?? []].flat();
  const is =
    types.length === JSON_TYPES - 1 && !types.includes('null')
      ? 'is there and not `null`'
      : `is ${either(types.map(article))}`;
  const said = [
    ...(type ? [is] : []),
    ...(oneOf ? [`is ${either(oneOf.map(json))}`] : []),
    ...(matches ? [matchesProse(matches)] : []),
    ...(truthy ? ['is truthy'] : []),
    ...(values ? [`holds nothing but what is ${either([values].flat().map(article))}`] : []),
  ];
  return said.length === 0 ? 'is there' : either(said, 'and');
}

function noKeyProse(predicate: KeyPredicate): string {
  const { type, oneOf, matches, truthy, values } = predicate;
  const asked = [type, oneOf, matches, truthy, values].filter((one) => one !== undefined);
  if (asked.length > 1) return `is not there, or not such that it ${keyProse(predicate)}`;
  if (type) return isNone([type].flat().map(article));
  if (oneOf) return isNone(oneOf.map(json));
  if (matches) {
    const { wanted, unwanted } = textPatternsOf(matches);
    if (wanted.join() === '*' && unwanted.length > 0)
      return `is no text, or matches ${either(unwanted.map(code))}`;
    return unwanted.length === 0 && wanted.length > 0
      ? patternsProse([], wanted)
      : `is no text that ${matchesProse(matches)}`;
  }
  if (truthy) return 'is not truthy';
  if (values) return `holds something that ${isNone([values].flat().map(article))}`;
  return 'is not there';
}

function isNone(words: readonly string[]): string {
  return words.length > 1 ? `is ${neither(words)}` : `is not ${words.join('')}`;
}

/** Of texts in which `*` stands for any: `` matches `a` or `b`, but not `c` ``, `` matches neither `a` nor `b` ``. */
export function matchesProse(matches: TextPatterns | NamePattern): string {
  if (typeof matches === 'object' && 'pattern' in matches) return patternProse(matches);
  const { wanted, unwanted } = textPatternsOf(matches);
  return patternsProse(wanted, unwanted);
}

/** What a regular expression takes is shown by an example, or told in words. */
function patternProse(pattern: NamePattern): string {
  const { shown } = pattern;
  if (shown === undefined || shown.includes('*')) return namesProse(pattern);
  return /^an? [a-z ]+$/.test(shown) ? `is ${shown}` : `is written like ${code(shown)}`;
}

function textPatternsOf(matches: TextPatterns | NamePattern): ReturnType<typeof namesOf> {
  return namesOf(
    typeof matches === 'object' && 'pattern' in matches ? matches : [matches as TextPatterns].flat(),
  );
}

function patternsProse(wanted: readonly string[], unwanted: readonly string[]): string {
  const not = unwanted.length > 1 ? neither(unwanted.map(code)) : unwanted.map(code).join('');
  if (wanted.length === 0) return unwanted.length > 1 ? `matches ${not}` : `does not match ${not}`;
  if (wanted.join() === '*')
    return unwanted.length > 0 ? `is a text that ${patternsProse([], unwanted)}` : 'is a text';
  const matched = `matches ${either(wanted.map(code))}`;
  return unwanted.length === 0 ? matched : `${matched}, but ${unwanted.length > 1 ? not : `not ${not}`}`;
}

function json(value: unknown): string {
  return code(JSON.stringify(value));
}

/** `an object`. */
export function article(type: string): string {
  if (type === 'null') return '`null`';
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}
