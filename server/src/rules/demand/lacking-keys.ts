import type { EntryPoint } from '../../hosts/entry-point';
import { closest } from '../../resolve/edit-distance';
import { isObject } from '../../resolve/read-package';
import { basename, relativePath } from '../../workspace/paths';
import { consequence } from '../entry-point/consequence';
import { isOwnFile } from '../entry-point/own-file';
import { valueInFile } from '../entry-point/value-in-file';
import type { Fix, FixContext } from '../fixes/fix';
import type { Finding, Found, MessageArgs, RuleContext } from '../rule';

/** More keys than these are not listed. */
const MAX_SHOWN = 3;

/** An object in a manifest, or in a file that it points to, that has none of the keys of which the host wants one. */
export function lackingKeys(
  { lacks, file, at, otherwise, name }: EntryPoint,
  context: RuleContext,
): Found | undefined {
  if (lacks === undefined || !isOwnFile(file, context)) return undefined;
  const title = context.host?.title ?? 'The host';
  const here = valueInFile(file, at, context);
  return {
    file,
    // What is not there is shown at what it should be in.
    at: [...at, lacks[0]!],
    args: {
      host: title,
      lacks,
      has: isObject(here) ? Object.keys(here).filter((key) => key !== '$schema') : [],
      entry: at.length === 0 ? '' : name,
      where: relativePath(context.packageRoot, file),
      consequence: consequence(title, otherwise, {
        name: context.packageName || basename(context.packageRoot),
        value: name,
      }),
    },
  };
}

/** Undefined where the arguments are those of another finding. */
export function lackingKeysMessage({
  host,
  lacks,
  has,
  entry,
  where,
  consequence,
}: MessageArgs): string | undefined {
  if (!Array.isArray(lacks) || !Array.isArray(has)) return undefined;
  const place = entry === '' ? `\`${where}\`` : `\`${entry}\` in \`${where}\``;
  const quoted = lacks.map((key) => `\`${key}\``);
  const none = quoted.length === 1 ? `no ${quoted[0]}` : `neither ${quoted.join(' nor ')}`;
  const others = has.slice(0, MAX_SHOWN).map((key) => `\`${key}\``);
  const instead = others.length === 0 ? '' : ` (it has ${others.join(', ')})`;
  return `${host}: ${place} has ${none}${instead}${consequence}`;
}

/** The key under a name that is nearly it; in a file that holds one map, that map. */
export function renameToLacking({ file, at, args }: Finding, context: FixContext): Fix[] {
  const { lacks } = args;
  const around = at.slice(0, -1);
  const here = valueInFile(file, around, context);
  if (!Array.isArray(lacks) || !isObject(here)) return [];
  const maps = Object.keys(here).filter((key) => isObject(here[key]));
  const [key = ''] = lacks as readonly string[];
  const near =
    closest(key, Object.keys(here)) ?? (around.length === 0 && maps.length === 1 ? maps[0] : undefined);
  if (near === undefined) return [];
  const change = { do: 'rename-key', file, at: [...around, near], key } as const;
  return [{ title: `Rename \`${near}\` to \`${key}\``, safe: false, changes: [change] }];
}
