import type { Colors } from 'picocolors/types';
import type { HostProfile } from '../hosts/profile';
import { BUILT_IN_PROFILES } from '../hosts/profiles';
import { reasonsAgainst } from '../hosts/validate';
import type { JsonPath, Range } from '../manifest/json-path';
import { LineIndex } from '../manifest/line-index';
import type { SyntaxProblem } from '../manifest/manifest';
import { ManifestTree } from '../manifest/manifest-tree';
import { isNestedTooDeeply } from '../manifest/nesting';
import { parseManifest } from '../manifest/parse';
import { findSyntaxProblems } from '../manifest/syntax-problems';
import { print } from '../report/json';
import { line } from '../report/line';
import { DiskFileSystem } from '../workspace/disk';
import { chooseColors } from './colors';
import { EXIT } from './exit-code';
import { readText } from './hosts-file';
import type { Command } from './run';

/** One thing that is wrong with a file of host profiles. */
interface Problem {
  readonly range: Range;
  /** The place in the profile, for people; absent for what is wrong with the text. */
  readonly place?: string;
  readonly message: string;
}

interface Validated {
  readonly file: string;
  /** The hosts of the profiles that can be used. */
  readonly ids: readonly string[];
  /** Those among them that are a built-in host's, whose profile they take the place of. */
  readonly replaces: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Says what is wrong with files of host profiles, each with its place; one profile's faults do not hide another's.
 *
 * @throws UsageError when a file cannot be read
 */
export const validateHosts: Command = (args, io) => {
  const fs = new DiskFileSystem();
  const files = args.validate.map((file) => validate(file, readText(file, fs, io.cwd)));
  const colors = chooseColors(args.color, io);
  const lines = files.flatMap((one) => linesOf(one, colors));
  io.stdout.write(args.format === 'json' ? print({ formatVersion: 1, files }) : lines.join(''));
  return files.some(({ problems }) => problems.length > 0) ? EXIT.problems : EXIT.ok;
};

function linesOf({ file, ids, replaces, problems }: Validated, colors: Colors): string[] {
  const notes = replaces.map((id) => `${file}: note: ${id} replaces the built-in host of that id`);
  const sound = problems.length === 0 ? [`${file}: ${valid(ids)}`] : [];
  const told = [...sound, ...notes].map((text) => `${line([{ text }], undefined)}\n`);
  const wrong = problems.map(({ range: { start }, place, message }) => {
    const spans = [
      { text: `${file}:${start.line + 1}:${start.character + 1}`, paint: colors.bold },
      { text: '  ' },
      { text: 'error', paint: colors.red },
      { text: `  ${place === undefined ? '' : `${place}: `}${message}` },
    ];
    return `${line(spans, undefined)}\n`;
  });
  return [...wrong, ...told];
}

function valid(ids: readonly string[]): string {
  return ids.length === 1
    ? `the profile ${ids[0]} is valid`
    : `${ids.length} profiles are valid: ${ids.join(', ')}`;
}

function validate(file: string, text: string): Validated {
  const lines = new LineIndex(text);
  const broken = syntaxOf(text).map(({ offset, length, message }) => ({
    range: lines.rangeAt(offset, length),
    message,
  }));
  if (broken.length > 0) return { file, ids: [], replaces: [], problems: broken };
  const content = parseManifest(text);
  const value = new ManifestTree(text).value();
  const isList = Array.isArray(value);
  const judged = (isList ? value : [value]).map((profile, index) => ({
    profile,
    problems: reasonsAgainst(profile, 'user').map(({ at, place, text: message }): Problem => {
      const path = [...(isList ? [index] : []), ...pathIn(profile, at)];
      const shown = isList ? `profile ${index + 1}: ${place}` : place;
      return { range: content.rangeOf(path, part(profile, at)), place: shown, message };
    }),
  }));
  const ids = judged.flatMap(({ profile, problems }) =>
    problems.length === 0 ? [(profile as unknown as HostProfile).id] : [],
  );
  return {
    file,
    ids,
    replaces: ids.filter((id) => BUILT_IN_PROFILES.some((profile) => profile.id === id)),
    problems: judged.flatMap(({ problems }) => problems),
  };
}

/** Comments and trailing commas are taken, as wherever profiles are read; a list of profiles is, too. */
function syntaxOf(text: string): readonly SyntaxProblem[] {
  const hopeless = text.trim() === '' || isNestedTooDeeply(text);
  return hopeless ? parseManifest(text).problems : findSyntaxProblems(text, true);
}

/** Keys as a path: what leads into a list is its index. */
function pathIn(profile: unknown, at: readonly string[]): JsonPath {
  let value = profile;
  return at.map((key) => {
    const segment = Array.isArray(value) ? Number(key) : key;
    value = (value as Record<string, unknown> | undefined)?.[key];
    return segment;
  });
}

/** A scalar's own value is meant; of what holds others, its key. */
function part(profile: unknown, at: readonly string[]): 'key' | 'value' {
  const value = at.reduce<unknown>(
    (one, key) => (one as Record<string, unknown> | undefined)?.[key],
    profile,
  );
  return value !== null && typeof value === 'object' ? 'key' : 'value';
}
