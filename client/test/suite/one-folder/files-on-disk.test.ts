import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { findingsIn, untilFindings } from '../findings';
import { at, closeEditors, open, remove, replace, restoreFiles, write } from '../workspace';

const VISITORS = 'apps/office/extensions/visitor-log';
const NODES = 'packages/node-red-contrib-hearthside';
const ROOMS = 'packages/mapforge-layer-rooms';

const MISSPELT = '8:13 error target-not-found "dist/endpiont.js"';
const COMPANION = '10:19 error companion-missing "nodes/presence.js"';

suite('Files on disk', () => {
  teardown(async () => {
    await closeEditors();
    restoreFiles();
  });

  test('a target that appears clears its finding in an open manifest, which nobody touched', async () => {
    const manifest = at(`${VISITORS}/package.json`);
    const { document } = await open(manifest);
    await untilFindings(manifest, [MISSPELT]);
    await write(at(`${VISITORS}/dist/endpiont.js`), 'export default () => {};\n');
    await untilFindings(manifest, []);
    assert.equal(document.version, 1);
    await remove(at(`${VISITORS}/dist/endpiont.js`));
    await untilFindings(manifest, [MISSPELT]);
  });

  test('and in a manifest that is not open', async () => {
    const manifest = at(`${VISITORS}/package.json`);
    await untilFindings(manifest, [MISSPELT]);
    await write(at(`${VISITORS}/dist/endpiont.js`), 'export default () => {};\n');
    await untilFindings(manifest, []);
    await remove(at(`${VISITORS}/dist/endpiont.js`));
    await untilFindings(manifest, [MISSPELT]);
  });

  test("and in another package's manifest", async () => {
    const manifest = at(`${ROOMS}/package.json`);
    const editor = await open(manifest);
    await replace(editor, '"./tiles/walls.js"', '"mapforge-layer-contours/streams.js"');
    await untilFindings(manifest, ['12:16 error target-not-found "mapforge-layer-contours/streams.js"']);
    await write(at('node_modules/mapforge-layer-contours/streams.js'), 'export {};\n');
    await untilFindings(manifest, []);
    await remove(at('node_modules/mapforge-layer-contours/streams.js'));
    await untilFindings(manifest, ['12:16 error target-not-found "mapforge-layer-contours/streams.js"']);
  });

  test('a companion that appears, and one that disappears', async () => {
    const manifest = at(`${NODES}/package.json`);
    await open(manifest);
    await write(at(`${NODES}/nodes/presence.html`), '<script></script>\n');
    await untilFindings(manifest, []);
    await remove(at(`${NODES}/nodes/room.html`));
    await untilFindings(manifest, ['8:15 error companion-missing "nodes/room.js"']);
    await write(at(`${NODES}/nodes/room.html`), '<script></script>\n');
    await untilFindings(manifest, []);
    await remove(at(`${NODES}/nodes/presence.html`));
    await untilFindings(manifest, [COMPANION]);
  });

  test('a folder that disappears with the targets in it', async () => {
    const manifest = at(`${ROOMS}/package.json`);
    assert.deepEqual(findingsIn(manifest), []);
    const walls = readFileSync(at(`${ROOMS}/tiles/walls.js`).fsPath, 'utf8');
    await remove(at(`${ROOMS}/tiles`));
    await untilFindings(manifest, ['12:16 error target-not-found "./tiles/walls.js"']);
    await write(at(`${ROOMS}/tiles/walls.js`), walls);
    await untilFindings(manifest, []);
  });

  test('an index.js in a namespace directory: told at its owner, and gone when it is deleted', async () => {
    const manifest = at('packages/energy/package.json');
    assert.deepEqual(findingsIn(manifest), []);
    await write(at('packages/energy/hearth/drivers/index.js'), 'export {};\n');
    await untilFindings(manifest, ['2:11 error namespace-has-index "@hearthside/energy"']);
    await remove(at('packages/energy/hearth/drivers/index.js'));
    await untilFindings(manifest, []);
  });

  test('a package that appears, changes and disappears', async () => {
    const manifest = at('packages/lamp/package.json');
    const named = '{\n  "name": "lamp",\n  "version": "1.0.0"';
    const broken = `${named},\n  "node-red": { "nodes": { "lamp": "lamp.js" } }\n}\n`;
    await write(manifest, broken);
    await untilFindings(manifest, ['4:36 error target-not-found "lamp.js"']);
    await write(manifest, `${named}\n}\n`);
    await untilFindings(manifest, []);
    await write(manifest, broken);
    await untilFindings(manifest, ['4:36 error target-not-found "lamp.js"']);
    await remove(at('packages/lamp'));
    await untilFindings(manifest, []);
  });
});
