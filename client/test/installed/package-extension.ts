import { execFile } from 'node:child_process';
import { cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { repositoryRoot } from '../rig/places';

const run = promisify(execFile);

/** What a fresh clone does not have. vsce would look at each of some hundred thousand files to leave it out. */
const NOT_CLONED = ['.git', '.vscode-test', '.corpora', '.test-results', 'node_modules'];

/**
 * Packages the extension as `npm run package` does, from a copy of the repository with its sources and tests: what the
 * `.vscodeignore` leaves out shows in the result.
 *
 * @param folder - an empty folder for the copy and the result
 * @returns the path of the `.vsix`
 * @throws with what vsce printed when it fails
 */
export async function packageExtension(folder: string): Promise<string> {
  const copy = path.join(folder, 'repository');
  const isCloned = (file: string) => !NOT_CLONED.includes(path.relative(repositoryRoot, file));
  cpSync(repositoryRoot, copy, { recursive: true, verbatimSymlinks: true, filter: isCloned });
  const vsix = path.join(folder, 'plugin-scout.vsix');
  const vsce = createRequire(import.meta.url).resolve('@vscode/vsce/vsce');
  await run(process.execPath, [vsce, 'package', '--no-dependencies', '-o', vsix], { cwd: copy });
  return vsix;
}
