import { init } from 'es-module-lexer';
import { beforeAll, describe, expect, it } from 'vitest';
import { Scene } from '../discovery/scene';

beforeAll(() => init);

/** What is found once all modules have been followed. */
function settled(scene: Scene): string[] {
  while (scene.engine.stale) for (const _ of scene.engine.update());
  return scene.findings;
}

describe('what an entry point loads', () => {
  it('is found missing, and no longer once it is there', () => {
    const scene = new Scene({
      'package.json': { name: 'tidy', main: 'index.js' },
      'index.js': "require('./a');",
      'a.js': "require('./lib/b');",
    });
    const finding = 'package.json: error required-file-missing "index.js"';
    expect(settled(scene)).toEqual([finding]);
    scene.write('lib/b.js', '');
    expect(settled(scene)).toEqual([]);
    scene.write('a.js', "require('./c');");
    expect(settled(scene)).toEqual([finding]);
    scene.type('a.js', '');
    expect(settled(scene)).toEqual([]);
    scene.close('a.js');
    expect(settled(scene)).toEqual([finding]);
    scene.delete('a.js');
    expect(settled(scene)).toEqual([finding]);
  });

  it('is declared by an edit of the manifest', () => {
    const manifest = { name: 'tidy', main: 'index.js' };
    const scene = new Scene({ 'package.json': manifest, 'index.js': "require('color');" });
    expect(settled(scene)).toEqual(['package.json: error dependency-not-declared "index.js"']);
    scene.type('package.json', { ...manifest, dependencies: { color: '^5.0.0' } });
    expect(settled(scene)).toEqual([]);
    scene.type('package.json', { ...manifest, devDependencies: { color: '^5.0.0' } });
    expect(settled(scene)).toEqual(['package.json: error dependency-not-declared "index.js"']);
    scene.type('package.json', { ...manifest, private: true });
    expect(settled(scene)).toEqual([]);
  });

  it('comes from the host that takes the package, whoever reads the field', () => {
    const addon = {
      name: 'ember-lamp',
      version: '1.0.0',
      keywords: ['ember-addon'],
      main: 'index.js',
      exports: { '.': './index.js', './bulb': './bulb.js' },
    };
    const files = { 'index.js': '', 'bulb.js': "require('@ember/object');" };
    const scene = new Scene({ 'package.json': addon, ...files });
    expect(settled(scene)).toEqual([]);
    scene.type('package.json', { ...addon, keywords: [] });
    expect(settled(scene)).toEqual(['package.json: error dependency-not-declared "./bulb.js"']);
  });

  it('lies beside no host that keeps each plugin by itself', () => {
    const manifest = { name: 'lamp', version: '1.0.0', publisher: 'acme', engines: { vscode: '^1.90.0' } };
    const scene = new Scene({
      'package.json': { ...manifest, main: 'lamp.js', activationEvents: [] },
      'lamp.js': "require('color');",
    });
    expect(settled(scene)).toEqual(['package.json: error dependency-not-declared "lamp.js"']);
  });

  it('may lie beside the host that loads a plugin, unless its author has it for development', () => {
    const lamp = { name: 'lamp', version: '1.0.0', 'node-red': { nodes: { lamp: 'lamp.js' } } };
    const files = { 'lamp.js': "require('color');", 'lamp.html': '' };
    const scene = new Scene({ 'package.json': lamp, ...files });
    expect(settled(scene)).toEqual(['package.json: warning dependency-not-declared "lamp.js"']);
    scene.type('package.json', { ...lamp, devDependencies: { color: '^5.0.0' } });
    expect(settled(scene)).toEqual(['package.json: error dependency-not-declared "lamp.js"']);
  });

  it('is told once where a host and Node come to it, in the words of the host', () => {
    const scene = new Scene({
      'package.json': {
        name: 'karma-dots',
        version: '1.0.0',
        keywords: ['karma-plugin'],
        main: 'a.js',
        bin: 'b.js',
      },
      'a.js': "require('./shared');",
      'b.js': "#!/usr/bin/env node\nrequire('./shared');",
      'shared.js': "require('./gone');",
    });
    expect(settled(scene)).toEqual(['package.json: error required-file-missing "a.js"']);
    expect(scene.report.diagnostics[0]?.host).toBe('karma');
  });

  it('leaves a plugin sound where it only may fail', () => {
    const manifest = { name: 'karma-dots', version: '1.0.0', keywords: ['karma-plugin'], main: 'a.js' };
    const scene = new Scene({ 'package.json': manifest, 'a.js': "exports.x = () => require('./gone');" });
    expect(settled(scene)).toEqual(['package.json: warning required-file-missing "a.js"']);
    expect(scene.plugins).toEqual(['karma karma-dots ok']);
    scene.write('a.js', "require('./gone');");
    expect(settled(scene)).toEqual(['package.json: error required-file-missing "a.js"']);
    expect(scene.plugins).toEqual(['karma karma-dots broken']);
  });
});
