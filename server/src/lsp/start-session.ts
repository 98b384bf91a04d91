import { type Connection, Emitter, type InitializeParams } from 'vscode-languageserver/node';
import { Engine } from '../discovery/engine';
import type { Change } from '../discovery/engine-api';
import { DiskFileSystem } from '../workspace/disk';
import { OverlayFileSystem } from '../workspace/overlay';
import { basename } from '../workspace/paths';
import { ChangeQueue } from './change-queue';
import { clientFeatures } from './client-features';
import { registerCodeActions } from './code-actions';
import { registerConfiguration, SettingsSource } from './configuration';
import { registerDocumentDiagnostics } from './document-diagnostics';
import { OpenDocuments } from './documents';
import { Findings } from './findings';
import { initialFolders, registerFolders } from './folders';
import { registerHover } from './hover';
import { translator } from './localisation';
import { registerProblemLog } from './problem-log';
import { registerProgress } from './progress';
import type { InitializationOptions } from './protocol';
import { registerRefresh } from './refresh';
import { Scheduler } from './scheduler';
import { Scope } from './scope';
import type { Session } from './session';
import { SettledReport } from './settled-report';
import { ShownFindings } from './shown-findings';
import { registerStatus } from './status';
import { registerSupply } from './supply';
import { registerTree } from './tree';
import { registerWatchedFiles } from './watched-files';
import { registerWorkspaceDiagnostics } from './workspace-diagnostics';

/** Makes what the verbs share, and registers each verb. */
export function startSession(
  connection: Connection,
  initialized: Emitter<void>,
  params: InitializeParams,
): void {
  const session = createSession(connection, initialized, params);
  registerCodeActions(session);
  registerConfiguration(session);
  registerDocumentDiagnostics(session);
  registerFolders(session);
  registerHover(session);
  registerProblemLog(session);
  registerProgress(session);
  registerRefresh(session);
  registerStatus(session);
  registerSupply(session);
  registerTree(session);
  registerWatchedFiles(session);
  registerWorkspaceDiagnostics(session);
}

function createSession(
  connection: Connection,
  initialized: Emitter<void>,
  params: InitializeParams,
): Session {
  const features = clientFeatures(params.capabilities);
  const options = (params.initializationOptions ?? {}) as InitializationOptions;
  const files = new OverlayFileSystem(new DiskFileSystem());
  const engine = new Engine({ fs: files, folders: [] });
  const scheduler = new Scheduler(engine);
  const settings = new SettingsSource(connection, features, options.settings);
  const scope = new Scope(initialFolders(params), {
    engine,
    settingsOf: (folders) => settings.read(folders),
  });
  const told = new Emitter<readonly Change[]>();
  const recheck = (batch: readonly Change[]) => {
    engine.invalidate(batch);
    if (engine.stale) scheduler.request();
  };
  const tell = (batch: readonly Change[]) => {
    recheck(batch);
    told.fire(batch);
  };
  // Of unsaved text, manifests alone say what would be published.
  const documents = new OpenDocuments(connection, files, (change) =>
    basename(change.path) === 'package.json' ? tell([change]) : recheck([change]),
  );
  const changes = new ChangeQueue({
    folders: () => scope.folders,
    stat: (path) => files.stat(path),
    deliver: tell,
  });
  const findings = new Findings(engine, scope, documents);
  const report = new SettledReport(engine, scheduler, scope);

  scope.onApplied(() => scheduler.begin());
  scheduler.onFailed((error) =>
    connection.console.error(error instanceof Error ? String(error.stack) : String(error)),
  );
  initialized.event(() => scope.reload());

  return {
    connection,
    features,
    translate: translator(options.l10n),
    initialized: initialized.event,
    files,
    engine,
    tell,
    onTold: told.event,
    scheduler,
    settings,
    scope,
    documents,
    changes,
    findings,
    shown: new ShownFindings(),
    report,
  };
}
