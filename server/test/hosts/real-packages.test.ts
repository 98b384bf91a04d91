import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DiskFileSystem } from '../../src/workspace/disk';
import { toPortable } from '../../src/workspace/paths';
import { NodeProcess } from '../resolve/ask-node';
import { installCorpus } from './install';
import { checkRealPackage, realPackages } from './real-packages-check';
import { prove } from './real-packages-proof';
import { PROVEN } from './real-packages-proven';

// Real packages, each looked at as if its author had it open: what is said to be wrong with one is shown to be wrong
// by Node or by a shell. Popular packages work, so that what is not shown would be a false alarm.

const disk = new DiskFileSystem();
const CORPORA = fileURLToPath(new URL('./corpora', import.meta.url));

/** The errors of all packages, each with its proof. */
async function provenErrors(folders: readonly string[]) {
  const packages = realPackages(disk, folders);
  const node = new NodeProcess();
  const errors: { package: string; code: string; at: string; proof: string }[] = [];
  for (const one of packages) {
    for (const diagnostic of (await checkRealPackage(disk, one)).diagnostics) {
      const { code, severity, file, at } = diagnostic;
      if (severity !== 'error') continue;
      const proof = await prove({ diagnostic, one, node });
      const place = `${file}: ${at.join(' > ')}`;
      errors.push({
        package: one.id,
        code,
        at: place,
        proof: proof === false ? 'DISPROVEN' : (proof ?? 'by hand'),
      });
    }
  }
  node.close();
  return { packages, errors };
}

describe('real packages', () => {
  it('have no error that is not proven', async () => {
    const folders: string[] = [];
    for (const name of readdirSync(CORPORA)) folders.push(toPortable(await installCorpus(name)));
    const { packages, errors } = await provenErrors(folders);
    expect(packages.length).toBeGreaterThan(2000);
    const byHand = (proof: string) => (proof.startsWith('by hand: ') ? 'by hand' : proof);
    const expected = PROVEN.map(({ proof, ...place }) => ({ ...place, proof: byHand(proof) }));
    const order = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
    expect(errors.sort(order)).toEqual([...expected].sort(order));
  });
});
