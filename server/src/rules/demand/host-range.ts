import parse from 'semver/functions/parse';
import { valueAt } from '../../hosts/predicates/key';
import { parseManifest } from '../../manifest/parse';
import { locateInstalled } from '../../workspace/installed-packages';
import { joinPath } from '../../workspace/paths';
import type { FixContext } from '../fixes/fix';
import type { MessageArgs, RuleContext } from '../rule';

/** What a fix has to know of the host to name a range of its versions. */
export function hostArgs({ host }: RuleContext): MessageArgs {
  return { hostPackage: host?.appliesTo?.package ?? '', assumed: host?.appliesTo?.assume ?? '' };
}

/**
 * The range that a plugin made today would give: the host that is installed and what is compatible with it; without
 * one, the version that the host's profile was read from. Undefined where neither is known.
 */
export function hostRange(
  { hostPackage, assumed }: MessageArgs,
  { fs, packageRoot }: FixContext,
): { readonly range: string; readonly installed: boolean } | undefined {
  const found = installedVersion(String(hostPackage ?? ''));
  const range = caret(found ?? String(assumed ?? ''));
  return range === undefined ? undefined : { range, installed: found !== undefined };

  function installedVersion(name: string): string | undefined {
    const path = name === '' ? undefined : locateInstalled(fs, name, packageRoot);
    const read = path === undefined ? undefined : fs.readFile(joinPath(path, 'package.json'));
    const version = read?.kind === 'text' ? valueAt(parseManifest(read.text).value, ['version']) : undefined;
    return typeof version === 'string' ? version : undefined;
  }
}

/** `^1.8.0` of `1.8.0` and of `1.8.0-beta.1`. */
export function caret(version: string): string | undefined {
  const parsed = parse(version);
  return parsed === null ? undefined : `^${parsed.major}.${parsed.minor}.${parsed.patch}`;
}
