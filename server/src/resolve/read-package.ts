import type { JsonObject, JsonValue } from '../manifest/manifest';
import type { FileSystem, ReadFile } from '../workspace/file-system';
import { dirname, joinPath } from '../workspace/paths';
import { remember } from '../workspace/remember';

export type PackageRead =
  | { readonly kind: 'object'; readonly value: JsonObject }
  /** Not JSON, or its root is no object: Node throws. */
  | { readonly kind: 'invalid' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable' };

/**
 * Reads `directory`'s package.json as Node does (READ_PACKAGE_JSON): a byte order mark is passed over, nothing else is
 * forgiven. Node 22 and later do not look at values that they have no use for; one that is broken is `invalid` here.
 */
export function readPackage(fs: FileSystem, directory: string): PackageRead {
  return readManifestOf(fs, directory).parsed;
}

/** A package.json as it was read, and as Node parses it. */
export interface ManifestFile {
  readonly read: ReadFile;
  readonly parsed: PackageRead;
}

/** The same with the text. Parsed once for all who ask, where the file system remembers. */
export function readManifestOf(fs: FileSystem, directory: string): ManifestFile {
  const path = joinPath(directory, 'package.json');
  return remember(fs, path, (files) => {
    const read = files.readFile(path);
    return { read, parsed: parse(read) };
  });
}

function parse(read: ReadFile): PackageRead {
  if (read.kind === 'missing') return { kind: 'missing' };
  if (read.kind !== 'text') return { kind: 'unreadable' };
  try {
    const value: unknown = JSON.parse(read.text.replace(/^\uFEFF/, ''));
    return isObject(value) ? { kind: 'object', value } : { kind: 'invalid' };
  } catch {
    return { kind: 'invalid' };
  }
}

export type Scope =
  | { readonly kind: 'object'; readonly directory: string; readonly value: JsonObject }
  | { readonly kind: 'invalid'; readonly directory: string }
  | { readonly kind: 'unreadable'; readonly directory: string }
  | { readonly kind: 'none' };

/**
 * The package that a directory belongs to: that of the nearest package.json upwards, not beyond a
 * `node_modules` (LOOKUP_PACKAGE_SCOPE).
 */
export function findScope(fs: FileSystem, fromDir: string): Scope {
  for (let directory = fromDir; ; directory = dirname(directory)) {
    if (directory.endsWith('/node_modules')) return { kind: 'none' };
    const read = readPackage(fs, directory);
    if (read.kind === 'object') return { kind: 'object', directory, value: read.value };
    if (read.kind !== 'missing') return { ...read, directory };
    if (dirname(directory) === directory) return { kind: 'none' };
  }
}

/** Whether a JSON value is an object in the sense of the format: no array, no null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value by its own key: `constructor` and the like are not inherited into a manifest. */
export function own(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
