import type { FileSystem } from '../../workspace/file-system';
import type { Mode } from '../conditions';
import { type ModuleFormat, moduleFormat } from './module-format';
import { type ModuleText, readWholeModuleText } from './module-text';

/** What can be told of a module without running it. */
export interface ModuleFacts {
  readonly format: ModuleFormat;
  /** What decided the format: see `DecidedFormat`. */
  readonly by: 'name' | 'syntax';
  /** Undefined where the text is no JavaScript, too large, or could not be read or lexed: all else is unknown. */
  readonly text: ModuleText | undefined;
}

/**
 * Reads a module: what Node takes it for and what it exports and imports. Its text is lexed once while it stays the
 * same; the manifest that has the word on its format may change without that.
 *
 * @param mode who loads it
 * @returns undefined where no file stands at the path
 */
export function readModule(fs: FileSystem, path: string, mode: Mode = 'import'): ModuleFacts | undefined {
  const isScript = /(?:^|\/)[^./]*$|\.[cm]?js$/.test(path);
  if (!isScript) {
    if (fs.stat(path) === 'missing') return undefined;
    return { ...moduleFormat(fs, path, mode, () => ({ kind: 'not-lexed' })), text: undefined };
  }
  const read = readWholeModuleText(fs, path);
  if (read.kind === 'missing') return undefined;
  const decided = moduleFormat(fs, path, mode, () => read);
  return { ...decided, text: read.kind === 'text' ? read : undefined };
}
