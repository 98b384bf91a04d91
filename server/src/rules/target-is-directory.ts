import { parseManifest } from '../manifest/parse';
import { joinPath, relativePath } from '../workspace/paths';
import { targetFailure } from './entry-point/target-failure';
import type { Fix, FixContext } from './fixes/fix';
import { otherTarget } from './fixes/other-target';
import type { Rule } from './rule';

/** A directory stands where the loader wants a file, and the loader does not look inside. */
export const targetIsDirectory: Rule = {
  code: 'target-is-directory',
  severity: 'error',
  effect: 'broken',
  summary: 'A declared entry point names a directory where a file is needed.',
  message: ({ subject, value, consequence }) =>
    `${subject}: \`${value}\` is a directory; name a file in it${consequence}`,
  checkEntryPoint(entryPoint, context) {
    const failure = targetFailure('is-directory', entryPoint, context);
    const { resolution } = entryPoint;
    if (failure === undefined || resolution.outcome !== 'is-directory') return failure;
    const { expected } = resolution;
    const directory = expected === undefined ? '' : relativePath(context.packageRoot, expected);
    return { ...failure, args: { ...failure.args, directory } };
  },
  fixes(finding, context) {
    const { directory, implied } = finding.args;
    if (typeof directory !== 'string' || directory === '' || implied) return [];
    const path = joinPath(context.packageRoot, directory);
    const entries = entriesOf(path, context);
    return entries.flatMap((entry): Fix[] => {
      const other = otherTarget(finding, path, entry, context);
      if (other === undefined) return [];
      return [{ title: `Use \`${other.value}\``, safe: entries.length === 1, changes: [other.change] }];
    });
  },
};

const INDEXES = ['index.js', 'index.cjs', 'index.mjs', 'index.json'];

/** What `require` would load of a folder (its `main`, then an index); else any index that is there. */
function entriesOf(directory: string, { fs }: FixContext): string[] {
  const read = fs.readFile(joinPath(directory, 'package.json'));
  const main = read.kind === 'text' ? parseManifest(read.text).at(['main']) : undefined;
  const entry = typeof main === 'string' && main !== '' ? joinPath(directory, main) : undefined;
  if (entry !== undefined && fs.stat(entry) === 'file') return [entry];
  return INDEXES.map((name) => joinPath(directory, name)).filter((path) => fs.stat(path) === 'file');
}
