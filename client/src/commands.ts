import * as vscode from 'vscode';
import type { TreeNode } from '../../server/src/lsp/protocol';
import { declarationRequest, refreshRequest } from '../../server/src/lsp/protocol';
import { ask } from './language-client';
import { VIEW } from './plugin-view';
import type { Scout } from './scout';

/** Registers the commands of package.json. Those about an item get its node from the tree. */
export function registerCommands(scout: Scout): vscode.Disposable {
  const { client, log, state } = scout;
  const commands: Readonly<Record<string, (node: TreeNode) => unknown>> = {
    refresh: () =>
      vscode.window.withProgress({ location: { viewId: VIEW } }, async (_progress, token) => {
        scout.show(await ask(client, refreshRequest, null, token));
      }),
    groupByHost: () => state.groupBy('host'),
    groupByPackage: () => state.groupBy('package'),
    showOnlyProblems: () => state.showOnlyProblems(true),
    showAll: () => state.showOnlyProblems(false),
    openDeclaration: async (node) => {
      const place = await ask(client, declarationRequest, { ...state.view, id: node.id });
      if (place === null) return;
      const selection = client.protocol2CodeConverter.asRange(place.range);
      await vscode.window.showTextDocument(vscode.Uri.parse(place.uri), { selection, preview: true });
    },
    openTarget: ({ target }) =>
      target === undefined
        ? undefined
        : vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(target)),
    restartServer: () => scout.restart(),
    showOutput: () => log.show(),
  };
  const registered = Object.entries(commands).map(([name, run]) =>
    vscode.commands.registerCommand(`pluginScout.${name}`, run),
  );
  return vscode.Disposable.from(...registered);
}
