import { execFile } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { withLock } from './lock';
import { downloadFolder, downloadsRoot } from './places';

const run = promisify(execFile);
const MARKER = 'complete.json';
const UNFINISHED = '.unfinished-';

/**
 * Gives the folder of something downloaded, making it first when it is not there yet. A marker, written last,
 * says that an installation is complete: without it what is there is thrown away and made anew.
 *
 * @param name - the folder's name under `.vscode-test`, with the version in it
 * @param make - fills an empty folder, which is moved into its place afterwards: links and settings in it
 *   must not name it by its absolute path
 * @returns the folder, absolute
 * @throws what `make` throws; the next call then starts again
 */
export async function installOnce(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = path.join(downloadsRoot, name);
  const isComplete = () => existsSync(path.join(folder, MARKER));
  if (isComplete()) return folder;
  downloadFolder();
  await withLock(`${folder}.lock`, async () => {
    // Whoever held the lock before may have done the work.
    if (isComplete()) return;
    console.error(`Installing ${name} into ${path.relative(process.cwd(), downloadsRoot)}, once`);
    removeUnfinished(name);
    // Not in place: an npm that outlived a killed installation may still be writing there.
    const unfinished = downloadFolder(`${name}${UNFINISHED}${process.pid}`);
    await make(unfinished);
    writeFileSync(path.join(unfinished, MARKER), JSON.stringify({ installed: new Date().toISOString() }));
    renameSync(unfinished, folder);
  });
  return folder;
}

function removeUnfinished(name: string): void {
  for (const entry of readdirSync(downloadsRoot)) {
    if (entry !== name && !entry.startsWith(name + UNFINISHED)) continue;
    rmSync(path.join(downloadsRoot, entry), { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/**
 * Runs `npm install` in a folder, with its lifecycle scripts off: they would compile native modules.
 *
 * @param folder - where; must hold a `package.json` or be empty
 * @param args - packages to install, and further options
 * @throws with the end of npm's own output when npm fails
 */
export async function npmInstall(folder: string, ...args: string[]): Promise<void> {
  const manifest = path.join(folder, 'package.json');
  // Without a manifest here npm would climb up to the repository's own and change it.
  if (!existsSync(manifest)) writeFileSync(manifest, JSON.stringify({ private: true }));
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  try {
    await run('npm', ['install', '--ignore-scripts', ...quiet, ...args], {
      cwd: folder,
      env: environmentForNpm(),
      shell: process.platform === 'win32',
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    throw new Error(
      `npm install ${args.join(' ')} failed in ${folder}:\n${(stderr || message).slice(-2000)}`,
    );
  }
}

/** What `npm run` adds about the project that it runs for would lead a nested npm astray. */
function environmentForNpm(): NodeJS.ProcessEnv {
  const misleading =
    /^npm_config_(workspaces?|include_workspace_root|local_prefix|prefix|global|omit|include)$/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !misleading.test(name)));
}
