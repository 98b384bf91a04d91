import {
  DidChangeWatchedFilesNotification,
  type Disposable,
  FileChangeType,
  type FileSystemWatcher,
} from 'vscode-languageserver/node';
import type { Folder } from '../discovery/engine-api';
import { joinPath } from '../workspace/paths';
import type { WatchedChange } from './change-queue';
import { logRefusal } from './refusal';
import type { Session } from './session';
import { pathOf, uriOf } from './uris';

const CHANGES: Readonly<Record<FileChangeType, WatchedChange>> = {
  [FileChangeType.Created]: 'created',
  [FileChangeType.Changed]: 'changed',
  [FileChangeType.Deleted]: 'deleted',
};

/** What npm, pnpm and Yarn write into `node_modules` at the end of an install. */
const INSTALL_RECORDS = '{.package-lock.json,.modules.yaml,.yarn-state.yml}';

/**
 * Watches the folders through the client. Any file may be a target, and a missing one may appear anywhere, so
 * everything is watched; whether somebody asked about a path is the engine's to decide.
 */
export function registerWatchedFiles(session: Session): void {
  const { connection, changes, documents, features, scope } = session;
  connection.onDidChangeWatchedFiles(({ changes: events }) => {
    for (const { uri, type } of events) {
      const path = pathOf(uri);
      if (path === undefined) continue;
      documents.stands(path, type !== FileChangeType.Deleted);
      changes.add(path, CHANGES[type]);
    }
  });

  if (!features.registersWatchers) return;
  let registration: Promise<Disposable> | undefined;
  let watched: readonly Folder[] = [];
  scope.onApplied(() => {
    if (scope.folders === watched) return;
    watched = scope.folders;
    registration?.then(
      (old) => old.dispose(),
      () => undefined,
    );
    registration = connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [
        { globPattern: '**/*' },
        ...(features.watchesRelativePatterns ? watched.map(recordWatcher) : []),
      ],
    });
    registration.catch(logRefusal(connection, 'to watch files'));
  });
}

/**
 * Users exclude `node_modules` from watching for its size. A pattern that is relative and not recursive is watched
 * nevertheless, and tells of the end of an install.
 */
function recordWatcher({ path }: Folder): FileSystemWatcher {
  return { globPattern: { baseUri: uriOf(joinPath(path, 'node_modules')), pattern: INSTALL_RECORDS } };
}
