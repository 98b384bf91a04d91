// One measurement in a process of its own. Prints a JSON list of numbers.
const [, , what = '', root, library = ''] = process.argv;

/** Resident memory after collection, in MB. */
function resident() {
  for (let round = 0; round < 4; round += 1) /** @type {() => void} */ (globalThis.gc)();
  return process.memoryUsage().rss / 1e6;
}

if (what === 'bare') {
  process.stdout.write(JSON.stringify([resident()]));
} else {
  const { DiskFileSystem, Engine } = require(library);
  const scan = () => new Engine({ fs: new DiskFileSystem(), folders: [{ name: 'bench', path: root }] });
  if (what === 'memory') {
    const engine = scan();
    for (const _ of engine.update());
    process.stdout.write(JSON.stringify([resident(), engine.report().plugins.length].slice(0, 1)));
  } else {
    // A warm cache: the first pass is not counted. The server takes steps for 3 ms, then serves what waits:
    // a slice is the time for which it cannot answer.
    for (const _ of scan().update());
    const slices = [];
    let start = performance.now();
    for (const _ of scan().update()) {
      const now = performance.now();
      if (now - start < 3) continue;
      slices.push(now - start);
      start = performance.now();
    }
    process.stdout.write(JSON.stringify(slices));
  }
}
