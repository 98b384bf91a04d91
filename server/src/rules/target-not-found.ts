import type { EntryPoint } from '../hosts/entry-point';
import { nearestPath } from '../resolve/nearest';
import { isObject } from '../resolve/read-package';
import { dirname, joinPath, relativePath } from '../workspace/paths';
import { remember } from '../workspace/remember';
import { otherCase } from './entry-point/other-case';
import { targetFailure } from './entry-point/target-failure';
import { removeEntry } from './fixes/dead-entry';
import type { Fix, FixContext } from './fixes/fix';
import { newFile } from './fixes/new-file';
import { otherTarget } from './fixes/other-target';
import type { Finding, Rule, RuleContext } from './rule';

/** Nothing stands at the target, and no source from which it would be built. */
export const targetNotFound: Rule = {
  code: 'target-not-found',
  severity: 'error',
  effect: 'broken',
  summary: 'A declared entry point names a file that does not exist.',
  message: ({ subject, value, implied, near, consequence }) => {
    const missing = implied
      ? `no entry is declared, and \`${value}\` does not exist`
      : `\`${value}\` does not exist`;
    return `${subject}: ${missing}${consequence}${near === '' ? '' : `. Did you mean \`${near}\`?`}`;
  },
  checkEntryPoint(entryPoint, context) {
    const { resolution, source, builtBy, value } = entryPoint;
    const expected = resolution.outcome === 'not-found' ? resolution.expected : undefined;
    if (expected === undefined || (source ?? builtBy) !== undefined) return undefined;
    if (standsInPublishedFolder(entryPoint, context)) return undefined;
    const failure = targetFailure('not-found', entryPoint, context);
    // The second is told by target-case-mismatch.
    if (failure === undefined || otherCase(entryPoint, context) !== undefined) return undefined;
    const near =
      context.guesses.left-- > 0
        ? remember(context.fs, `nearest to ${expected}`, (fs) =>
            nearestPath(fs, context.packageRoot, expected),
          )
        : undefined;
    const { companion, file } = entryPoint;
    // A path in another file may count from there.
    const isOther = file !== context.manifestPath && joinPath(dirname(file), value) === expected;
    const base = isOther ? dirname(file) : context.packageRoot;
    const { subject, group, implied, consequence } = failure.args;
    return {
      ...failure,
      args: {
        subject: subject ?? '',
        group: group ?? '',
        value,
        implied: implied === true,
        consequence: consequence ?? '',
        export: entryPoint.export ?? '',
        gives: entryPoint.gives ?? '',
        companion: companion?.kind === 'missing' ? relativePath(context.packageRoot, companion.path) : '',
        expected: relativePath(context.packageRoot, expected),
        nearest: near === undefined ? '' : relativePath(context.packageRoot, near),
        near: near === undefined ? '' : spelledLike(value, relativePath(base, near)),
      },
    };
  },
  fixes: (finding, context) => [
    ...useNearest(finding, context),
    ...createTarget(finding, context),
    ...removeEntry(finding, context),
  ],
};

/**
 * With `publishConfig.directory` (pnpm) or `publishConfig.contents` (lerna) that folder is published, and linked in
 * the workspace, instead of the package root: paths may count from there, to be read in the manifest's copy.
 */
function standsInPublishedFolder(
  { value, file, implied }: EntryPoint,
  { fs, manifest, manifestPath, packageRoot }: RuleContext,
): boolean {
  const { publishConfig } = manifest;
  if (implied || file !== manifestPath || !isObject(publishConfig)) return false;
  const { directory, contents } = publishConfig;
  return [directory, contents].some((folder) => {
    if (typeof folder !== 'string') return false;
    const root = joinPath(packageRoot, folder);
    return fs.stat(root) === 'missing' || fs.stat(joinPath(root, value)) !== 'missing';
  });
}

function useNearest(finding: Finding, context: FixContext): Fix[] {
  const { packageRoot, manifestPath: file } = context;
  const { group, implied, nearest } = finding.args;
  if (typeof nearest !== 'string' || nearest === '') return [];
  if (implied) {
    if (group !== 'main') return [];
    const change = { do: 'set', file, at: ['main'], value: nearest } as const;
    return [{ title: `Add \`main\`: \`${nearest}\``, safe: false, changes: [change] }];
  }
  const [from, to] = [String(finding.args.expected), nearest].map((path) => joinPath(packageRoot, path));
  const other = otherTarget(finding, from!, to!, context);
  return other ? [{ title: `Use \`${other.value}\``, safe: false, changes: [other.change] }] : [];
}

/** The missing file, and with it the second one that the host wants beside it. */
function createTarget({ args }: Finding, context: FixContext): Fix[] {
  const module = {
    export: String(args.export),
    gives: String(args.gives),
    command: args.group === 'bin',
  };
  const path = joinPath(context.packageRoot, String(args.expected));
  const target = newFile(path, context, module);
  if (target === undefined) return [];
  const companion = args.companion
    ? newFile(joinPath(context.packageRoot, String(args.companion)), context)
    : undefined;
  const names = [args.expected, ...(companion ? [args.companion] : [])];
  const title = `Create ${names.map((name) => `\`${name}\``).join(' and ')}`;
  return [{ title, safe: false, changes: [target, ...(companion ? [companion] : [])] }];
}

/** A suggestion as the author would write it: with './' where the value has it. */
function spelledLike(value: string, path: string): string {
  return value.startsWith('./') ? `./${path}` : path;
}
