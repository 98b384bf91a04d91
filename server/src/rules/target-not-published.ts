import type { EntryPoint } from '../hosts/entry-point';
import { isObject } from '../resolve/read-package';
import type { PackedFiles } from '../workspace/packed-files';
import { isInside, relativePath } from '../workspace/paths';
import { remember } from '../workspace/remember';
import { consequence } from './entry-point/consequence';
import { declaredBy } from './entry-point/declared-by';
import { isForBuild } from './entry-point/target-failure';
import type { Fix } from './fixes/fix';
import { leftOutBy } from './packing/left-out-by';
import { publishableEntries } from './packing/publishable-entries';
import { willNotBePublished } from './packing/will-not-be-published';
import type { Found, MessageArgs, Rule, RuleContext } from './rule';

/** The target is there, but it is not among the files that would be published. */
export const targetNotPublished: Rule = {
  code: 'target-not-published',
  severity: 'error',
  effect: 'broken',
  summary: 'A declared entry point names a file that is not published with the package.',
  message: ({ subject, value, what, packer, by, rule, built, consequence }) =>
    `${subject}: ${what === '' ? '' : `\`${what}\` beside `}\`${value}\` ${built ? 'is here, but ' : ''}` +
    `${built ? `${packer} does not publish it` : `will not be published by ${packer} once it is built`}` +
    `${cause(String(by), String(rule))}${consequence}`,
  checkEntryPoint(entryPoint, context) {
    const left = unpublished(entryPoint, context);
    return left === undefined ? undefined : found(entryPoint, context, left, true);
  },
  checkEntryPoints(entryPoints, context) {
    return entryPoints.flatMap((entryPoint) => {
      if (!isRead(entryPoint, context)) return [];
      const path = willNotBePublished(entryPoint, context);
      return path === undefined ? [] : [found(entryPoint, context, path, false)];
    });
  },
  fixes({ args }, { manifest, manifestPath: file }): Fix[] {
    const { by, path, companion, packer } = args;
    if (by !== 'files' || !Array.isArray(manifest.files)) return [];
    const entries = publishableEntries(String(path), String(packer));
    return entries.map((entry) => {
      // The file alone does not bring along what the host wants beside it.
      const values = entry === path && companion !== '' ? [entry, String(companion)] : [entry];
      return {
        title: `Add ${values.map((value) => `\`${value}\``).join(' and ')} to \`files\``,
        safe: entries.length === 1,
        changes: values.map((value) => ({ do: 'append', file, at: ['files'], value })),
      };
    });
  },
};

/** The path that is missing in the archive, relative to the package root; of the target, or of its companion. */
function unpublished(entryPoint: EntryPoint, context: RuleContext): string | undefined {
  const { resolution } = entryPoint;
  if (resolution.outcome !== 'found' || !isRead(entryPoint, context)) return undefined;
  const path = pathIn(context, resolution.target);
  if (path === undefined) return undefined;
  return isPacked(path, entryPoint, context) ? companionBeside(entryPoint, context) : path;
}

/** The file that the host wants beside the target, where it is there and not packed. */
function companionBeside({ companion }: EntryPoint, context: RuleContext): string | undefined {
  const beside = companion?.kind === 'file' ? pathIn(context, companion.path) : undefined;
  return beside === undefined || context.supplied.packed?.files.has(beside) ? undefined : beside;
}

/** Whether someone reads the entry point in the published package as it is declared here. */
function isRead({ usedBy, group, name, at }: EntryPoint, { host, manifest, supplied }: RuleContext): boolean {
  const { packed } = supplied;
  if (packed === undefined || usedBy === 'custom') return false;
  // `main` beside `exports`, which npm packs whatever else it leaves out.
  if (group === 'main' && usedBy === 'bundler') return false;
  // What it stands in for is not published either.
  if (group === 'browser' && name.startsWith('./') && !isPublished(name, packed)) return false;
  // What vsce packs VS Code alone reads: of Node's own fields, these two.
  if (packed.packer === 'vsce')
    return host === undefined
      ? group === 'main' || group === 'browser'
      : host.appliesTo?.package === 'vscode';
  if (manifest.private === true) return false;
  const { publishConfig } = manifest;
  if (host !== undefined || packed.packer === 'npm' || !isObject(publishConfig)) return true;
  // pnpm and Yarn put these in the place of the manifest's own when they pack.
  return !(String(at[0]) in publishConfig) && (group === 'bin' || !('exports' in publishConfig));
}

