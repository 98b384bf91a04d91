import valid from 'semver/functions/valid';
import validRange from 'semver/ranges/valid';
import { closest } from '../../resolve/edit-distance';
import type { ProfileOrigin } from '../compiled';
import type { Declaration } from '../declaration';
import { isBoundedGlob } from '../globs';
import type { NamePattern, Predicate } from '../predicate';
import type { HostProfile, Listed } from '../profile';
import { variablesIn } from '../written-names';
import { declarationsIn, predicatesIn } from './walk';

/** What is wrong with a profile that fits the schema: expressions, globs, names and ranges that mean nothing. */
export function contentReasons(profile: HostProfile, origin: ProfileOrigin): string[] {
  const predicates = [...predicatesIn(profile)];
  const declarations = [...declarationsIn(profile)];
  return [
    ...versionReasons(profile),
    ...profile.rules.flatMap(({ listed }, index) => templateReasons(listed, `rules.${index}.listed`)),
    ...predicates.flatMap(({ place, part }) => patternReasons(part, place, origin)),
    ...declarations.flatMap(({ place, part }) => registrationReasons(part, place, origin)),
    ...declarations.flatMap(({ place, part }) => nameReasons(part, place, Object.keys(profile.define ?? {}))),
    ...(origin === 'dependency' ? [...predicates, ...declarations] : []).flatMap(({ place, part }) =>
      globsOf(part)
        .filter((glob) => !isBoundedGlob(glob))
        .map((glob) => `${place}: the glob "${glob}" is not taken from a dependency; it could take too long`),
    ),
  ];
}

function versionReasons({ appliesTo }: HostProfile): string[] {
  if (appliesTo === undefined) return [];
  const { range, assume } = appliesTo;
  return [
    ...(validRange(range) === null ? [`appliesTo.range: "${range}" is no range of versions`] : []),
    ...(valid(assume) === null ? [`appliesTo.assume: "${assume}" is no version`] : []),
  ];
}

/** What stands for text must stand for the same text on both sides: each is made of the other. */
function templateReasons(listed: Listed | undefined, place: string): string[] {
  return (listed?.names ?? []).flatMap((name, index) =>
    [name.package].flat().flatMap((template) => {
      const [ours, theirs] = [template, name.write].map((one) => variablesIn(one).sort().join(' '));
      return ours === theirs
        ? []
        : [`${place}.names.${index}: "${template}" and "${name.write}" must hold the same, each once`];
    }),
  );
}

function patternReasons(part: Predicate, place: string, origin: ProfileOrigin): string[] {
  const found = patternOf(part);
  if (found === undefined) return [];
  return expressionReasons(found.pattern, `${place}.${found.key}.pattern`, origin);
}

function expressionReasons(pattern: string, at: string, origin: ProfileOrigin): string[] {
  if (origin === 'dependency')
    return [`${at}: a regular expression is not taken from a dependency; use globs`];
  return isRegularExpression(pattern) ? [] : [`${at}: "${pattern}" is not a regular expression`];
}

function registrationReasons(part: Declaration, place: string, origin: ProfileOrigin): string[] {
  const registers = 'value' in part && part.value === 'file' ? (part.registers ?? []) : [];
  return registers.flatMap(({ pattern }, index) => {
    const at = `${place}.registers.${index}.pattern`;
    return expressionReasons(pattern, at, origin);
  });
}

function patternOf(part: Predicate): { key: string; pattern: string } | undefined {
  const [key, names] =
    'name' in part
      ? ['name', part.name]
      : 'directory' in part
        ? ['directory', part.directory]
        : 'key' in part
          ? ['matches', part.matches]
          : [];
  if (names === undefined || typeof names === 'string' || Array.isArray(names)) return undefined;
  return { key: String(key), pattern: (names as NamePattern).pattern };
}

function nameReasons(part: Declaration, place: string, defined: readonly string[]): string[] {
  if (!('use' in part) || defined.includes(part.use)) return [];
  const near = closest(part.use, defined);
  return [
    `${place}.use: "${part.use}" is not in "define"${near === undefined ? '' : `; did you mean "${near}"?`}`,
  ];
}

function globsOf(part: Predicate | Declaration): string[] {
  if ('file' in part) return [part.file].flat();
  if ('name' in part && Array.isArray(part.name)) return part.name;
  if ('directory' in part && Array.isArray(part.directory)) return part.directory;
  if ('value' in part && part.value === 'directory')
    return [part.glob ?? [], part.exclude ?? [], part.index ?? []].flat();
  return [];
}

function isRegularExpression(text: string): boolean {
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}
