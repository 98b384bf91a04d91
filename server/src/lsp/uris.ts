import { URI } from 'vscode-uri';
import { toPortable } from '../workspace/paths';

/**
 * The path of a `file:` URI as the engine wants it. `file:///c%3A/x/` and `file:///C:/x` are the same file, and so
 * give the same path. Undefined for every other scheme.
 */
export function pathOf(uri: string): string | undefined {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? toPortable(parsed.fsPath) : undefined;
}

/** The `file:` URI of an absolute path, spelled as VS Code spells it. */
export function uriOf(path: string): string {
  return URI.file(path).toString();
}
