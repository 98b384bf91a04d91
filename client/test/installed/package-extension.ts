import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { repositoryRoot } from '../rig/places';

const run = promisify(execFile);

/**
 * Packages the extension as `npm run package` does: what the `.vscodeignore` leaves out shows in the result.
 *
 * @param folder - an empty folder for the result
 * @returns the path of the `.vsix`
 * @throws with what vsce printed when it fails
 */
export async function packageExtension(folder: string): Promise<string> {
  const vsix = path.join(folder, 'plugin-scout.vsix');
  const env = { ...process.env, PLUGIN_SCOUT_BUILT: '1' };
  await run(process.execPath, ['scripts/package.mjs', vsix], { cwd: repositoryRoot, env });
  return vsix;
}
