import type { DiagnosticRecord } from '../../src/index';
import type { MemoryContent } from '../../src/workspace/memory';

/** Paths to what stands there: text, a link, or a value that is written as JSON. */
export type Files = Readonly<Record<string, MemoryContent | object>>;

/** A report from a public issue tracker of a plugin that was not found, not loaded, or published broken. */
export interface FailureReport {
  readonly id: string;
  readonly host: string;
  /** The thread: owner, repository and number. */
  readonly ref: string;
  /**
   * What the files are: a package as it lies in the archive; its author's working copy; an application; the packages
   * that an application has installed.
   */
  readonly layout: 'published' | 'source' | 'project' | 'installed-set';
  readonly files: Files;
  /** What the report says of the host and its version, where the files do not. */
  readonly around?: Files;
  readonly expected: Expected;
}

/** The code that is found, and what its message has to say; or why it cannot be found. */
export type Expected =
  | {
      readonly code: string;
      readonly words: readonly string[];
      /** The lowest severity that is fitting, where it is none of error and warning: the host itself goes on. */
      readonly severity?: DiagnosticRecord['severity'];
    }
  | { readonly notFound: string };

/** What is alike to what was reported, on another host or by another slip. */
export interface Variation extends Pick<FailureReport, 'host' | 'layout' | 'files'> {
  readonly what: string;
  readonly code: string;
  /** The end of the message: mostly what the host does. */
  readonly words: string;
}
