import { findPatternFile } from '../resolve/pattern-files';
import type { TrailStep } from '../resolve/resolution';
import { findSourceDirectory } from '../resolve/source';
import { isOutputName } from '../resolve/source-places';
import { Trail } from '../resolve/trail';
import type { FileSystem } from '../workspace/file-system';
import { basename, dirname, isInside, relativePath } from '../workspace/paths';
import { remember } from '../workspace/remember';
import { declaredBy } from './entry-point/declared-by';
import type { Rule, RuleContext } from './rule';

/** A pattern in `exports` or `imports` stands for files, and there are none. */
export const patternMatchesNothing: Rule = {
  code: 'pattern-matches-nothing',
  severity: 'warning',
  effect: 'none',
  summary: 'A pattern in `exports` or `imports` matches no file.',
  message: ({ group, value, directory, missing, reader }) =>
    `\`${group}\`: no file matches \`${value}\`${missing ? `, since there is no folder \`${directory}\`` : ''}; whatever is imported through it, ${reader}`,
  checkEntryPoint(entryPoint, context) {
    const { group, value, resolution, usedBy } = entryPoint;
    if ((group !== 'exports' && group !== 'imports') || usedBy === 'custom') return undefined;
    if (context.host !== undefined || resolution.outcome !== 'unknown' || !value.includes('*'))
      return undefined;
    const last = resolution.trail.at(-1);
    if (last?.kind !== 'directory' || (last.result !== 'no-match' && last.result !== 'missing'))
      return undefined;
    if (standsForTypes(value, context)) return undefined;
    const certainty = certaintyOf(last, context);
    if (certainty === 'none') return undefined;
    return {
      ...declaredBy(entryPoint, context),
      args: {
        group,
        value,
        directory: relativePath(context.packageRoot, last.subject),
        missing: last.result === 'missing',
        reader: READERS[usedBy ?? 'node'] ?? '',
      },
      // Nobody but the package itself uses `imports`.
      ...(certainty === 'some' || group === 'imports' ? { severity: 'hint' } : {}),
    };
  },
  fixes({ file, at }) {
    return [{ title: 'Remove it', safe: false, changes: [{ do: 'remove', file, at }] }];
  },
};

/** Types alone are declared by the names of the scripts that they describe: `./lib/*.js` for `./lib/*.d.ts`. */
function standsForTypes(value: string, { fs, packageRoot }: RuleContext): boolean {
  const types = value.replace(/\.([cm]?)jsx?$/, '.d.$1ts');
  if (types === value) return false;
  return (
    remember(fs, `files for ${types} in ${packageRoot}`, (files) =>
      findPatternFile(files, packageRoot, types, new Trail()),
    ).outcome === 'found'
  );
}

/** Who finds nothing through it. */
const READERS: Readonly<Record<string, string>> = {
  node: 'Node does not find',
  types: 'TypeScript finds no types for',
  bundler: 'bundlers do not find',
};

/** None: a build will make the folder. Some: the folder is output, and a build may still put more into it. */
function certaintyOf({ subject, result }: TrailStep, context: RuleContext): 'none' | 'some' | 'full' {
  const { fs, packageRoot, buildScript } = context;
  if (context.installed) return 'full';
  if (result === 'missing') {
    if (isOutputName(basename(outermostMissing(fs, packageRoot, subject)))) return 'none';
    const source = remember(fs, `source folder of ${subject}`, (files) =>
      findSourceDirectory(files, packageRoot, subject),
    );
    if (source !== undefined) return 'none';
  }
  const isOutput = relativePath(packageRoot, subject).split('/').some(isOutputName);
  return isOutput && buildScript !== undefined ? 'some' : 'full';
}

/** Of the folders on the way to one that is not there, the first that is not there. */
function outermostMissing(fs: FileSystem, packageRoot: string, directory: string): string {
  let missing = directory;
  for (
    let path = dirname(directory);
    isInside(path, packageRoot) && path !== packageRoot;
    path = dirname(path)
  ) {
    if (fs.stat(path) === 'missing') missing = path;
  }
  return missing;
}
