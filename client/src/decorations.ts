import * as vscode from 'vscode';
import type { TreeNode } from '../../server/src/lsp/protocol';

/** A scheme of our own: a `file:` URI would draw git's grey over ignored paths. */
const SCHEME = 'plugin-scout';

const COLOURS: Readonly<Record<string, string>> = {
  ignored: 'list.warningForeground',
  rejected: 'list.errorForeground',
  broken: 'list.errorForeground',
  unbuilt: 'list.deemphasizedForeground',
  external: 'list.deemphasizedForeground',
  unknown: 'list.deemphasizedForeground',
};

/** A URI that names no file: it carries a node's kind, status and number of problems to the decorations. */
export function decorationUri({ id, kind, problems, status }: TreeNode): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${kind}/${status}/${problems}`, query: id });
}

/** Colours the labels by status; a host or package also tells how many of its plugins have a problem. */
export class Decorations implements vscode.FileDecorationProvider {
  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    if (uri.scheme !== SCHEME) return undefined;
    const [, kind, status = '', problems = '0'] = uri.path.split('/');
    const colour = COLOURS[status];
    if (colour === undefined) return undefined;
    return {
      color: new vscode.ThemeColor(colour),
      // A badge has room for two characters.
      ...((kind === 'host' || kind === 'package') && { badge: Number(problems) > 99 ? '9+' : problems }),
      propagate: false,
    };
  }
}
