import * as vscode from 'vscode';
import type { Status } from '../../server/src/lsp/protocol';
import { MANIFESTS } from './language-client';
import { VIEW } from './plugin-view';

/** What the status bar says beside a package.json. */
export class LanguageStatus implements vscode.Disposable {
  readonly #item = vscode.languages.createLanguageStatusItem('pluginScout', MANIFESTS);

  constructor() {
    this.#item.name = 'Plugin Scout';
    this.#item.text = vscode.l10n.t('Plugin Scout');
    this.#item.busy = true;
  }

  /** Shows the server's status; undefined while no server runs. */
  show(status: Status | undefined): void {
    const item = this.#item;
    item.busy = status?.scanning === true;
    if (status === undefined) {
      item.severity = vscode.LanguageStatusSeverity.Error;
      item.text = vscode.l10n.t('Plugin Scout does not run');
      item.detail = '';
      item.command = { command: 'pluginScout.restartServer', title: vscode.l10n.t('Restart Server') };
      return;
    }
    item.severity = severityOf(status);
    // The pop-up shows the items of all extensions one below the other, and no names.
    item.text = counted(
      status.plugins,
      vscode.l10n.t('Plugin Scout: 1 plugin'),
      vscode.l10n.t('Plugin Scout: {0} plugins', status.plugins),
    );
    item.detail = [
      counted(status.errors, vscode.l10n.t('1 error'), vscode.l10n.t('{0} errors', status.errors)),
      counted(status.warnings, vscode.l10n.t('1 warning'), vscode.l10n.t('{0} warnings', status.warnings)),
    ].join(', ');
    item.command = { command: `${VIEW}.focus`, title: vscode.l10n.t('Show Plugins') };
  }

  dispose(): void {
    this.#item.dispose();
  }
}

function severityOf({ errors, warnings }: Status): vscode.LanguageStatusSeverity {
  if (errors > 0) return vscode.LanguageStatusSeverity.Error;
  return warnings > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
}

function counted(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}
