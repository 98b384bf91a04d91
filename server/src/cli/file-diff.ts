import { formatPatch, structuredPatch } from 'diff';
import { relativePath, toPortable } from '../workspace/paths';

/**
 * What is changed in one file, as git prints it.
 *
 * @param file absolute
 * @param before undefined for a file that is not there yet
 * @param cwd as the system writes it: names count from there
 */
export function fileDiff(file: string, before: string | undefined, after: string, cwd: string): string {
  const name = relativePath(toPortable(cwd), file);
  const isNew = before === undefined;
  const names = [isNew ? '/dev/null' : `a/${name}`, `b/${name}`] as const;
  const patch = structuredPatch(...names, before ?? '', after, undefined, undefined, { context: 3 });
  const head = `diff --git a/${name} b/${name}\n${isNew ? 'new file mode 100644\n' : ''}`;
  if (patch.hunks.length === 0) return head;
  const headers = { includeIndex: false, includeUnderline: false, includeFileHeaders: true };
  return head + formatPatch(patch, headers);
}
