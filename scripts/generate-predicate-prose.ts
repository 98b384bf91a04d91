import type { NamePattern, Names, Predicate, TextPatterns } from '../server/src/hosts/predicate';
import { code, either, type Item, keyPath } from './generate-prose';

/** A predicate as an item of a list: `all` and `any` have their parts below them. */
export function predicateItem(predicate: Predicate): Item {
  if ('all' in predicate) return { text: 'all of these hold:', items: predicate.all.map(predicateItem) };
  if ('any' in predicate) return { text: 'one of these holds:', items: predicate.any.map(predicateItem) };
  if ('not' in predicate) return { text: 'this does not hold:', items: [predicateItem(predicate.not)] };
  return { text: demandProse(predicate) };
}

/** A predicate within a sentence. */
export function predicateProse(predicate: Predicate): string {
  if ('all' in predicate) return either(predicate.all.map(partProse), 'and');
  if ('any' in predicate) return either(predicate.any.map(partProse));
  if ('not' in predicate) return `not: ${partProse(predicate.not)}`;
  return demandProse(predicate);
}

function partProse(part: Predicate): string {
  return 'all' in part || 'any' in part ? `(${predicateProse(part)})` : predicateProse(part);
}

function demandProse(
  one: Exclude<Predicate, { all: unknown } | { any: unknown } | { not: unknown }>,
): string {
  if ('name' in one) return `\`name\` ${namesProse(one.name)}`;
  if ('directory' in one) return `the folder under \`node_modules\` ${namesProse(one.directory)}`;
  if ('keyword' in one)
    return `\`keywords\` has ${either([one.keyword].flat().map(code))}${one.anyCase ? ', in whatever case' : ''}`;
  if ('key' in one) return `${keyPath(one.key)} ${keyProse(one)}`;
  if ('range' in one) return `${keyPath(one.range)}, if it is there, includes the host's version`;
  if ('installed' in one) return `a version ${code(one.installed)} of the host is installed`;
  if ('integer' in one) {
    const { min, max } = one;
    if (min !== undefined && min === max) return `${keyPath(one.integer)} is the number ${min}`;
    const bounds = `${min === undefined ? '' : ` from ${min}`}${max === undefined ? '' : ` up to ${max}`}`;
    return `${keyPath(one.integer)} is a whole number${bounds}`;
  }
  if ('exposes' in one) return `\`exports\`, if there is any, offers ${code(one.exposes)}`;
  if ('file' in one) return `the file ${either([one.file].flat().map(code))} exists`;
  return `it depends on ${code(one.dependsOn)}${one.sections ? ` in ${either(one.sections.map(code))}` : ''}`;
}

function namesProse(names: Names): string {
  if ('pattern' in names) {
    const except = names.except ? `, except ${either(names.except.map(code), 'and')}` : '';
    return `matches ${code(names.shown ?? names.pattern)}${except}`;
  }
  const wanted = names.filter((glob) => !glob.startsWith('!'));
  const unwanted = names.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1));
  const except = unwanted.length > 0 ? `, except ${either(unwanted.map(code), 'and')}` : '';
  return `matches ${either(wanted.map(code))}${except}`;
}

function keyProse({ type, oneOf, matches, truthy, values }: Extract<Predicate, { key: unknown }>): string {
  const parts = [
    ...(type ? [`is ${either([type].flat().map(article))}`] : []),
    ...(oneOf ? [`is ${either(oneOf.map((value) => code(JSON.stringify(value))))}`] : []),
    ...(matches ? [matchesProse(matches)] : []),
    ...(truthy ? ['is there and not empty'] : []),
    ...(values ? [`holds nothing but what is ${either([values].flat().map(article))}`] : []),
  ];
  return parts.length === 0 ? 'is there' : either(parts, 'and');
}

function matchesProse(matches: TextPatterns | NamePattern): string {
  return typeof matches === 'object' && 'pattern' in matches
    ? namesProse(matches)
    : `matches ${either([matches].flat().map(code), 'and')}`;
}

/** `an object`. */
export function article(type: string): string {
  if (type === 'null') return '`null`';
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}
