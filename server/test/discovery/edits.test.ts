import { describe, expect, it } from 'vitest';
import { below, HOMEBRIDGE, HOMEBRIDGE_FILES, NODE_RED, NODE_RED_FILES, OCLIF, OCLIF_FILES } from './samples';
import { Scene, textOf } from './scene';

/** A host whose namespace is `atlas/layers` in every package. */
const ATLAS = {
  id: 'atlas',
  title: 'Atlas',
  ecosystem: 'npm',
  rules: [
    {
      approach: 'namespace',
      discovered: { key: ['name'] },
      search: [{ in: 'directories', paths: ['atlas/layers'], portions: 'every-package' }],
      layout: { modules: ['*.js'], noIndex: true },
    },
  ],
};

describe('what is broken is told, and no longer once it is mended', () => {
  it('a target is deleted', () => {
    const scene = new Scene(NODE_RED_FILES);
    expect(scene.findings).toEqual([]);
    scene.delete('nodes/lamp.js');
    expect(scene.findings).toEqual(['package.json: error target-not-found "nodes/lamp.js"']);
    expect(scene.plugins).toEqual(['node-red node-red-contrib-lamp broken']);
    scene.write('nodes/lamp.js', 'module.exports = () => {};');
    expect(scene.findings).toEqual([]);
    expect(scene.plugins).toEqual(['node-red node-red-contrib-lamp ok']);
  });

  it('the folder of a target is deleted: nobody tells of what was in it', () => {
    const scene = new Scene(NODE_RED_FILES);
    scene.delete('nodes');
    expect(scene.findings).toEqual(['package.json: error target-not-found "nodes/lamp.js"']);
  });

  it('a companion is deleted', () => {
    const scene = new Scene(NODE_RED_FILES);
    scene.delete('nodes/lamp.html');
    expect(scene.findings).toEqual(['package.json: error companion-missing "nodes/lamp.js"']);
    scene.write('nodes/lamp.html', '<script></script>');
    expect(scene.findings).toEqual([]);
  });

  it('a keyword is misspelt while the author types', () => {
    const scene = new Scene(HOMEBRIDGE_FILES);
    scene.type('package.json', { ...HOMEBRIDGE, keywords: ['homebridge-plugn'] });
    expect(scene.findings).toEqual(['package.json: warning keyword-missing "homebridge-plugn"']);
    expect(scene.plugins).toEqual(['homebridge homebridge-lamp rejected']);
    scene.type('package.json', HOMEBRIDGE);
    expect(scene.findings).toEqual([]);
  });

  it('the engine is dropped, and the document closed without saving', () => {
    const scene = new Scene(HOMEBRIDGE_FILES);
    const { engines: _, ...manifest } = HOMEBRIDGE;
    scene.type('package.json', manifest);
    expect(scene.findings).toEqual(['package.json: error engine-missing "homebridge-lamp"']);
    scene.close('package.json');
    expect(scene.findings).toEqual([]);
  });

  it('an index.js is put into a namespace directory', () => {
    const scene = new Scene({
      'package.json': { name: 'maps', version: '1.0.0', pluginScout: { hosts: [ATLAS] } },
      'atlas/layers/roads.js': '',
    });
    expect(scene.findings).toEqual([]);
    scene.write('atlas/layers/index.js', '');
    expect(scene.findings).toEqual(['package.json: error namespace-has-index "maps"']);
    scene.delete('atlas/layers/index.js');
    expect(scene.findings).toEqual([]);
  });

  it('the text stops being JSON for a moment, and what can be read of it is still checked', () => {
    const scene = new Scene(NODE_RED_FILES);
    const text = textOf(NODE_RED).replace('nodes/lamp.js', 'nodes/lmap.js');
    scene.type('package.json', text.replace('"1.0.0",', '"1.0.0"'));
    expect(scene.findings).toEqual([
      'package.json: error manifest-syntax-error "keywords"',
      'package.json: error target-not-found "nodes/lmap.js"',
    ]);
    scene.type('package.json', text);
    expect(scene.findings).toEqual(['package.json: error target-not-found "nodes/lmap.js"']);
  });

  it('a command is added to the folder, and another of the same name', () => {
    const scene = new Scene(OCLIF_FILES);
    scene.write('commands/bye.js', '');
    expect(scene.entryPoints).toContain('oclif.commands bye -> commands/bye.js ok');
    scene.write('commands/bye/index.js', '');
    expect(scene.codes).toEqual(['duplicate-entry-point']);
    scene.delete('commands/bye');
    expect(scene.codes).toEqual([]);
  });

  it('a target is built', () => {
    const scene = new Scene({
      'package.json': { ...OCLIF, oclif: { commands: './dist/commands' } },
      'src/commands/hello.ts': '',
    });
    expect(scene.codes).toEqual(['target-not-built']);
    scene.write('dist/commands/hello.js', '');
    expect(scene.codes).toEqual([]);
    expect(scene.entryPoints).toEqual(['oclif.commands hello -> dist/commands/hello.js ok']);
  });
});

