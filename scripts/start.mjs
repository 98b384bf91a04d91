// `npm start [DIR]`: builds, then prints the plugins of a folder; of the showcase unless another is given.
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = process.argv[2] ?? 'test-fixtures/showcase';

for (const args of [['scripts/build.mjs'], ['server/dist/plugin-scout.js', 'list', folder]]) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    process.exit(status ?? 1);
  }
}
