import valid from 'semver/functions/valid';
import validRange from 'semver/ranges/valid';
import { closest } from '../../resolve/edit-distance';
import type { ProfileOrigin } from '../compiled';
import type { Declaration } from '../declaration';
import { isBoundedGlob } from '../globs';
import type { NamePattern, Predicate } from '../predicate';
import type { HostProfile } from '../profile';
import { declarationsIn, predicatesIn } from './walk';

/** What is wrong with a profile that fits the schema: expressions, globs, names and ranges that mean nothing. */
export function contentReasons(profile: HostProfile, origin: ProfileOrigin): string[] {
  const predicates = [...predicatesIn(profile)];
  const declarations = [...declarationsIn(profile)];
  return [
    ...versionReasons(profile),
    ...predicates.flatMap(({ place, part }) => patternReasons(part, place, origin)),
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

function patternReasons(part: Predicate, place: string, origin: ProfileOrigin): string[] {
  const found = patternOf(part);
  if (found === undefined) return [];
  const at = `${place}.${found.key}.pattern`;
  if (origin === 'dependency')
    return [`${at}: a regular expression is not taken from a dependency; use globs`];
  return isRegularExpression(found.pattern) ? [] : [`${at}: "${found.pattern}" is not a regular expression`];
}

function patternOf(part: Predicate): { key: string; pattern: string } | undefined {
  const [key, names] =
    'name' in part ? ['name', part.name] : 'directory' in part ? ['directory', part.directory] : [];
  if (key === undefined || names === undefined || Array.isArray(names)) return undefined;
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
