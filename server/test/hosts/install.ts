import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Where the manifests and lockfiles of the corpora are kept. */
const CORPORA = fileURLToPath(new URL('./corpora', import.meta.url));

/** Where they are installed; git ignores it. */
const INSTALLED = fileURLToPath(new URL('../../../.corpora', import.meta.url));

const MARKER = '.installed';

/** No script of a package runs: what is not built is not needed to find and resolve plugins. */
const NPM = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
const PNPM = [
  '--yes',
  'pnpm@9.15.9',
  'install',
  '--frozen-lockfile',
  '--ignore-scripts',
  '--reporter=append-only',
];

/** npm and pnpm wait for a minute and more before they give up on a registry that does not answer. */
const PATIENCE = {
  npm_config_fetch_retries: '3',
  npm_config_fetch_retry_mintimeout: '2000',
  npm_config_fetch_retry_maxtimeout: '10000',
};

const UNREACHABLE = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH)\b/;

/** Two at a time: one waits for the registry while the other writes to the disk. */
const AT_ONCE = 2;

/** Installs all corpora that are not there yet. One that fails is tried again by the test that needs it, which says why. */
export async function installCorpora(): Promise<void> {
  const names = readdirSync(CORPORA).filter((name) => existsSync(path.join(CORPORA, name, 'package.json')));
  const next = async (): Promise<void> => {
    for (let name = names.shift(); name !== undefined; name = names.shift()) {
      await installCorpus(name).catch(() => undefined);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}

/**
 * Installs a corpus unless it is there already.
 *
 * @param name a folder of `corpora/`; with a `pnpm-lock.yaml` it is installed by pnpm, else by npm
 * @returns the absolute path of the application folder, with its node_modules
 * @throws when the package manager fails; the message says so when it is for want of the registry
 */
export async function installCorpus(name: string): Promise<string> {
  const source = path.join(CORPORA, name);
  // Without one, npm would take the next folder above that has one: it would install the project anew.
  if (!existsSync(path.join(source, 'package.json'))) throw new Error(`The corpus "${name}" has no manifest`);
  const target = path.join(INSTALLED, name);
  const expected = fingerprint(source);
  if (isInstalled(target, expected)) return target;

  // Without one, npm would take the repository for what is to be installed, and empty its node_modules.
  if (!existsSync(path.join(source, 'package.json'))) {
    throw new Error(`The corpus "${name}" has no package.json.`);
  }

  // Installed aside and moved when complete: who looks meanwhile must not see half of it.
  const stage = path.join(INSTALLED, `.stage-${name}-${process.pid}`);
  await rm(stage, { recursive: true, force: true });
  await mkdir(INSTALLED, { recursive: true });
  await cp(source, stage, { recursive: true });
  try {
    await runPackageManager(name, stage, existsSync(path.join(source, 'pnpm-lock.yaml')));
    await copyWithin(stage);
    await writeFile(path.join(stage, MARKER), expected);
    // Another process may have been faster, and somebody may be reading what it has installed.
    if (isInstalled(target, expected)) return target;
    await rm(target, { recursive: true, force: true });
    await rename(stage, target);
    return target;
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

async function runPackageManager(name: string, cwd: string, isPnpm: boolean): Promise<void> {
  const shell = process.platform === 'win32';
  const options = { cwd, shell, env: { ...process.env, ...PATIENCE }, maxBuffer: 64 * 1024 * 1024 };
  try {
    await promisify(execFile)(isPnpm ? 'npx' : 'npm', isPnpm ? PNPM : NPM, options);
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string };
    const words = `${stderr}${stdout}`.trim() || message;
    const reason = UNREACHABLE.test(words)
      ? 'the npm registry cannot be reached. These tests install real plugins from it once'
      : `${isPnpm ? 'pnpm' : 'npm'} failed`;
    throw new Error(`The corpus "${name}" could not be installed: ${reason}.\n${firstLines(words)}`);
  }
}

/** Some hosts look for plugins where npm puts none: `corpus.copies` in the manifest says what goes where. */
async function copyWithin(folder: string): Promise<void> {
  const { corpus } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  for (const [to, from] of Object.entries<string>(corpus?.copies ?? {}))
    await cp(path.join(folder, from), path.join(folder, to), { recursive: true });
}

function isInstalled(target: string, expected: string): boolean {
  const marker = path.join(target, MARKER);
  return existsSync(marker) && readFileSync(marker, 'utf8') === expected;
}

/** A hash of every committed file of a corpus: local plugins and extensions belong to it as the lockfile does. */
function fingerprint(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const names = files.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  for (const name of names.sort()) hash.update(`${name}\0`).update(readFileSync(path.join(folder, name)));
  return hash.digest('hex');
}

function firstLines(text: string): string {
  return text.split('\n').slice(0, 5).join('\n');
}
