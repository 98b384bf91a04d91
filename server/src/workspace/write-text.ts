import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, isInside, toNative, toPortable } from './paths';

/** A file to be written; paths are absolute. */
export interface TextToWrite {
  readonly file: string;
  /** The text that it still must hold; undefined for a file that is not there yet. */
  readonly before: string | undefined;
  readonly after: string;
  /** The folders that it must lie in, links followed, and outside of their node_modules. */
  readonly folders: readonly string[];
}

/**
 * Writes a text as UTF-8. What is not written stays as it is: a file that has changed meanwhile or is no UTF-8, whose
 * bytes would be lost, and whatever lies elsewhere.
 *
 * @returns why it was not written; undefined when it was
 */
export function writeText({ file, before, after, folders }: TextToWrite): string | undefined {
  try {
    if (!isOwn(file, folders)) return 'it lies outside of the folders scanned, or in node_modules';
    const path = toNative(file);
    if (before === undefined) {
      mkdirSync(toNative(dirname(file)), { recursive: true });
      writeFileSync(path, after, { flag: 'wx' });
      return undefined;
    }
    if (!readFileSync(path).equals(Buffer.from(before))) return 'it has changed meanwhile, or is not UTF-8';
    writeFileSync(path, after);
    return undefined;
  } catch (error) {
    // 'EACCES: permission denied' of "EACCES: permission denied, open '/x'".
    return error instanceof Error ? (error.message.split(', ', 1)[0] as string) : String(error);
  }
}

function isOwn(file: string, folders: readonly string[]): boolean {
  const real = realPathOf(file);
  return folders.some((folder) => {
    const top = toPortable(realpathSync(toNative(folder)));
    return isInside(real, top) && !real.slice(top.length).includes('/node_modules/');
  });
}

/** The real path of what is there, or of where it will be. */
function realPathOf(file: string): string {
  try {
    return toPortable(realpathSync(toNative(file)));
  } catch {
    const parent = dirname(file);
    return parent === file ? file : realPathOf(parent) + file.slice(parent.length);
  }
}
