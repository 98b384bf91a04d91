import { expect, it } from 'vitest';
import { Engine } from '../../src/discovery/engine';
import { MemoryFileSystem } from '../../src/workspace/memory';
import { OverlayFileSystem } from '../../src/workspace/overlay';

const rootWith = (...workspaces: string[]) => JSON.stringify({ name: 'root', private: true, workspaces });
const PLUGIN = JSON.stringify({ name: 'node-red-contrib-lamp', version: '1.0.0', 'node-red': { nodes: {} } });

it.each([false, true])('the packages that a root declares follow an edit (asked for first: %s)', (asked) => {
  const fs = new OverlayFileSystem(
    new MemoryFileSystem({ 'package.json': rootWith('apps/*'), 'packages/lamp/package.json': PLUGIN }),
  );
  const engine = new Engine({ fs, folders: [{ name: 'ws', path: '/ws' }] });
  const update = () => {
    for (const _ of engine.update());
    return engine.report().plugins.map(({ name }) => name);
  };
  const edit = (text: string) => {
    fs.set('/ws/package.json', text);
    engine.invalidate([{ path: '/ws/package.json', kind: 'changed' }]);
    // The editor asks for the document's own findings before the scan that the edit causes.
    if (asked) engine.diagnosticsIn('/ws/package.json');
    return update();
  };
  expect(update()).toEqual([]);
  expect(edit(rootWith('apps/*', 'packages/*'))).toEqual(['node-red-contrib-lamp']);
  expect(edit(rootWith('apps/*'))).toEqual([]);
});
