import type { ClientCapabilities } from 'vscode-languageserver/node';

/** What this client can do, of the things the server asks of it. Whatever it cannot, the server does without. */
export interface ClientFeatures {
  readonly pullsConfiguration: boolean;
  readonly registersConfigurationChange: boolean;
  readonly registersWatchers: boolean;
  readonly watchesRelativePatterns: boolean;
  readonly changesFolders: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly showsProgress: boolean;
  /** Code actions with their edits; older clients know commands alone. */
  readonly takesCodeActions: boolean;
  /** Edits that name the version of the document that they are for. */
  readonly versionsEdits: boolean;
  /** Edits that make files. */
  readonly createsFiles: boolean;
}

/** Reads the client's capabilities; a missing one is a `false`. */
export function clientFeatures(capabilities: ClientCapabilities): ClientFeatures {
  const { workspace, window, textDocument } = capabilities;
  const versionsEdits = workspace?.workspaceEdit?.documentChanges === true;
  return {
    pullsConfiguration: workspace?.configuration === true,
    registersConfigurationChange: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesRelativePatterns: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    changesFolders: workspace?.workspaceFolders === true,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    showsProgress: window?.workDoneProgress === true,
    takesCodeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    versionsEdits,
    createsFiles: versionsEdits && workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
  };
}
