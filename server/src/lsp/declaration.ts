import type { JsonPath } from '../manifest/json-path';
import { parseManifest } from '../manifest/parse';
import type { FileSystem } from '../workspace/file-system';
import { childPath } from '../workspace/paths';
import type { Subject } from './plugin-tree';
import type { FileLocation } from './protocol';
import { absolutePath } from './report-paths';
import type { Session } from './session';

/** Where a node of the tree is declared, in the text as the editor has it. Null for what is declared nowhere. */
export function declarationOf(subject: Subject, session: Session): FileLocation | null {
  const { documents, files, report } = session;
  const place = placeOf(subject, report.root, files);
  if (place === undefined) return null;
  const read = files.readFile(place.path);
  if (read.kind === 'missing') return null;
  const uri = documents.uriOf(place.path);
  // A single module is its own declaration, and a manifest that cannot be read can still be opened.
  const start = { line: 0, character: 0 };
  if (read.kind !== 'text' || place.at === undefined) return { uri, range: { start, end: start } };
  return { uri, range: parseManifest(read.text).rangeOf(place.at) };
}

/** A plugin is declared where the reason for its status stands, else by its name. */
function placeOf(
  { entryPoint, plugin }: Subject,
  root: string,
  files: FileSystem,
): { readonly path: string; readonly at?: JsonPath } | undefined {
  if (entryPoint !== undefined) return { path: absolutePath(root, entryPoint.file), at: entryPoint.at };
  if (plugin === undefined) return undefined;
  const path = absolutePath(root, plugin.path);
  if (files.stat(path) === 'file') return { path };
  return { path: childPath(path, 'package.json'), at: plugin.reasons[0]?.at ?? ['name'] };
}
