import type { FileSystem } from './file-system';

/** A file system that keeps results about files until one of the files that they asked about changes. */
export interface RememberingFileSystem extends FileSystem {
  /** @param steady see `rememberSteady` */
  remember<T>(key: string, make: (fs: this) => T, steady?: boolean): T;
  recall<T>(key: string): T | undefined;
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

/** A file system that keeps results on which many others depend, and no others. */
export interface SharingFileSystem extends FileSystem {
  share<T>(key: string, make: (fs: FileSystem) => T): T;
}

/**
 * The same for what many results depend on: kept once for all of them, for installed packages too, of which nothing
 * else is remembered.
 */
export function share<T>(fs: FileSystem, key: string, make: (fs: FileSystem) => T): T {
  if (canRemember(fs)) return fs.remember(key, make);
  return 'share' in fs ? (fs as SharingFileSystem).share(key, make) : make(fs);
}

/**
 * The same for plain data that mostly comes out as before when its files change, as does the name that stands in a
 * manifest: what is made of it is made again only where it comes out otherwise.
 */
export function rememberSteady<T, F extends FileSystem>(fs: F, key: string, make: (fs: F) => T): T {
  return canRemember(fs) ? fs.remember(key, make, true) : make(fs);
}

/**
 * A result that takes long and is made elsewhere, in steps. To ask for it is to order it: while it is not there, the
 * answer is undefined, and who asked is asked again when it is.
 */
export function recall<T>(fs: FileSystem, key: string): T | undefined {
  return canRemember(fs) ? fs.recall<T>(key) : undefined;
}

function canRemember<F extends FileSystem>(fs: F): fs is F & RememberingFileSystem {
  return 'remember' in fs;
}
