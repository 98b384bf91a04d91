import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { measureDiscovery } from './discovery';
import { measureEditing } from './editing';
import { type Figure, holds, table } from './figure';
import { measureProcesses } from './processes';

/*
 * Measures against floors that are taken in the same run: only ratios are portable. Prints the table and keeps it
 * in docs/performance.md; exits with 1 when a gate is missed.
 */

const ROOT = join(import.meta.dirname, '../..');

execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: ROOT, stdio: 'inherit' });
const figures: Figure[] = [...measureEditing(), ...measureDiscovery(), ...(await measureProcesses())];
const rendered = table(figures);
console.log(rendered);

const page = `# Performance

The last run of \`npm run bench\`: Node ${process.versions.node}, ${cpus().length} cores. Figures are ratios against
floors taken in the same run (medians of interleaved rounds), except where a unit is given.

${rendered}

- *Discovery*: from nothing to all results, in one process, on generated trees of 5,000 packages, one in nine a plugin.
- *Read and parse*: \`readFileSync\` and \`JSON.parse\` of a known list of every package.json. Nothing that looks into
  each manifest can be faster than 1. With pnpm, hosts see only what is linked, so less than the floor is read.
- *Blocked*: the longest time between two steps; the server answers requests in between.
`;
writeFileSync(join(ROOT, 'docs/performance.md'), page);
if (!figures.every(holds)) process.exitCode = 1;
