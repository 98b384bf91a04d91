import type { Rule } from './rule';
import { errorUnlessPrivate, soundValue } from './shape/manifest-shape';
import { mappedTargets, starsIn } from './shape/target-map';

/** Node looks for keys with one star (PATTERN_KEY_COMPARE); targets may have as many as they like. */
export const exportsMultipleStars: Rule = {
  code: 'exports-multiple-stars',
  severity: 'error',
  effect: 'none',
  summary: 'A key of `exports` or `imports` has two stars, so Node never matches it.',
  message: ({ field, key, closes }) =>
    `\`${field}\`: Node takes one \`*\` in a key, so nothing ever matches \`${key}\`${closes ? ', and it closes nothing' : ''}`,
  checkManifest(manifest, { manifestPath: file }) {
    const value = soundValue(manifest);
    if (value === undefined) return [];
    return mappedTargets(value)
      .filter(({ key }) => starsIn(key) > 1)
      .map(({ field, key, at, value: target }) => ({
        file,
        at,
        part: 'key' as const,
        args: { field, key, closes: target === null },
        ...errorUnlessPrivate(value),
      }));
  },
  fixes({ file, at }, { manifest }) {
    const key = String(at.at(-1));
    const field = at[0] as string;
    const map = manifest[field];
    // `./**/*` and `./**` mean what one star does: it stands for paths too.
    const plain = key.replace(/\*+(\/\*+)*/g, '*');
    const target =
      typeof map === 'object' && map !== null ? (map as Record<string, unknown>)[key] : undefined;
    const remove = {
      title: `Remove \`${key}\``,
      safe: false,
      changes: [{ do: 'remove', file, at } as const],
    };
    if (
      plain.split('*').length !== 2 ||
      typeof map !== 'object' ||
      map === null ||
      Object.hasOwn(map, plain)
    ) {
      return [remove];
    }
    const text = typeof target === 'string' ? target.replace(/\*+(\/\*+)*/g, '*') : undefined;
    const changes = [
      ...(text === undefined || text === target ? [] : [{ do: 'set', file, at, value: text } as const]),
      { do: 'rename-key', file, at, key: plain } as const,
    ];
    return [{ title: `Change to \`${plain}\``, safe: false, changes }, remove];
  },
};
