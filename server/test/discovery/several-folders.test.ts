import { describe, expect, it } from 'vitest';
import { below, HOMEBRIDGE_FILES, NODE_RED, NODE_RED_FILES } from './samples';
import { Scene } from './scene';

const BROKEN = { ...NODE_RED, 'node-red': { nodes: { lamp: 'lmap.js', fan: '../fan.js' } } };

describe('several folders', () => {
  it('each have their own configuration, and their paths are relative to the first', () => {
    const scene = new Scene(
      {
        ...below('one', {
          'package.json': { ...BROKEN, pluginScout: { severities: { 'target-not-found': 'off' } } },
        }),
        ...below('two', { 'package.json': BROKEN }),
        ...below('three', HOMEBRIDGE_FILES),
        ...below('elsewhere', NODE_RED_FILES),
      },
      { folders: ['/ws/one', '/ws/two', '/ws/three'] },
    );
    expect(scene.report.folders.map(({ path }) => path)).toEqual(['.', '../two', '../three']);
    expect(scene.report.plugins.map(({ path, status }) => `${path} ${status}`)).toEqual([
      '../three ok',
      '. broken',
      '../two broken',
    ]);
    expect(scene.findings).toEqual([
      '../two/package.json: error target-not-found "lmap.js"',
      '../two/package.json: error target-outside-package "../fan.js"',
      'package.json: error target-outside-package "../fan.js"',
    ]);
  });

  it('are added and removed while the editor runs', () => {
    const scene = new Scene(
      { ...below('one', NODE_RED_FILES), ...below('two', HOMEBRIDGE_FILES) },
      { folders: ['/ws/one'] },
    );
    expect(scene.plugins).toEqual(['node-red node-red-contrib-lamp ok']);
    scene.open(['/ws/one', '/ws/two']);
    expect(scene.plugins).toEqual(['homebridge homebridge-lamp ok', 'node-red node-red-contrib-lamp ok']);
    scene.open(['/ws/two']);
    expect(scene.plugins).toEqual(['homebridge homebridge-lamp ok']);
  });
});
