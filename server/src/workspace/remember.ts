import type { FileSystem } from './file-system';

/** A file system that keeps results about files until one of the files that they asked about changes. */
export interface RememberingFileSystem extends FileSystem {
  remember<T>(key: string, make: (fs: this) => T): T;
}

/**
 * A result that depends on files alone, made once while none of them changes: an edit of the manifest then does not
 * pay for it again. Without a file system that remembers it is simply made.
 *
 * @param key names the result: what it is and of which path
 * @param make must read through the file system that it is given, and through nothing else
 */
export function remember<T, F extends FileSystem>(fs: F, key: string, make: (fs: F) => T): T {
  return canRemember(fs) ? fs.remember(key, make) : make(fs);
}

function canRemember<F extends FileSystem>(fs: F): fs is F & RememberingFileSystem {
  return 'remember' in fs;
}
