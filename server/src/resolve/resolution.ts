import type { JsonPath } from '../manifest/json-path';

/** One step of a resolution: what was looked at, and what came of it. In the order in which it was tried. */
export interface TrailStep {
  /** What was consulted: a manifest field, an exports key, a condition, a file on disk, a node_modules folder. */
  readonly kind: 'field' | 'subpath' | 'condition' | 'file' | 'directory' | 'package';
  /** The field's name, the subpath, the condition, or the absolute path. */
  readonly subject: string;
  /** `taken`: resolution went on through it. Otherwise why it fell through. */
  readonly result: 'taken' | 'missing' | 'not-a-file' | 'no-match' | 'null-target' | 'invalid' | 'unreadable';
  /** Where in the manifest, for steps that are about it. */
  readonly at?: JsonPath;
}

export interface Found {
  readonly outcome: 'found';
  /** Absolute path of the file (or directory, where a directory was asked for). Links are not followed. */
  readonly target: string;
  readonly trail: readonly TrailStep[];
}

export interface NotFound {
  /**
   * - `not-found`: nothing stands at the target, nor at any path that would be probed for it.
   * - `is-directory`: a directory stands there, and a file is needed.
   * - `outside-package`: the path leaves the package root.
   * - `not-exported`: `exports` does not offer the subpath, or offers `null`.
   * - `invalid`: no loader would accept the value (an exports target without './', an empty string, ...).
   */
  readonly outcome: 'not-found' | 'is-directory' | 'outside-package' | 'not-exported' | 'invalid';
  /** The absolute path at which the target was expected; undefined where there is no such path. */
  readonly expected: string | undefined;
  readonly trail: readonly TrailStep[];
}

export interface Undecided {
  /** `external`: another package's; `unknown`: cannot be told statically (unreadable, a pattern). Never broken. */
  readonly outcome: 'external' | 'unknown';
  readonly trail: readonly TrailStep[];
}

/** What became of a value. A failure is a value, not an exception. */
export type Resolution = Found | NotFound | Undecided;
