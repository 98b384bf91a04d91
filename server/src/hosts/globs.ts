import picomatch from 'picomatch';

/** No host's glob is longer; picomatch throws at 65,536. */
const MAX_LENGTH = 200;
const MAX_STARS_IN_SEGMENT = 3;
const MAX_GLOBSTARS = 3;

/** `+(js|ts)`, `*([0-9])`: repeated, but of plain words or one class of characters. */
const PLAIN_GROUP = /[+*]\((?:[\w.|-]*|\[[\w-]+\])\)/g;

/**
 * Whether a glob that comes from somebody else takes little time on any name. Globs become regular expressions,
 * and with many `*` in one segment, or `+(...)` and `*(...)` around patterns, those backtrack.
 */
export function isBoundedGlob(glob: string): boolean {
  if (!isGlob(glob) || glob.length > MAX_LENGTH) return false;
  const withoutGroups = glob.replace(PLAIN_GROUP, '');
  if (/[+*]\(/.test(withoutGroups)) return false;
  const globstars = withoutGroups.match(/\*\*/g)?.length ?? 0;
  return (
    globstars <= MAX_GLOBSTARS &&
    withoutGroups
      .replaceAll('**', '')
      .split('/')
      .every((segment) => (segment.match(/\*/g)?.length ?? 0) <= MAX_STARS_IN_SEGMENT)
  );
}

/** Whether a text is a glob at all: picomatch throws on an empty one, and on one that only says 'not'. */
export function isGlob(text: string): boolean {
  return /^!?[^!]/.test(text) && text.length <= 10_000;
}

/**
 * Globs as npm hosts use them (minimatch's defaults): `*` does not cross '/', a leading '!' excludes, and what is
 * excluded stays so. What is no glob is passed over.
 * @param exclude more that is excluded, written without '!'
 */
export function compileGlobs(
  globs: readonly string[],
  exclude: readonly string[] = [],
): (text: string) => boolean {
  const sound = globs.filter(isGlob);
  const wanted = sound.filter((glob) => !glob.startsWith('!')).map((glob) => picomatch(glob));
  const unwanted = [
    ...sound.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1)),
    ...exclude.filter(isGlob),
  ].map((glob) => picomatch(glob));
  return (text) => wanted.some((takes) => takes(text)) && !unwanted.some((takes) => takes(text));
}

/** How many folders deep the files lie that globs can take; Infinity with `**`. */
export function depthOf(globs: readonly string[]): number {
  return Math.max(0, ...globs.map((glob) => (glob.includes('**') ? Infinity : glob.split('/').length - 1)));
}
