import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';

const START_TIMEOUT_MS = 60_000;

/** Where VS Code's own server is, inside code-server. */
export interface CodeServerInstall {
  /** The folder with `out/server-main.js`. */
  vscodeRoot: string;
}

/** The folders that one server works in; both are created when they are not there. */
export interface ServerFolders {
  /** Logs and machine state; user settings stand in `data/User/settings.json` below it. */
  serverData: string;
  extensions: string;
}

/**
 * Starts `server-main.js`, which ends with this process at the latest, even when this one is killed.
 *
 * @param args - what it shall do, added to what every use of it needs
 */
export function spawnServer(
  install: CodeServerInstall,
  folders: ServerFolders,
  env: NodeJS.ProcessEnv,
  args: string[],
): ChildProcess {
  mkdirSync(folders.serverData, { recursive: true });
  mkdirSync(folders.extensions, { recursive: true });
  const starter = path.join(import.meta.dirname, 'server-starter.mjs');
  const common = [
    ...['--accept-server-license-terms', '--telemetry-level', 'off'],
    ...['--server-data-dir', folders.serverData, '--extensions-dir', folders.extensions],
  ];
  // The starter ends the server when its standard input ends, which it does when this process is gone.
  return spawn(
    process.execPath,
    [starter, path.join(install.vscodeRoot, 'out', 'server-main.js'), ...common, ...args],
    {
      env: {
        ...env,
        // Without a gallery the workbench does not ask open-vsx.org about extensions.
        EXTENSIONS_GALLERY: '{}',
        // Where extension hosts put their sockets, which nobody removes when they are killed.
        XDG_RUNTIME_DIR: folders.serverData,
      },
      stdio: ['pipe', 'pipe', 'pipe'],
      // A process group of its own, so that the extension hosts can be ended together with the server.
      detached: true,
    },
  );
}

/** Ends a server with all that it has started. */
export function killGroup(child: ChildProcess): void {
  try {
    if (child.pid) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // All of it had ended already.
  }
}

/**
 * Waits until a server has said on which port it listens.
 *
 * @throws when it ends or says nothing of the kind within a minute; the message holds what it printed
 */
export function listeningPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (why: string) => reject(new Error(`code-server ${why}. It printed:\n${output}`));
    const timer = setTimeout(() => fail(`was not listening after ${START_TIMEOUT_MS} ms`), START_TIMEOUT_MS);
    const read = (chunk: Buffer) => {
      output += chunk;
      const port = /listening on (\d+)/.exec(output)?.[1];
      if (!port) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timer);
      fail(`ended with code ${code}`);
    });
  });
}
