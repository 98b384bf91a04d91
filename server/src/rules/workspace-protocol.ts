import type { JsonPath } from '../manifest/json-path';
import type { JsonObject } from '../manifest/manifest';
import { isObject } from '../resolve/read-package';
import { packageManagerOf } from '../workspace/package-manager';
import { isInside, joinPath } from '../workspace/paths';
import { remember } from '../workspace/remember';
import type { Fix } from './fix';
import type { Found, Rule, RuleContext } from './rule';
import { type Member, workspaceMember } from './workspace-member';

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
  message({ name, range, reason }) {
    if (reason === 'private') {
      return (
        `\`${name}\` is private, so no registry has it, and npm cannot install this package (E404). ` +
        'Publish it too, or bundle it and move it to `devDependencies`'
      );
    }
    return reason === 'outside'
      ? `\`${range}\` leads out of the package and is published as it stands: npm installs a link to nothing`
      : `\`${range}\` is published as it stands, and then npm cannot install the package (EUNSUPPORTEDPROTOCOL)`;
  },
  checkManifest({ value }, context) {
    if (value === undefined || !isPublished(value, context)) return [];
    return SECTIONS.flatMap((section) =>
      Object.entries(objectAt(value, section)).flatMap(([name, range]) => {
        if (typeof range !== 'string' || !LOCAL.test(range) || isBundled(value, name)) return [];
        const reason = reasonAgainst(name, range, context);
        return reason === undefined ? [] : [found(value, [section, name], range, reason, context)];
      }),
    );
  },
  fixes({ file, at, args: { name, range, reason, version } }): Fix[] {
    if (reason === 'private' || version === '') return [];
    const value = rangeFor(String(range), String(version));
    const title = `Change it to the version of \`${name}\`: \`${value}\``;
    return [{ title, safe: false, changes: [{ do: 'set', file, at, value }] }];
  },
};

/**
 * - `private`: what stands in its place when it is published is in no registry.
 * - `outside`: a folder that is not there where the package is installed.
 * - `kept`: a protocol that npm does not know, and nobody replaces it.
 */
type Reason = 'private' | 'outside' | 'kept';

/** Why a range cannot be installed once it is published; undefined where it can, or where that is not known. */
function reasonAgainst(name: string, range: string, context: RuleContext): Reason | undefined {
  const { fs, packageRoot } = context;
  const protocol = range.slice(0, range.indexOf(':'));
  if (protocol === 'link' || protocol === 'portal') return 'kept';
  if (protocol === 'file') return leadsOut(range, packageRoot) ? 'outside' : undefined;
  if (protocol === 'workspace' && memberNamed(realName(name, range), context)?.isPrivate) return 'private';
  const manager = remember(fs, `package manager of ${packageRoot}`, (files) =>
    packageManagerOf(files, packageRoot),
  );
  // pnpm, Yarn and Bun put versions in the place of these.
  return manager === 'npm' ? 'kept' : undefined;
}

function found(
  manifest: JsonObject,
  at: JsonPath,
  range: string,
  reason: Reason,
  context: RuleContext,
): Found {
  const [section, name] = at as [string, string];
  const member = memberNamed(realName(name, range), context);
  const args = { name, range, reason, version: member?.isPrivate ? '' : (member?.version ?? '') };
  // npm goes on without an optional dependency, unless it cannot even read the range.
  const optional =
    section === 'optionalDependencies' || (section === 'peerDependencies' && isOptionalPeer(manifest, name));
  const severity = optional && reason !== 'kept' ? ({ severity: 'warning' } as const) : {};
  return { file: context.manifestPath, at, args, ...severity };
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
