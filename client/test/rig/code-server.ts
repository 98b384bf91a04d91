import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { installOnce, npmInstall } from './installation';
import {
  type CodeServerInstall,
  killGroup,
  listeningPort,
  type ServerFolders,
  spawnServer,
} from './server-process';

const CODE_SERVER = '4.100.3';
/** The version of VS Code inside {@link CODE_SERVER}. */
export const VSCODE_VERSION = '1.100.3';
const RIPGREP = '1.18.0';

/** A running server. */
export interface RunningServer {
  port: number;
  /** Resolves when the server has ended, for whatever reason. */
  ended: Promise<void>;
  /** Ends the server and its extension hosts; calling it again does nothing. Resolves when it has ended. */
  stop(): Promise<void>;
}

/**
 * Installs code-server from npm, once. Its native modules are not built: what remains works, except
 * terminals.
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

/**
 * `workspace.findFiles` runs ripgrep; its package would download the program in the script that was not
 * run.
 */
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
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
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
