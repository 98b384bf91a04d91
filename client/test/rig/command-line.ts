import path from 'node:path';
import { parseArgs } from 'node:util';

/** What a launcher is asked to do, in absolute paths. */
export interface LaunchRequest {
  extensions: string[];
  suite: string;
  workspace: string | undefined;
  userData: string;
  extensionsFolder: string;
}

/**
 * Reads the part of the desktop's command line that matters for running a suite. What else the desktop would
 * understand (`--no-sandbox`, `--disable-updates`, ...) is passed over.
 *
 * @param args - without the program's own name
 * @throws when the suite or one of the two folders is not named
 */
export function parseCommandLine(args: string[]): LaunchRequest {
  const { values, positionals } = parseArgs({
    args,
    strict: false,
    allowPositionals: true,
    options: {
      extensionDevelopmentPath: { type: 'string', multiple: true },
      extensionTestsPath: { type: 'string' },
      'user-data-dir': { type: 'string' },
      'extensions-dir': { type: 'string' },
    },
  });
  const required = (name: 'extensionTestsPath' | 'user-data-dir' | 'extensions-dir'): string => {
    const value = values[name];
    if (typeof value !== 'string') throw new Error(`--${name} is missing on the command line`);
    return path.resolve(value);
  };
  const extensions = values.extensionDevelopmentPath ?? [];
  return {
    extensions: extensions.map((extension) => path.resolve(String(extension))),
    suite: required('extensionTestsPath'),
    workspace: positionals[0] && path.resolve(positionals[0]),
    userData: required('user-data-dir'),
    extensionsFolder: required('extensions-dir'),
  };
}
