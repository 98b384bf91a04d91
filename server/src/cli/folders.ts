import type { Folder } from '../discovery/engine-api';
import type { FileSystem } from '../workspace/file-system';
import { basename } from '../workspace/paths';
import type { Arguments } from './arguments';
import { closest } from './closest';
import { COMMANDS } from './options';
import { absolutePath } from './paths';
import { UsageError } from './usage-error';

/**
 * The folders to scan, each once, in the order given; the current directory when none is.
 *
 * @param typed what the user typed
 * @throws UsageError when one does not exist, is no folder, or cannot be read
 */
export function foldersOf(
  typed: readonly string[],
  args: Pick<Arguments, 'implied'>,
  fs: FileSystem,
  cwd: string,
): [Folder, ...Folder[]] {
  const paths = new Set<string>();
  for (const each of typed.length === 0 ? ['.'] : typed) {
    const path = absolutePath(each, cwd);
    checkFolder(each, path, args.implied && each === typed[0], fs);
    paths.add(path);
  }
  const [first, ...rest] = [...paths].map((path) => ({ name: basename(path), path }));
  return [first!, ...rest];
}

function checkFolder(typed: string, path: string, maybeCommand: boolean, fs: FileSystem): void {
  const kind = fs.stat(path);
  if (kind === 'file') {
    throw new UsageError(`not a folder but a file: ${typed}`);
  }
  if (kind === 'missing') {
    const command = maybeCommand ? closest(typed, COMMANDS) : undefined;
    if (maybeCommand && !/[./\\]/.test(typed)) {
      const hint = command === undefined ? '' : `; did you mean '${command}'?`;
      throw new UsageError(`neither a command nor a folder: ${typed}${hint}`);
    }
    throw new UsageError(`no such folder: ${typed}`);
  }
  if (kind === 'unreadable' || fs.readDirectory(path).kind === 'unreadable') {
    throw new UsageError(`cannot read the folder ${typed}`);
  }
}
