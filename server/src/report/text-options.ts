import type { Colors } from 'picocolors/types';

/** What the text renderers need to know about where they print. */
export interface TextOptions {
  /** `createColors(true or false)` of picocolors. */
  readonly colors: Colors;
  /** The width to keep to, in columns; undefined where lines may be of any length (a pipe, a file). */
  readonly columns: number | undefined;
  /** Turns a path of the report into the one to show: relative to where the reader stands. */
  readonly path: (path: string) => string;
}

/** The path as the report has it. */
export const AS_REPORTED = (path: string): string => path;
