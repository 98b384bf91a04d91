import { init } from '/work/main/node_modules/es-module-lexer/dist/lexer.js';
import { readdirSync } from 'node:fs';
import { Engine } from '/work/main/server/src/discovery/engine';
import { loadHosts } from '/work/main/server/src/hosts/loader';
import { DiskFileSystem } from '/work/main/server/src/workspace/disk';
import { realPackages } from '/work/main/server/test/hosts/real-packages-check';
await (init as any);
const disk = new DiskFileSystem();
const all = realPackages(disk, readdirSync('/work/main/.corpora').map((n) => `/work/main/.corpora/${n}`));
console.log(all.length);
const { hosts } = loadHosts([]);
const t = Date.now(); let n = 0, m=0;
for (const one of all) {
  const engine = new Engine({ fs: disk, folders: [{ name: 'x', path: one.directory }] });
  for (const _ of engine.update());
  const found = engine.report().diagnostics;
  for (const f of found) {
    if (f.args.why === 'requires-module' || f.args.why === 'hidden-from-import') { n++; console.log(one.id, one.directory, f.severity ?? 'error', f.code, f.at.join('.'), JSON.stringify(f.args), JSON.stringify(f.related?.[0])?.slice(0,200)); }
    if (f.code === 'required-file-missing') m++;
  }
}
console.log(n, m, Date.now() - t);