/** A bundler adds extensions to what is written. */
function isPublished(path: string, { files }: PackedFiles): boolean {
  const wanted = path.slice('./'.length);
  return files.has(wanted) || ['.js', '.mjs', '.cjs', '.json'].some((ending) => files.has(wanted + ending));
}

/** Undefined for what no archive of this package could hold: what lies outside it, and dependencies. */
function pathIn({ packageRoot }: RuleContext, target: string): string | undefined {
  if (!isInside(target, packageRoot) || target === packageRoot) return undefined;
  const path = relativePath(packageRoot, target);
  return path.split('/').includes('node_modules') ? undefined : path;
}

/** A directory is packed if anything in it is; so is what a pattern stands for. */
function isPacked(
  path: string,
  { value, wants, group }: EntryPoint,
  { fs, packageRoot, supplied }: RuleContext,
) {
  const files: ReadonlySet<string> = supplied.packed?.files ?? new Set();
  if (files.has(path)) return true;
  const star = group === 'exports' || group === 'imports' ? value.indexOf('*') : -1;
  if (star !== -1) {
    const [before, after] = [
      value.slice(0, star).replace(/^\.\//, ''),
      value.slice(value.lastIndexOf('*') + 1),
    ];
    return some(files, (file) => file.startsWith(before) && file.endsWith(after));
  }
  if (wants !== 'directory') return false;
  if (some(files, (file) => file.startsWith(`${path}/`))) return true;
  // What is empty has nothing to publish.
  return remember(fs, `is empty ${packageRoot}/${path}`, (fs) => {
    const listing = fs.readDirectory(`${packageRoot}/${path}`);
    return listing.kind !== 'entries' || !listing.entries.some(({ kind }) => kind === 'file');
  });
}

function some(files: ReadonlySet<string>, holds: (file: string) => boolean): boolean {
  for (const file of files) if (holds(file)) return true;
  return false;
}

function found(entryPoint: EntryPoint, context: RuleContext, path: string, built: boolean): Found {
  const { fs, packageRoot, manifest, supplied, host, packageName } = context;
  const packer = supplied.packed!.packer;
  const left = leftOutBy(path, { fs, packageRoot, manifest, packer });
  const { value, group, usedBy, otherwise, resolution } = entryPoint;
  const isTarget = resolution.outcome !== 'found' || resolution.target === `${packageRoot}/${path}`;
  const failure = isTarget ? otherwise : entryPoint.companion?.otherwise;
  const args: MessageArgs = {
    subject: host?.title ?? (packer === 'vsce' ? 'VS Code' : group),
    value,
    what: isTarget ? '' : path,
    path,
    companion: isTarget ? (companionBeside(entryPoint, context) ?? '') : '',
    packer,
    by: left.by,
    rule:
      left.by === 'ignore-file' ? `${left.file}: ${left.line}` : left.by === 'exclusion' ? left.entry : '',
    built,
    consequence: failure
      ? consequence(host?.title ?? 'Node', failure, { name: packageName, value })
      : `; ${missedBy(entryPoint, host?.title ?? (packer === 'vsce' ? 'VS Code' : undefined))}`,
  };
  const suspected = !built || usedBy === 'types' || usedBy === 'bundler';
  return {
    ...declaredBy(entryPoint, context),
    args,
    ...(isForBuild(entryPoint)
      ? { severity: 'hint' }
      : suspected && packer !== 'vsce'
        ? { severity: 'warning' }
        : {}),
  };
}

function missedBy({ group, usedBy }: EntryPoint, host: string | undefined): string {
  if (host !== undefined) return `${host} does not find it where the package is installed`;
  if (usedBy === 'types') return 'TypeScript finds no types where the package is installed';
  if (usedBy === 'bundler') return 'bundlers do not find it where the package is installed';
  if (group === 'bin') return 'the command does not work where the package is installed';
  return 'Node does not find it where the package is installed';
}

function cause(by: string, rule: string): string {
  switch (by) {
    case 'files':
      return ', since `files` does not take it in';
    case 'exclusion':
      return `, since \`${rule}\` in \`files\` takes it out`;
    case 'ignore-file':
      return `, since it is left out by \`${rule.split(': ')[0]}\` (\`${rule.slice(rule.indexOf(': ') + 2)}\`)`;
    default:
      return '';
  }
}
