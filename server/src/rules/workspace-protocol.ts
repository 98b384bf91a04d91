import type { JsonPath } from '../manifest/json-path';
import type { JsonObject } from '../manifest/manifest';
import { isObject } from '../resolve/read-package';
import { packageManagerOf } from '../workspace/package-manager';
import { isInside, joinPath } from '../workspace/paths';
import { remember } from '../workspace/remember';
import type { Fix } from './fixes/fix';
import { type NpmPublishing, publishedByNpm } from './packing/published-by-npm';
import { type Member, workspaceMember } from './packing/workspace-member';
import type { Found, Rule, RuleContext } from './rule';

/** What is installed along with the package. */
const SECTIONS = ['dependencies', 'optionalDependencies', 'peerDependencies'] as const;

/** Ranges that mean something only where the package is written. */
const LOCAL = /^(workspace|catalog|link|portal|file):/;

/** A range that leads to something on the author's disk, and would be published as it stands. */
export const workspaceProtocol: Rule = {
  code: 'workspace-protocol',
  severity: 'error',
  effect: 'none',
  summary: 'A dependency has a range that nobody can install from the registry.',
  message({ name, range, reason, command }) {
    if (reason === 'private') {
      return (
        `\`${name}\` is private, so no registry has it, and npm cannot install this package (E404). ` +
        'Publish it too, or bundle it and move it to `devDependencies`'
      );
    }
    if (reason === 'outside') {
      return `\`${range}\` leads out of the package and is published as it stands: npm installs a link to nothing`;
    }
    const kept = `\`${range}\` is published as it stands`;
    return command === undefined
      ? `${kept}, and then npm cannot install the package (EUNSUPPORTEDPROTOCOL)`
      : `${kept}, as \`${command}\` has npm publish it; npm then cannot install the package (EUNSUPPORTEDPROTOCOL)`;
  },
  checkManifest({ value }, context) {
    if (value === undefined || !hasLocal(value) || !isPublished(value, context)) return [];
    return SECTIONS.flatMap((section) => {
      const ranges = objectAt(value, section);
      const local = Object.keys(ranges).filter((name) => isLocal(ranges[name]) && !isBundled(value, name));
      return local.flatMap((name) => {
        const range = String(ranges[name]);
        const against = reasonAgainst(value, name, range, context);
        return against === undefined ? [] : [found(value, [section, name], range, against, context)];
      });
    });
  },
  fixes({ file, at, args: { name, range, reason, version } }): Fix[] {
    if (reason === 'private' || version === '') return [];
    const value = rangeFor(String(range), String(version));
    const title = `Change it to the version of \`${name}\`: \`${value}\``;
    return [{ title, safe: false, changes: [{ do: 'set', file, at, value }] }];
  },
};

/** Most have none, and whether a package is published takes a look at folders. */
function hasLocal(manifest: JsonObject): boolean {
  return SECTIONS.some((section) => Object.values(objectAt(manifest, section)).some(isLocal));
}

/** Most ranges have no colon, and a manifest has many. */
function isLocal(range: unknown): boolean {
  return typeof range === 'string' && range.includes(':') && LOCAL.test(range);
}

/**
 * - `private`: what stands in its place when it is published is in no registry.
 * - `outside`: a folder that is not there where the package is installed.
 * - `kept`: a protocol that npm does not know, and nobody replaces it.
 */
type Reason = 'private' | 'outside' | 'kept';

interface Against {
  readonly reason: Reason;
  /** Absent where the package manager itself is npm, and where no manager replaces the range. */
  readonly publishing?: NpmPublishing;
}

