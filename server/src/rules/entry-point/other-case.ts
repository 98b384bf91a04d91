import type { EntryPoint } from '../../hosts/entry-point';
import type { Resolution } from '../../resolve/resolution';
import { otherCaseOf, tellsCasesApart } from '../../workspace/exact-case';
import { relativePath } from '../../workspace/paths';
import { remember } from '../../workspace/remember';
import type { RuleContext } from '../rule';
import { respelled } from './respelled';

/** A target that stands where it is looked for only on a disk that does not tell cases apart. */
export interface OtherCase {
  /** Absolute path, as the disk spells it. */
  readonly actual: string;
  /** The value in the disk's letters; undefined where the other letters do not come from it. */
  readonly value: string | undefined;
}

/**
 * The file or folder that an entry point means, in other letters. On a disk that tells cases apart the target is
 * missing, on others it is found: both give the same answer.
 */
export function otherCase(entryPoint: EntryPoint, context: RuleContext): OtherCase | undefined {
  // Two rules ask about each.
  const { found } = context;
  if (!found.has(entryPoint)) found.set(entryPoint, findOtherCase(entryPoint, context));
  return found.get(entryPoint) as OtherCase | undefined;
}

function findOtherCase(entryPoint: EntryPoint, context: RuleContext): OtherCase | undefined {
  const { resolution } = entryPoint;
  if (resolution.outcome === 'found') {
    if (isExact(context)) return undefined;
    const found = inOtherCase(resolution.target, entryPoint, context);
    return found && (found.value !== undefined || !isFallback(resolution)) ? found : undefined;
  }
  // What is still to be built will have the letters of its source.
  if (resolution.outcome !== 'not-found' || (entryPoint.source ?? entryPoint.builtBy) !== undefined)
    return undefined;
  for (const { kind, subject, result } of resolution.trail) {
    if ((kind !== 'file' && kind !== 'directory') || result !== 'missing') continue;
    const found = inOtherCase(subject, entryPoint, context);
    // A fallback that the value does not name was not meant by it.
    if (found && (entryPoint.implied || subject === resolution.expected || found.value !== undefined))
      return found;
  }
  return undefined;
}

function inOtherCase(
  path: string,
  { value, wants }: EntryPoint,
  { fs, packageRoot }: RuleContext,
): OtherCase | undefined {
  const actual = remember(fs, `other case of ${wants} ${path}`, (files) =>
    otherCaseOf(files, packageRoot, path, wants),
  );
  if (actual === undefined) return undefined;
  const [asked, there] = [path, actual].map((one) => relativePath(packageRoot, one).split('/'));
  return { actual, value: respelled(value, asked!, there!) };
}

/**
 * Whether what is found has the letters in which it was looked for. Hundreds of entry points ask, and even what is
 * remembered has to be noted each time.
 */
function isExact({ found, fs, packageRoot }: RuleContext): boolean {
  if (!found.has(isExact)) found.set(isExact, tellsCasesApart(fs, packageRoot));
  return found.get(isExact) as boolean;
}

/** Whether Node took the index since `main` leads nowhere. */
function isFallback({ trail }: Resolution): boolean {
  return trail.some(
    ({ kind, subject, result }) => kind === 'field' && subject === 'main' && result === 'no-match',
  );
}
