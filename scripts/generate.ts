// `npm run generate` writes what is made from other files: the list of host profiles, the pages of the hosts, the
// settings and the table of the rules. `npm run generate -- --check` writes nothing, and fails where something is
// out of date.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { outOfDate } from './generate-outputs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const check = process.argv.includes('--check');
const changes = outOfDate(root);

for (const { path, text } of changes) {
  console.log(`${check ? 'out of date' : text === undefined ? 'removed' : 'written'}: ${path}`);
  if (check) continue;
  if (text === undefined) {
    rmSync(join(root, path));
  } else {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
if (check && changes.length > 0) {
  console.log('Run `npm run generate`.');
  process.exitCode = 1;
}
