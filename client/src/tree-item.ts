import * as vscode from 'vscode';
import type { TreeNode } from '../../server/src/lsp/protocol';
import { decorationUri } from './decorations';

const KINDS: Readonly<Record<TreeNode['kind'], string>> = {
  host: 'server-process',
  package: 'package',
  plugin: 'plug',
  entryPoint: 'symbol-interface',
};

/** Icon and colour of whatever is not `ok`. A colour alone would tell some people nothing. */
const STATUSES: Readonly<
  Record<Exclude<TreeNode['status'], 'ok'>, readonly [icon: string, colour?: string]>
> = {
  ignored: ['eye-closed', 'problemsWarningIcon.foreground'],
  rejected: ['circle-slash', 'problemsErrorIcon.foreground'],
  broken: ['error', 'problemsErrorIcon.foreground'],
  unbuilt: ['tools'],
  external: ['references'],
  unknown: ['question'],
};

/** Draws one node. Its tooltip comes later, when somebody looks at it. */
export function treeItem(node: TreeNode): vscode.TreeItem {
  const item = new vscode.TreeItem(node.label, collapsibleState(node));
  item.id = node.id;
  item.description = node.description;
  item.iconPath = icon(node);
  item.resourceUri = decorationUri(node);
  item.contextValue = contextValue(node);
  item.accessibilityInformation = { label: node.accessibleName };
  if (node.declared) {
    item.command = {
      command: 'pluginScout.openDeclaration',
      title: vscode.l10n.t('Open Declaration'),
      arguments: [node],
    };
  }
  return item;
}

function collapsibleState({ kind, hasChildren }: TreeNode): vscode.TreeItemCollapsibleState {
  if (!hasChildren) return vscode.TreeItemCollapsibleState.None;
  return kind === 'plugin'
    ? vscode.TreeItemCollapsibleState.Collapsed
    : vscode.TreeItemCollapsibleState.Expanded;
}

/** Groups keep their own icon: what is wrong stands at the plugins below, and in the group's description. */
function icon({ kind, status }: TreeNode): vscode.ThemeIcon {
  if (status === 'ok' || kind === 'host' || kind === 'package') return new vscode.ThemeIcon(KINDS[kind]);
  const [id, colour] = STATUSES[status];
  return new vscode.ThemeIcon(id, colour === undefined ? undefined : new vscode.ThemeColor(colour));
}

/** Words for the `when` clauses of the menus. */
function contextValue({ declared, kind, target }: TreeNode): string {
  return [kind, ...(declared ? ['declared'] : []), ...(target === undefined ? [] : ['target'])].join(' ');
}
