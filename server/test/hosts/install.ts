import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the manifests and lockfiles of the corpora are kept. */
export const CORPORA = fileURLToPath(new URL('./corpora', import.meta.url));

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
  '--reporter=silent',
];

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

/**
 * Installs a corpus unless it is there already.
 *
 * @param name a folder of `corpora/`; with a `pnpm-lock.yaml` it is installed by pnpm, else by npm
 * @returns the absolute path of the application folder, with its node_modules
 * @throws when the package manager fails; its messages are in the error
 */
export function installCorpus(name: string): string {
  const source = path.join(CORPORA, name);
  const target = path.join(INSTALLED, name);
  const expected = fingerprint(source);
  const marker = path.join(target, MARKER);
  if (existsSync(marker) && readFileSync(marker, 'utf8') === expected) return target;

  // Installed aside and moved when complete: test files run at the same time and must not see half of it.
  const stage = path.join(INSTALLED, `.stage-${name}-${process.pid}`);
  mkdirSync(INSTALLED, { recursive: true });
  rmSync(stage, { recursive: true, force: true });
  cpSync(source, stage, { recursive: true });
  const isPnpm = existsSync(path.join(source, 'pnpm-lock.yaml'));
  const options = { cwd: stage, stdio: 'pipe', shell: process.platform === 'win32' } as const;
  try {
    execFileSync(isPnpm ? 'npx' : 'npm', isPnpm ? PNPM : NPM, options);
  } catch (error) {
    rmSync(stage, { recursive: true, force: true });
    throw error;
  }
  writeFileSync(path.join(stage, MARKER), expected);
  rmSync(target, { recursive: true, force: true });
  renameSync(stage, target);
  return target;
}
