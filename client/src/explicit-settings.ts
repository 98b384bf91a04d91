import * as vscode from 'vscode';
import type { ConfigurationParams } from 'vscode-languageclient/node';

const SECTION = 'pluginScout';
const SETTINGS = [
  'severities',
  'ignore',
  'hosts',
  'disabledHosts',
  'entryPointsKey',
  'dependencies',
  'publint',
];

/**
 * Answers `workspace/configuration` with what the user has set, without VS Code's defaults: what is not set is for
 * the `pluginScout` key of the root manifest to say.
 */
export function explicitSettings(params: ConfigurationParams): unknown[] {
  return params.items.map(({ scopeUri, section }) => {
    if (section !== SECTION) return null;
    const scope = scopeUri === undefined ? undefined : vscode.Uri.parse(scopeUri);
    const settings = vscode.workspace.getConfiguration(SECTION, scope);
    const set = SETTINGS.filter((name) => isSet(settings.inspect(name)));
    return Object.fromEntries(set.map((name) => [name, settings.get(name)]));
  });
}

function isSet(setting: ReturnType<vscode.WorkspaceConfiguration['inspect']>): boolean {
  return (
    setting?.globalValue !== undefined ||
    setting?.workspaceValue !== undefined ||
    setting?.workspaceFolderValue !== undefined
  );
}
