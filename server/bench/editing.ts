import { parseTree } from 'jsonc-parser';
import { Engine, MemoryFileSystem } from '../src/index';
import type { Figure } from './figure';
import { ratio } from './measure';

const ROUNDS = 15;

/** The re-check of an edited manifest, diagnostics with ranges included, against jsonc-parser's own parse of it. */
export function measureEditing(): Figure[] {
  return [
    { name: 're-check of a 3 KB manifest / jsonc-parser', value: recheck(3, 500), gate: 3 },
    { name: 're-check of a 100 KB manifest / jsonc-parser', value: recheck(100, 20), gate: 5 },
  ];
}

function recheck(kilobytes: number, repeats: number): number {
  const text = manifestOf(kilobytes * 1024);
  const fs = new MemoryFileSystem({ 'package.json': text, 'a.js': '', 'a.html': '' });
  const engine = new Engine({ fs, folders: [{ name: 'ws', path: '/ws' }] });
  for (const _ of engine.update());
  const path = '/ws/package.json';
  if (engine.diagnosticsIn(path).length === 0)
    throw new Error('the manifest has no finding: it measures too little');
  const repeat = (work: () => void) => () => {
    for (let count = 0; count < repeats; count += 1) work();
  };
  return ratio(
    ROUNDS,
    repeat(() => {
      engine.invalidate([{ path, kind: 'changed' }]);
      engine.diagnosticsIn(path);
    }),
    repeat(() => parseTree(text)),
  );
}

/** A plugin's manifest of about that many characters: one broken entry, the rest as large packages have it. */
function manifestOf(size: number): string {
  const manifest: Record<string, unknown> = {
    name: 'node-red-contrib-bench',
    version: '1.0.0',
    description: 'A package that was made for measuring',
    keywords: ['node-red'],
    license: 'MIT',
    'node-red': { nodes: { a: 'a.js', b: 'b.js' } },
    scripts: {} as Record<string, string>,
    dependencies: {} as Record<string, string>,
  };
  for (let index = 0; JSON.stringify(manifest, null, 2).length < size; index += 1) {
    (manifest.scripts as Record<string, string>)[`script-${index}`] =
      `node scripts/${index}.js --and --some --options`;
    (manifest.dependencies as Record<string, string>)[`some-dependency-${index}`] = '^1.0.0';
  }
  return JSON.stringify(manifest, null, 2);
}