describe('an edit touches what depends on it, in whichever package', () => {
  const manifest = {
    name: 'node-red-contrib-lamp',
    version: '1.0.0',
    'node-red': { nodes: { lamp: 'lamp.js' } },
  };
  const workspace = {
    'package.json': { name: 'root', private: true, workspaces: ['packages/*'] },
    ...below('packages/lamp', NODE_RED_FILES),
    'packages/other/package.json': { name: 'other', version: '1.0.0', main: 'index.js' },
  };

  it('a target that is made clears the finding of the package that waited for it', () => {
    const scene = new Scene(workspace);
    expect(scene.findings).toEqual(['packages/other/package.json: error target-not-found "index.js"']);
    scene.write('packages/other/index.js', '');
    expect(scene.findings).toEqual([]);
  });

  it('a package that is new, renamed, and gone again', () => {
    const scene = new Scene(workspace);
    scene.write('packages/fan/package.json', { ...manifest, name: 'node-red-contrib-fan' });
    expect(scene.plugins).toEqual([
      'node-red node-red-contrib-fan broken',
      'node-red node-red-contrib-lamp ok',
    ]);
    scene.type('packages/fan/package.json', { ...manifest, name: 'node-red-contrib-wind' });
    expect(scene.plugins).toContain('node-red node-red-contrib-wind broken');
    scene.close('packages/fan/package.json');
    scene.delete('packages/fan');
    expect(scene.plugins).toEqual(['node-red node-red-contrib-lamp ok']);
  });

  it('a plugin that is installed, and removed again', () => {
    const scene = new Scene(workspace);
    scene.write('node_modules/node-red-contrib-wind/package.json', {
      ...manifest,
      name: 'node-red-contrib-wind',
    });
    scene.write('node_modules/node-red-contrib-wind/lamp.js', '');
    scene.write('node_modules/node-red-contrib-wind/lamp.html', '');
    expect(scene.plugins).toContain('node-red node-red-contrib-wind ok');
    scene.delete('node_modules/node-red-contrib-wind/lamp.js');
    expect(scene.plugins).toContain('node-red node-red-contrib-wind broken');
    scene.delete('node_modules');
    expect(scene.plugins).toEqual(['node-red node-red-contrib-lamp ok']);
  });

  it("the host's version that is installed decides anew about a range", () => {
    const range = { ...NODE_RED, 'node-red': { ...NODE_RED['node-red'], version: '>=5' } };
    const scene = new Scene({ ...NODE_RED_FILES, 'package.json': range });
    expect(scene.codes).toEqual([]);
    scene.write('node_modules/node-red/package.json', { name: 'node-red', version: '4.1.0' });
    expect(scene.codes).toEqual(['engine-mismatch']);
    scene.write('node_modules/node-red/package.json', { name: 'node-red', version: '5.0.7' });
    expect(scene.codes).toEqual([]);
  });

  it('what comes out is what a new engine finds', () => {
    const scene = new Scene(workspace);
    scene.write('packages/other/index.js', '');
    scene.delete('packages/lamp/nodes/lamp.html');
    scene.write('packages/lamp/nodes/lamp.html', '');
    scene.delete('packages/other/index.js');
    expect(JSON.stringify(scene.report)).toBe(JSON.stringify(new Scene(workspace).report));
  });
});

describe('a document with unsaved text', () => {
  it('that is new stands in the workspace before it is saved', () => {
    const scene = new Scene({ 'package.json': { name: 'root', private: true, workspaces: ['packages/*'] } });
    expect(scene.plugins).toEqual([]);
    scene.type('packages/lamp/package.json', HOMEBRIDGE);
    scene.engine.invalidate([{ path: '/ws/packages', kind: 'tree' }]);
    scene.type('packages/lamp/lamp.js', '');
    expect(scene.plugins).toEqual(['homebridge homebridge-lamp ok']);
  });

  it('is answered for by itself, before the scan that it calls for', () => {
    const scene = new Scene(HOMEBRIDGE_FILES);
    const { engines: _, ...manifest } = HOMEBRIDGE;
    const asked = scene.askWithoutUpdate('package.json', manifest);
    expect(asked.map(({ code }) => code)).toEqual(['engine-missing']);
    expect(scene.engine.stale).toBe(true);
  });
});
