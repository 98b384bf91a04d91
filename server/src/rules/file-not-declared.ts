import type { EntryPoint } from '../hosts/entry-point';
import { valueAt } from '../hosts/predicates/key';
import type { FilesToDeclare } from '../hosts/profile';
import { scriptStem, type WrittenFile, writtenFiles } from './listing/written-files';
import type { Found, Rule, RuleContext } from './rule';

/** More are not told one by one. */
const MAX_TOLD = 20;

/** A file that is written for a host that reads a list of files, and the list does not name it. */
export const fileNotDeclared: Rule = {
  code: 'file-not-declared',
  severity: 'warning',
  effect: 'none',
  summary: 'A file is written for the host, and the manifest does not declare it.',
  message: ({ subject, path, group, means }) =>
    `${subject} does not look for \`${path}\`, and \`${group}\` does not list it${means === '' ? '' : `: ${means}`}`,
  checkEntryPoints(entryPoints, context) {
    const { host, installed } = context;
    if (installed || host?.toDeclare === undefined) return [];
    return host.toDeclare.flatMap((files) => undeclared(files, entryPoints, context));
  },
  fixes({ file, at, args }, { manifest }) {
    if (args.value === '' || !Array.isArray(valueAt(manifest, at.map(String)))) return [];
    const title = `Add \`${args.value}\` to \`${args.group}\``;
    return [{ title, safe: false, changes: [{ do: 'append', file, at, value: String(args.value) }] }];
  },
};

function undeclared(
  { at, files, means = '' }: FilesToDeclare,
  entryPoints: readonly EntryPoint[],
  context: RuleContext,
): Found[] {
  const { fs, packageRoot, manifest, manifestPath, host } = context;
  const declared = entryPoints.filter((one) => one.file === manifestPath && startsWith(one.at, at));
  const values = declared.map(({ value }) => value.replace(/^\.\//, ''));
  const outputs = [...new Set(values.map((value) => value.split('/')[0]!))];
  // Where a build puts what it makes of a file is not known for sure: the name alone decides.
  const names = new Set(values.map(nameOf));
  const written = writtenFiles(fs, packageRoot, files, outputs);
  return written
    .filter(({ stem }) => !names.has(nameOf(stem)))
    .slice(0, MAX_TOLD)
    .map((one) => ({
      file: manifestPath,
      at: at.slice(0, depthOf(manifest, at)),
      args: {
        subject: host?.title ?? 'The host',
        path: one.path,
        group: at.join('.'),
        means,
        value: valueFor(one, declared, written),
      },
      related: [{ file: `${packageRoot}/${one.path}`, message: 'The file' }],
    }));
}

/** How the file would be declared: as another is whose source is known; '' where there is none. */
function valueFor(
  { stem, path }: WrittenFile,
  declared: readonly EntryPoint[],
  written: readonly WrittenFile[],
): string {
  for (const { value } of declared) {
    const made = scriptStem(value);
    const source = written.find((one) => nameOf(one.stem) === nameOf(made));
    const common = source === undefined ? 0 : commonTail(made.split('/'), source.stem.split('/'));
    if (source === undefined || common === 0) continue;
    const from = source.stem.split('/').slice(0, -common);
    const rest = stem.split('/').slice(from.length);
    if (stem.split('/').slice(0, from.length).join('/') !== from.join('/')) continue;
    return [...made.split('/').slice(0, -common), ...rest].join('/') + value.slice(made.length);
  }
  return declared.length === 0 && path.endsWith('.js') ? path : '';
}

/** How many of the last parts of two paths are the same. */
function commonTail(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < Math.min(a.length, b.length) && a.at(-1 - count) === b.at(-1 - count)) count += 1;
  return count;
}

/** A file's own name, without the ending of a script and whatever its case. */
function nameOf(path: string): string {
  return scriptStem(path.slice(path.lastIndexOf('/') + 1)).toLowerCase();
}

/** How much of a path into the manifest is there. */
function depthOf(manifest: RuleContext['manifest'], at: readonly string[]): number {
  let depth = at.length;
  while (depth > 0 && valueAt(manifest, at.slice(0, depth)) === undefined) depth -= 1;
  return depth;
}

function startsWith(at: EntryPoint['at'], prefix: readonly string[]): boolean {
  return prefix.every((key, index) => at[index] === key);
}
