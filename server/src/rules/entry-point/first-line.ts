import type { FileSystem } from '../../workspace/file-system';
import { basename } from '../../workspace/paths';
import { remember } from '../../workspace/remember';

/** What the first line of a script says to the system that is to run it. */
export type FirstLine =
  /** There is none. `length`: how many characters a byte order mark takes at the start of the file. */
  | { readonly kind: 'absent'; readonly interpreter: ''; readonly length: number }
  /** `length`: how many characters stand before it. */
  | { readonly kind: 'byte-order-mark' | 'blank'; readonly interpreter: string; readonly length: number }
  /** `offset`: where the CR stands. */
  | { readonly kind: 'carriage-return'; readonly interpreter: string; readonly offset: number }
  | { readonly kind: 'sound'; readonly interpreter: string }
  /** It cannot be read, it is no text, or it may be for another interpreter than Node. */
  | { readonly kind: 'unknown'; readonly interpreter: '' };

const UNKNOWN: FirstLine = { kind: 'unknown', interpreter: '' };

/** A file of another ending is for other interpreters, or for none. */
const SCRIPT = /\.[cm]?js$/;
/** More is not looked at to tell what a file without an ending is. */
const SAMPLE = 4096;
/** What no shell script has: a shell runs the file itself where there is no first line for another. */
const JAVASCRIPT =
  /^\s*(?:import\s*[\w{*'"]|(?:const|let|var)\s+[\w{[]|module\.exports\b|['"]use strict['"])|\brequire\s*\(\s*['"]/m;

/**
 * Reads how a command begins.
 *
 * @param file absolute path of a file
 * @param isScript whether it is known to hold JavaScript, or what becomes JavaScript; otherwise its name tells
 */
export function firstLineOf(fs: FileSystem, file: string, isScript = SCRIPT.test(file)): FirstLine {
  if (!isScript && basename(file).includes('.')) return UNKNOWN;
  return remember(fs, `first line of ${isScript} ${file}`, (files) => {
    const read = files.readFile(file);
    return read.kind === 'text' ? readLine(read.text, isScript) : UNKNOWN;
  });
}

function readLine(text: string, isScript: boolean): FirstLine {
  const sample = text.slice(0, SAMPLE);
  // Bytes that are no UTF-8 are read as U+FFFD. What is empty is still to be written.
  if (/[\0\uFFFD]/.test(sample) || sample.trim() === '') return UNKNOWN;
  const mark = sample.startsWith('\uFEFF');
  // A byte order mark counts as white space here.
  const before = /^\s*(?=#!)/.exec(sample)?.[0];
  if (before === undefined) {
    const length = mark ? 1 : 0;
    return isScript || JAVASCRIPT.test(sample) ? { kind: 'absent', interpreter: '', length } : UNKNOWN;
  }
  const { length } = before;
  const [line = ''] = text.slice(length).split('\n', 1);
  const interpreter = line.replace(/\r$/, '');
  if (length > 0) return { kind: mark ? 'byte-order-mark' : 'blank', interpreter, length };
  if (line !== interpreter) return { kind: 'carriage-return', interpreter, offset: interpreter.length };
  return { kind: 'sound', interpreter };
}
