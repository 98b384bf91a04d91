import type { InitializeParams, WorkspaceFolder } from 'vscode-languageserver/node';
import type { Folder } from '../discovery/engine-api';
import { basename, toPortable } from '../workspace/paths';
import type { Session } from './session';
import { pathOf } from './uris';

/** The folders that the client opens with; older clients tell one as `rootUri` or `rootPath`. */
export function initialFolders(params: InitializeParams): Folder[] {
  if (params.workspaceFolders) return params.workspaceFolders.flatMap(folderOf);
  const root = params.rootUri ? pathOf(params.rootUri) : params.rootPath && toPortable(params.rootPath);
  return root ? [{ name: basename(root), path: root }] : [];
}

/** Follows the folders that are added to the workspace and removed from it. */
export function registerFolders({ connection, features, initialized, scope }: Session): void {
  if (!features.changesFolders) return;
  // Listening earlier would send the client a registration before it has the answer to `initialize`.
  initialized(() => {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = removed.flatMap(folderOf).map(({ path }) => path);
      return scope.change(added.flatMap(folderOf), new Set(gone));
    });
  });
}

/** A folder of another scheme than `file` has no files for the engine to read, and is left out. */
function folderOf({ uri, name }: WorkspaceFolder): Folder[] {
  const path = pathOf(uri);
  return path === undefined ? [] : [{ name, path }];
}
