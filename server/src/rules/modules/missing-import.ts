import type { MissingModule } from '../../resolve/module/module-graph';
import { PROBE_REQUIRE } from '../../resolve/probe';
import { findSource } from '../../resolve/source';
import { isOutputName } from '../../resolve/source-places';
import { otherCaseOf } from '../../workspace/exact-case';
import { isGitIgnored } from '../../workspace/git-ignored';
import { joinPath, relativePath } from '../../workspace/paths';
import { remember } from '../../workspace/remember';
import { respelled } from '../entry-point/respelled';
import type { RuleContext, Severity } from '../rule';

/** What an import that leads nowhere means. */
export interface Judgement {
  readonly reason: 'missing' | 'case' | 'directory' | 'incomplete' | 'not-built' | 'to-be-made';
  /** Absolute path of what is there instead. */
  readonly actual?: string;
  /** The specifier that leads there. */
  readonly respelled?: string;
  readonly severity?: Severity;
}

/** What is still to be built is no fault; what a build that was run has left out may be one. */
export function judgeMissing(missing: MissingModule, context: RuleContext): Judgement {
  const { expected } = missing;
  const { fs, packageRoot, packageName, installed, buildScript } = context;
  const actualCase = missing.actualCase ?? otherCaseOfRequired(missing, context);
  if (actualCase !== undefined) {
    return { reason: 'case', actual: actualCase, respelled: respelledImport(missing, actualCase) };
  }
  const complete = completed(fs, missing);
  if (complete !== undefined) return { reason: 'incomplete', ...complete };
  if (fs.stat(expected) === 'directory' && missing.kind !== 'require') return { reason: 'directory' };
  if (installed) return { reason: 'missing' };
  const [first = ''] = relativePath(packageRoot, expected).split('/');
  const unbuilt = isOutputName(first) && fs.stat(joinPath(packageRoot, first)) === 'missing';
  const source = remember(fs, `source of file ${expected} of ${packageName}`, (files) =>
    findSource(files, packageRoot, expected, packageName),
  );
  if (source !== undefined) {
    return { reason: 'not-built', actual: source, severity: unbuilt ? 'hint' : 'warning' };
  }
  const made = unbuilt && buildScript !== undefined;
  return made || isGitIgnored(fs, packageRoot, expected)
    ? { reason: 'to-be-made', severity: 'hint' }
    : { reason: 'missing' };
}

/** The file that `require` would find with an extension or as an index, were it not for the case. */
function otherCaseOfRequired({ kind, expected }: MissingModule, context: RuleContext): string | undefined {
  if (kind !== 'require' && kind !== 'resolve') return undefined;
  const { extensions, index } = PROBE_REQUIRE;
  for (const added of [...extensions, ...index.map((name) => `/${name}`)]) {
    const actual = otherCaseOf(context.fs, context.packageRoot, expected + added);
    if (actual !== undefined) return actual;
  }
  return undefined;
}

/** What `require` would add, and `import` does not. */
const ADDED = ['.js', '.mjs', '.cjs', '.json', '/index.js', '/index.mjs', '/index.cjs'];

/** Whether only what runs the module by itself misses the file: a bundler adds extensions and looks for an index. */
export function isFoundByBundlers(fs: RuleContext['fs'], missing: MissingModule): boolean {
  return completed(fs, missing) !== undefined;
}

/** The file that an `import` means which leaves out its extension, or names the folder of an index. */
function completed(
  fs: RuleContext['fs'],
  { kind, specifier, expected }: MissingModule,
): { actual: string; respelled: string } | undefined {
  if (kind !== 'import' && kind !== 'dynamic') return undefined;
  const added = ADDED.find((one) => fs.stat(expected + one) === 'file');
  return added === undefined
    ? undefined
    : { actual: expected + added, respelled: specifier.replace(/\/$/, '') + added };
}

/** The specifier in the letters of what is there, without the extension or the index that `require` adds. */
function respelledImport({ specifier, expected }: MissingModule, actual: string): string {
  const asked = expected.split('/');
  const there = actual.split('/');
  const named = asked.map((name, index) => (there[index] ?? '').slice(0, name.length));
  return respelled(specifier, asked, named) ?? '';
}
