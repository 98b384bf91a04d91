import { type Hover, MarkupKind } from 'vscode-languageserver/node';
import { declaresEntryPoints, entryPointsAt } from '../discovery/entry-points-at';
import { LineIndex } from '../manifest/line-index';
import { parseManifest } from '../manifest/parse';
import { pathAt } from '../manifest/path-at';
import { hoverText } from './hover-text';
import type { Session } from './session';
import { pathOf } from './uris';

/** `textDocument/hover`: where the entry point under the cursor leads, and what was tried on the way. */
export function registerHover({ connection, changes, engine, files, scheduler, translate }: Session): void {
  connection.onHover(async ({ textDocument, position }, token): Promise<Hover | null> => {
    const path = pathOf(textDocument.uri);
    if (path === undefined) return null;
    changes.flush();
    await scheduler.settled();
    if (!declaresEntryPoints(engine, path)) return null;
    const read = files.readFile(path);
    if (token.isCancellationRequested || read.kind !== 'text') return null;
    const at = pathAt(read.text, new LineIndex(read.text).offsetAt(position));
    const owned = entryPointsAt(engine, path, at);
    if (owned.length === 0) return null;
    return {
      contents: { kind: MarkupKind.Markdown, value: hoverText(owned, translate) },
      range: parseManifest(read.text).rangeOf(at, 'property'),
    };
  });
}
