// `npm start -- [ARGUMENTS]`: builds, then runs the command as plugin-scout ARGUMENTS. Without a command or a folder it
// prints the plugins of the showcase.
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const given = process.argv.slice(2);
const named = given[0] !== undefined && !given[0].startsWith('-');
const command =
  named || given.includes('--help') || given.includes('-h') ? given : ['test-fixtures/showcase', ...given];

for (const args of [['scripts/build.mjs'], ['server/dist/plugin-scout.js', ...command]]) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    process.exit(status ?? 1);
  }
}
