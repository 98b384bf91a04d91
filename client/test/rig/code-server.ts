import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { installOnce, npmInstall } from './installation';

const CODE_SERVER = '4.100.3';
/** The version of VS Code inside {@link CODE_SERVER}. */
export const VSCODE_VERSION = '1.100.3';
const RIPGREP = '1.18.0';
const START_TIMEOUT_MS = 60_000;

/** Where VS Code's own server is, inside code-server. */
export interface CodeServerInstall {
  /** The folder with `out/server-main.js`. */
  vscodeRoot: string;
}

/** A running server. */
export interface RunningServer {
  port: number;
  /** Resolves when the server has ended, for whatever reason. */
  ended: Promise<void>;
  /** Ends the server and its extension hosts; calling it again does nothing. Resolves when it has ended. */
  stop(): Promise<void>;
}

/** The folders that one server works in; both are created when they are not there. */
export interface ServerFolders {
  /** Logs and machine state; user settings stand in `data/User/settings.json` below it. */
  serverData: string;
  extensions: string;
}

/**
 * Installs code-server from npm, once. Its native modules are not built: what remains works, except terminals.
 *
 * @throws when npm fails, or on Windows, which code-server does not serve
 */
export async function prepareCodeServer(): Promise<CodeServerInstall> {
  if (process.platform === 'win32') {
    throw new Error(
      'code-server does not run on Windows: use the desktop VS Code (PLUGIN_SCOUT_VSCODE=desktop).',
    );
  }
  const folder = await installOnce(`code-server-${CODE_SERVER}`, async (target) => {
    const ripgrep = `@vscode/ripgrep-${process.platform}-${process.arch}`;
    await npmInstall(target, `code-server@${CODE_SERVER}`, `${ripgrep}@${RIPGREP}`);
    const root = vscodeRootIn(target);
    await npmInstall(root, '--omit=dev', '--legacy-peer-deps');
    await npmInstall(path.join(root, 'extensions'), '--omit=dev', '--legacy-peer-deps');
    linkRipgrep(path.join(target, 'node_modules', ripgrep, 'bin', 'rg'), root);
  });
  return { vscodeRoot: vscodeRootIn(folder) };
}

function vscodeRootIn(folder: string): string {
  return path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}

/** `workspace.findFiles` runs ripgrep; its package would download the program in the script that was not run. */
function linkRipgrep(program: string, vscodeRoot: string): void {
  const expected = path.join(vscodeRoot, 'node_modules', '@vscode', 'ripgrep', 'bin', 'rg');
  mkdirSync(path.dirname(expected), { recursive: true });
  rmSync(expected, { force: true });
  symlinkSync(path.relative(path.dirname(expected), program), expected);
}

/**
 * Starts the server on a free port of this machine only.
 *
 * @param env - the environment of the server, and so of the extension hosts
 * @throws when it ends or says nothing of a port within a minute; the message holds what it printed
 */
export async function startCodeServer(
  install: CodeServerInstall,
  folders: ServerFolders,
  env: NodeJS.ProcessEnv = process.env,
): Promise<RunningServer> {
  const child = spawnServer(install, folders, env, [
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token'],
    // Without it VS Code ignores the paths of a test suite in the page's address.
    '--enable-smoke-test-driver',
  ]);
  const kill = () => killGroup(child);
  // Before the handlers that remove temporary folders.
  process.prependListener('exit', kill);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    kill();
    await ended;
    process.off('exit', kill);
  };
  try {
    return { port: await listeningPort(child), ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Installs a packaged extension into an extensions folder, as `code --install-extension` does.
 *
 * @throws with what the server printed when it fails
 */
export async function installExtension(
  install: CodeServerInstall,
  folders: ServerFolders,
  vsix: string,
): Promise<void> {
  const child = spawnServer(install, folders, process.env, [
    '--install-extension',
    path.resolve(vsix),
    '--force',
  ]);
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0 || !/was successfully installed/.test(output)) {
    throw new Error(`${vsix} could not be installed (exit code ${code}):\n${output}`);
  }
}

function spawnServer(
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
  // The starter ends the server when its standard input ends, which happens even if this process is killed.
  return spawn(
    process.execPath,
    [starter, path.join(install.vscodeRoot, 'out', 'server-main.js'), ...common, ...args],
    {
      // Without a gallery the workbench does not ask open-vsx.org about extensions.
      env: { ...env, EXTENSIONS_GALLERY: '{}' },
      stdio: ['pipe', 'pipe', 'pipe'],
      // A process group of its own, so that the extension hosts can be ended together with the server.
      detached: true,
    },
  );
}

function killGroup(child: ChildProcess): void {
  try {
    if (child.pid) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // All of it had ended already.
  }
}

function listeningPort(child: ChildProcess): Promise<number> {
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
