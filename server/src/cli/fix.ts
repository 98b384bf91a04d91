import type { FileEdit } from '../discovery/fix-plan';
import { count } from '../report/count';
import { printable } from '../report/printable';
import type { OverlayFileSystem } from '../workspace/overlay';
import { writeText } from '../workspace/write-text';
import type { Arguments } from './arguments';
import type { CommandIo, Output } from './command-io';
import { fileDiff } from './file-diff';
import { pathsFrom, shownPath } from './paths';
import { type Fixed, makeSafeFixes } from './safe-fixes';
import type { Scan } from './scan';

/**
 * `check --fix`: writes the safe fixes to the disk and prints them, ahead of what `check` prints of the rest. Where the
 * output is for a program, they go to the error stream.
 *
 * @returns whether all files could be written
 */
export async function fix(done: Scan, args: Arguments, io: CommandIo): Promise<boolean> {
  const folders = done.folders.map(({ path }) => path);
  const { fixed, failures } = await makeSafeFixes(done, args.hosts, (edit) =>
    writeText({
      file: edit.file,
      before: edit.do === 'edit' ? edit.before : undefined,
      after: edit.after,
      folders,
    }),
  );
  tell('Fixed', fixed, done, args.format === 'text' ? io.stdout : io.stderr, io);
  for (const [file, reason] of failures) {
    io.stderr.write(`plugin-scout: ${printable(`cannot write ${shownPath(file, io.cwd)}: ${reason}`)}\n`);
  }
  return failures.size === 0;
}

/**
 * `check --fix --dry-run`: prints what `--fix` would change as a unified diff that `git apply` and `patch -p1` take in
 * the current directory.
 *
 * @param files those that the scan reads: the fixes are made in it, and nowhere else
 */
export async function printFixes(
  done: Scan,
  files: OverlayFileSystem,
  args: Arguments,
  io: CommandIo,
): Promise<void> {
  const firstTexts = new Map<string, string | undefined>();
  const keep = (edit: FileEdit) => {
    if (!firstTexts.has(edit.file)) firstTexts.set(edit.file, edit.do === 'edit' ? edit.before : undefined);
    files.set(edit.file, edit.after);
    return undefined;
  };
  const { fixed } = await makeSafeFixes(done, args.hosts, keep);
  for (const [file, before] of [...firstTexts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const read = files.readFile(file);
    if (read.kind === 'text') io.stdout.write(fileDiff(file, before, read.text, io.cwd));
  }
  tell('Would fix', fixed, done, io.stderr, io);
}

function tell(verb: string, fixed: readonly Fixed[], { folders }: Scan, output: Output, io: CommandIo): void {
  if (fixed.length === 0) {
    output.write('Nothing can be fixed without asking.\n');
    return;
  }
  const path = pathsFrom(folders[0].path, io.cwd);
  const lines = fixed.map(({ diagnostic, fix: { title } }) =>
    printable(`  ${path(diagnostic.file)}  ${title}  ${diagnostic.code}`),
  );
  output.write(`${[`${verb} ${count(fixed.length, 'problem')}:`, ...lines, ''].join('\n')}\n`);
}