/** Why a range cannot be installed once it is published; undefined where it can, or where that is not known. */
function reasonAgainst(
  manifest: JsonObject,
  name: string,
  range: string,
  context: RuleContext,
): Against | undefined {
  const { fs, packageRoot } = context;
  const protocol = range.slice(0, range.indexOf(':'));
  if (protocol === 'link' || protocol === 'portal') return { reason: 'kept' };
  if (protocol === 'file') return leadsOut(range, packageRoot) ? { reason: 'outside' } : undefined;
  if (protocol === 'workspace' && memberNamed(realName(name, range), context)?.isPrivate) {
    return { reason: 'private' };
  }
  const manager = remember(fs, `package manager of ${packageRoot}`, (files) =>
    packageManagerOf(files, packageRoot),
  );
  if (manager === 'npm') return { reason: 'kept' };
  // They put versions in the place of these, but only where they themselves publish; with pnpm, changesets has it do so.
  const publishing = manager === 'yarn' || manager === 'bun' ? publishedByNpm(manifest, context) : undefined;
  return publishing && { reason: 'kept', publishing };
}

function found(
  manifest: JsonObject,
  at: JsonPath,
  range: string,
  { reason, publishing }: Against,
  context: RuleContext,
): Found {
  const [section, name] = at as [string, string];
  const member = memberNamed(realName(name, range), context);
  const version = member?.isPrivate ? '' : (member?.version ?? '');
  const args = { name, range, reason, version, ...(publishing && { command: publishing.command }) };
  // npm goes on without an optional dependency, unless it cannot even read the range.
  const optional =
    section === 'optionalDependencies' || (section === 'peerDependencies' && isOptionalPeer(manifest, name));
  const suspected = publishing?.certain === false || (optional && reason !== 'kept');
  return { file: context.manifestPath, at, args, ...(suspected && { severity: 'warning' as const }) };
}

/** lerna has its own ways with such ranges (`file:`, `link:`, `workspace:`), whichever client it publishes with. */
function isPublished({ private: isPrivate, engines, name }: JsonObject, context: RuleContext): boolean {
  if (isPrivate === true || context.installed || typeof name !== 'string') return false;
  // vsce puts the dependencies themselves into an extension.
  if (isObject(engines) && typeof engines.vscode === 'string') return false;
  const { fs, packageRoot } = context;
  return !remember(fs, `whether lerna publishes ${packageRoot}`, (files) => hasLerna(files, packageRoot));
}

function hasLerna(fs: RuleContext['fs'], packageRoot: string): boolean {
  const above = packageRoot.split('/');
  return above.some((_, depth) => {
    const directory = above.slice(0, above.length - depth).join('/');
    return directory !== '' && fs.stat(joinPath(directory, 'lerna.json')) === 'file';
  });
}

/** "workspace:other@^1.0.0" names another package than the key does. */
function realName(name: string, range: string): string {
  return /^workspace:((?:@[^/@]+\/)?[^/@]+)@/.exec(range)?.[1] ?? name;
}

function memberNamed(name: string, { fs, packageRoot }: RuleContext): Member | undefined {
  return remember(fs, `workspace member ${name} from ${packageRoot}`, (files) =>
    workspaceMember(files, packageRoot, name),
  );
}

/** Whether a local folder or archive is plainly not in the package. */
function leadsOut(range: string, packageRoot: string): boolean {
  const path = range.slice(range.indexOf(':') + 1);
  if (/^(~|\/|[A-Za-z]:)/.test(path)) return true;
  return path.startsWith('..') && !isInside(joinPath(packageRoot, path), packageRoot);
}

function isBundled({ bundleDependencies, bundledDependencies }: JsonObject, name: string): boolean {
  return [bundleDependencies, bundledDependencies].some(
    (list) => list === true || (Array.isArray(list) && list.includes(name)),
  );
}

function isOptionalPeer(manifest: JsonObject, name: string): boolean {
  const meta = objectAt(manifest, 'peerDependenciesMeta')[name];
  return isObject(meta) && meta.optional === true;
}

function objectAt(manifest: JsonObject, key: string): JsonObject {
  const value = manifest[key];
  return isObject(value) ? value : {};
}

/** The range that pnpm or Yarn would have put in its place. */
function rangeFor(range: string, version: string): string {
  if (range === 'workspace:*') return version;
  return `${range === 'workspace:~' ? '~' : '^'}${version}`;
}
