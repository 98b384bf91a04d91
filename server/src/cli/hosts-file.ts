import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { validateProfile } from '../hosts/validate';
import type { FileSystem } from '../workspace/file-system';
import { absolutePath } from './paths';
import { UsageError } from './usage-error';

/** A host profile, and the file that holds it as the user typed it. */
export interface GivenProfile {
  readonly from: string;
  readonly profile: unknown;
}

/**
 * Reads files of host profiles: each JSON, with comments if its author likes, and one profile or a list of them.
 *
 * @throws UsageError when a file cannot be read, is no such JSON, or holds a profile that is not valid
 */
export function readHostsFiles(typed: readonly string[], fs: FileSystem, cwd: string): GivenProfile[] {
  return typed.flatMap((file) => {
    const value = parseProfiles(file, readText(file, fs, cwd));
    const profiles: unknown[] = Array.isArray(value) ? value : [value];
    return profiles.map((profile, index) => {
      const reasons = validateProfile(profile, 'user');
      if (reasons.length > 0) {
        const which = Array.isArray(value) ? `profile ${index + 1}` : 'the profile';
        throw new UsageError(`${which} in ${file} is not valid: ${reasons.join('; ')}`);
      }
      return { from: file, profile };
    });
  });
}

/**
 * The text of a file of host profiles, without its byte order mark.
 *
 * @throws UsageError when it cannot be read
 */
export function readText(file: string, fs: FileSystem, cwd: string): string {
  const path = absolutePath(file, cwd);
  const read = fs.readFile(path);
  switch (read.kind) {
    case 'text':
      return read.text.replace(/^\ufeff/, '');
    case 'missing':
      throw new UsageError(
        fs.stat(path) === 'directory' ? `the hosts file ${file} is a folder` : `no such hosts file: ${file}`,
      );
    case 'too-large':
      throw new UsageError(`the hosts file ${file} is too large: ${read.bytes} bytes`);
    case 'unreadable':
      throw new UsageError(`cannot read the hosts file ${file}: ${read.reason}`);
  }
}

function parseProfiles(file: string, text: string): unknown {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  const error = errors[0];
  if (error !== undefined) {
    const before = text.slice(0, error.offset).split('\n');
    const place = `${file}:${before.length}:${before.at(-1)!.length + 1}`;
    throw new UsageError(
      `the hosts file is not JSON at ${place}: ${words(printParseErrorCode(error.error))}`,
    );
  }
  return value;
}

/** `CloseBraceExpected` -> `close brace expected`. */
function words(code: string): string {
  return code.replace(/(?<!^)[A-Z]/g, ' $&').toLowerCase();
}
