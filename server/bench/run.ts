import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { measureChecking } from './checking';
import { measureDiscovery } from './discovery';
import { measureEditing } from './editing';
import { type Figure, holds, table } from './figure';
import { measureProcesses } from './processes';

/*
 * Measures against floors that are taken in the same run: only ratios are portable. Prints the table and keeps it
 * in docs/performance.md; exits with 1 when a gate is missed.
 */

/** A part of the bench by name, for a quick look: `npm run bench -- editing`. Only a whole run is kept. */
const PARTS: Record<string, () => Figure[] | Promise<Figure[]>> = {
  editing: measureEditing,
  checking: measureChecking,
  discovery: measureDiscovery,
  processes: measureProcesses,
};

async function run(wanted: readonly string[]): Promise<void> {
  const figures: Figure[] = [];
  for (const [name, measure] of Object.entries(PARTS)) {
    if (wanted.length === 0 || wanted.includes(name)) figures.push(...(await measure()));
  }
  console.log(table(figures));
  if (wanted.length === 0) writeFileSync('docs/performance.md', page(table(figures)));
  if (!figures.every(holds)) process.exitCode = 1;
}

function page(rendered: string): string {
  return `# Performance

The last run of \`npm run bench\`: Node ${process.versions.node}, ${cpus().length} cores. Figures are ratios against
floors taken in the same run (medians of interleaved rounds), except where a unit is given.

${rendered}

- *Discovery*: from nothing to all results, in one process, on generated trees of 5,000 packages, one in nine a plugin.
- *Read and parse*: \`readFileSync\` and \`JSON.parse\` of a known list of every package.json. With pnpm, hosts see only
  what is linked, so less than the floor is read.
- *Re-check*: an edit of a manifest with one broken entry point, to its diagnostics with ranges. Near half of it is
  jsonc-parser's own parse for the ranges; the rest reads the manifest and asks every host. What depends on files alone
  (the source of the broken target, what may have been meant, the host's version) is kept until one of them changes.
- *Full check*: of one package in an engine of its own, from nothing to the report, all modules followed; without what
  is known late (what is published, publint's own findings). publint runs on the same folder, in turn, and packs
  nothing. With the files handed to it, it reads only those that \`exports\` names, and needs a third of a millisecond
  for a package of a few files, of which it follows no import: there the full check takes longer, and all packages
  together a third of its time.
- *One changed manifest, pnpm*: hosts see only 146 of the 5,000 packages, so the cold pass is short; an update costs
  about half a millisecond whatever the size.
- *Blocked*: the server takes steps for 3 ms, then serves what waits. This is how long that came to be.
`;
}

void run(process.argv.slice(2));
