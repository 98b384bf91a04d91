import { posix } from 'node:path';

/*
 * Paths as the whole program uses them: absolute, '/'-separated on every platform, without a trailing '/'
 * except at a root. A root is '/', a drive ('C:/') or a network share ('//server/share/'); `toPortable` is the
 * only maker of the last two.
 */

const DRIVE_OR_SHARE = /^(?:[A-Za-z]:|\/\/[^/]+\/[^/]+)(?=\/|$)/;

/** The length of what stands before the '/' at which a path's root ends: 0 for '/x', 2 for 'C:/x'. */
function prefixLength(path: string): number {
  // '/' followed by anything but '/': by far the most frequent, so it is told apart without the expression.
  if (path.charCodeAt(0) === 47 && path.charCodeAt(1) !== 47) return 0;
  return DRIVE_OR_SHARE.exec(path)?.[0].length ?? 0;
}

/** Resolves '.', '..' and repeated '/' in an absolute path. '..' at the root stays at the root. */
export function normalizePath(path: string): string {
  return joinPath(path);
}

/** Names with a '/' between them, none of which begins with a dot. */
const PLAIN = /^[^./][^/]*(?:\/[^./][^/]*)*$/;

/**
 * Appends segments, each a name or a relative path, and resolves '.' and '..'. A '/' in front of a segment means
 * nothing.
 */
export function joinPath(base: string, ...segments: readonly string[]): string {
  // Nearly all are one plain path below a directory.
  const [only = ''] = segments;
  if (segments.length === 1 && PLAIN.test(only) && !base.endsWith('/')) return `${base}/${only}`;
  const prefix = prefixLength(base);
  const rest = posix.join('/', base.slice(prefix), ...segments);
  const trimmed = rest.length > 1 && rest.endsWith('/') ? rest.slice(0, -1) : rest;
  return base.slice(0, prefix) + trimmed;
}

/** `joinPath` for one plain name, as a directory lists it: neither '.' nor '..' nor a '/' in it. */
export function childPath(directory: string, name: string): string {
  return directory.endsWith('/') ? directory + name : `${directory}/${name}`;
}

/** The directory that holds a path; a root holds itself. */
export function dirname(path: string): string {
  const prefix = prefixLength(path);
  const slash = path.lastIndexOf('/');
  return slash > prefix ? path.slice(0, slash) : `${path.slice(0, prefix)}/`;
}

/** The last name of a path; '' for a root. */
export function basename(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), prefixLength(path)) + 1);
}

/**
 * The way from a directory to a path, with '..' where needed; '.' where both are the same. A path on another
 * drive or share has no such way and is returned as it is.
 */
export function relativePath(from: string, to: string): string {
  // By far the most frequent, and the general way takes many times as long.
  if (isInside(to, from)) return to.slice(from.endsWith('/') ? from.length : from.length + 1) || '.';
  const prefix = prefixLength(from);
  if (from.slice(0, prefix) !== to.slice(0, prefixLength(to))) return to;
  return posix.relative(from.slice(prefix), to.slice(prefix));
}

/** Whether a path is the folder itself or lies below it, by its text alone: links are not followed. */
export function isInside(path: string, folder: string): boolean {
  if (!path.startsWith(folder)) return false;
  return path.length === folder.length || folder.endsWith('/') || path.charCodeAt(folder.length) === 47;
}

/**
 * A native absolute path as the program uses it. On Windows: '/' for '\', the drive in upper case
 * (`c:\x` and `C:/x` are one file), `\\?\` prefixes dropped. Elsewhere '\' is a character like any other.
 */
export function toPortable(native: string, platform: NodeJS.Platform = process.platform): string {
  // A leading '//' means a share on Windows only; POSIX systems read it as '/'.
  if (platform !== 'win32') return normalizePath(native.replace(/^\/+/, '/'));
  const path = native
    .replace(/\\/g, '/')
    .replace(/^\/\/[?.]\/UNC\//i, '//')
    .replace(/^\/\/[?.]\/(?=[A-Za-z]:)/, '')
    .replace(/^[a-z]:/, (drive) => drive.toUpperCase());
  return normalizePath(path);
}

/** The inverse of `toPortable`: what to show to the user or to hand to another program. */
export function toNative(path: string, platform: NodeJS.Platform = process.platform): string {
  return platform === 'win32' ? path.replace(/\//g, '\\') : path;
}
