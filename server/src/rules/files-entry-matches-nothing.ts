import type { JsonObject, JsonValue, Manifest } from '../manifest/manifest';
import { nearestPath } from '../resolve/nearest';
import { isObject } from '../resolve/read-package';
import { isOutputName } from '../resolve/source-places';
import { joinPath, relativePath } from '../workspace/paths';
import { remember } from '../workspace/remember';
import type { Fix } from './fixes/fix';
import { entryMatches, isIgnoredByGit } from './packing/files-entry';
import { takenIn } from './packing/left-out-by';
import type { Found, Rule, RuleContext } from './rule';

/** Files that packers look for by themselves: to list one that is not there yet does no harm. */
const ALWAYS_PACKED = /^(package\.json|(readme|licen[cs]e|copying|notice|change(s|log)|history)[^/]*)$/i;

/** An entry of `files` names nothing that is there. */
export const filesEntryMatchesNothing: Rule = {
  code: 'files-entry-matches-nothing',
  severity: 'warning',
  effect: 'none',
  summary: 'An entry of `files` matches no file.',
  message: ({ entry, near, script }) =>
    `\`${entry}\` in \`files\` matches no file, so it publishes nothing` +
    (near === '' ? '' : `. Did you mean \`${near}\`?`) +
    (script === '' ? '' : `, unless \`npm run ${script}\` makes it`),
  checkManifest(manifest, context) {
    const entries = manifest.value?.files;
    if (!Array.isArray(entries) || context.installed || !isPublished(manifest, context)) return [];
    return entries.flatMap((entry, index): Found[] => {
      if (typeof entry !== 'string' || !isDead(entry, context)) return [];
      const near = nearTo(entry, context, entries);
      const script = near === '' ? (context.buildScript ?? '') : '';
      return [
        {
          file: context.manifestPath,
          at: ['files', index],
          args: { entry, near, script },
          ...(script === '' ? {} : { severity: 'hint' }),
        },
      ];
    });
  },
  fixes({ file, at, args: { entry, near } }) {
    const remove: Fix = {
      title: `Remove \`${entry}\` from \`files\``,
      safe: false,
      changes: [{ do: 'remove', file, at }],
    };
    if (typeof near !== 'string' || near === '') return [remove];
    const changes = [{ do: 'set', file, at, value: near }] as const;
    return [{ title: `Change it to \`${near}\``, safe: false, changes }, remove];
  },
};

/** Whether anybody goes by `files`: not in a private package, nor in an extension that has a `.vscodeignore`. */
function isPublished({ value }: Manifest, { fs, packageRoot }: RuleContext): boolean {
  const { private: isPrivate, engines, publishConfig } = value as JsonObject;
  if (isObject(publishConfig) && ('directory' in publishConfig || 'contents' in publishConfig)) return false;
  if (!isObject(engines) || typeof engines.vscode !== 'string') return isPrivate !== true;
  return fs.stat(joinPath(packageRoot, '.vscodeignore')) === 'missing';
}

/** Whether an entry is plainly dead: no exclusion, nothing that a build makes, nothing that there is. */
function isDead(entry: string, context: RuleContext): boolean {
  const { fs, packageRoot } = context;
  const path = entry.trim().replace(/^\.?\/+/, '');
  if (path === '' || path.startsWith('!') || path.startsWith('#') || ALWAYS_PACKED.test(path)) return false;
  const matchesNothing = remember(
    fs,
    `whether ${entry} in files of ${packageRoot} is dead`,
    (files) => entryMatches(files, packageRoot, path) === false && !isIgnoredByGit(files, packageRoot, path),
  );
  if (!matchesNothing) return false;
  const [first = ''] = path.split('/');
  if (!isOutputName(first)) return true;
  return fs.stat(joinPath(packageRoot, first)) !== 'missing' && context.buildScript === undefined;
}

/** What was probably meant, unless that is listed already. */
function nearTo(
  entry: string,
  { fs, packageRoot, guesses }: RuleContext,
  entries: readonly JsonValue[],
): string {
  if (/[*?{[(]/.test(entry) || guesses.left-- <= 0) return '';
  const near = remember(fs, `nearest to ${entry} in files of ${packageRoot}`, (files) =>
    nearestPath(files, packageRoot, joinPath(packageRoot, entry)),
  );
  const path = near === undefined ? '' : relativePath(packageRoot, near);
  return takenIn(entries, path) ? '' : path;
}
