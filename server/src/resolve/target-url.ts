import { isInside, joinPath } from '../workspace/paths';

/** Characters that mean the same in a URL as in a path; anything else goes the long way round. */
const PLAIN = /^[\w./@+~-]*$/;

/**
 * The path that a URL reference names, seen from a directory: Node resolves targets of `exports`, and whatever
 * is imported, as URLs, so `%20` is a blank, `\` a slash, and `?x` no part of the name.
 * A trailing '/' stays. Undefined where the reference is no URL or hides a separator behind `%2f` or `%5c`.
 *
 * @param strict refuses `%2f` and `%5c` behind '?' and '#' too, as `require` does
 */
export function pathOfReference(
  directory: string,
  reference: string,
  star?: string,
  strict = false,
): string | undefined {
  if (PLAIN.test(reference.replaceAll('*', '')) && (star === undefined || PLAIN.test(star))) {
    const path = star === undefined ? reference : reference.replaceAll('*', star);
    return /(^|\/)\.{0,2}$/.test(path) ? `${joinPath(directory, path)}/` : joinPath(directory, path);
  }
  try {
    const base = `file:///${directory.split('/').filter(Boolean).map(encodeURIComponent).join('/')}/`;
    let url = new URL(reference, base);
    if (star !== undefined) url = new URL(url.href.replaceAll('*', () => star));
    if (/%2f|%5c/i.test(strict ? url.href : url.pathname)) return undefined;
    const path = decodeURIComponent(url.pathname);
    // A drive's path has no leading '/' here: C:/x.
    return directory.startsWith('/') ? path : path.slice(1);
  } catch {
    return undefined;
  }
}

const FORBIDDEN = new Set(['.', '..', 'node_modules']);

/** Whether a path holds a segment that Node forbids in targets: `.`, `..`, `node_modules`, also percent-encoded. */
export function hasForbiddenSegment(path: string): boolean {
  return path.split(/[\\/]/).some((segment) => {
    const plain = segment.replace(/%([0-9a-f]{2})/gi, (_, hex) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    return FORBIDDEN.has(plain.toLowerCase());
  });
}

export type TargetPath =
  | { readonly kind: 'path'; readonly path: string }
  /** Node goes on with the next item of an array. */
  | { readonly kind: 'invalid'; readonly outside: string | undefined }
  /** Node gives up, whatever else the array holds. */
  | { readonly kind: 'unusable' };

/**
 * The path of a target that starts with './' (the second half of PACKAGE_TARGET_RESOLVE).
 * `star` replaces each `*`; undefined where the key is no pattern, and the stars are literal.
 * `outside` of an invalid target is the path outside the package that it names; `strict` as above.
 */
export function pathOfTarget(
  packageRoot: string,
  target: string,
  star: string | undefined,
  strict = false,
): TargetPath {
  if (!target.startsWith('./') || hasForbiddenSegment(target.slice(2))) {
    const path = joinPath(packageRoot, target);
    return { kind: 'invalid', outside: isInside(path, packageRoot) ? undefined : path };
  }
  if (star !== undefined && hasForbiddenSegment(star)) return { kind: 'unusable' };
  const path = pathOfReference(packageRoot, target, star, strict);
  if (path === undefined) return { kind: 'unusable' };
  return isInside(path, packageRoot) ? { kind: 'path', path } : { kind: 'invalid', outside: path };
}
