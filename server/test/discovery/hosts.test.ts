import { describe, expect, it } from 'vitest';
import { HOMEBRIDGE, NODE_RED } from './samples';
import { Scene } from './scene';

const BROKEN = { ...NODE_RED, 'node-red': { nodes: { lamp: 'lmap.js', fan: '../fan.js' } } };

/** A workspace with the configuration in its root manifest. */
const workspace = (configuration: object) => ({
  'package.json': { name: 'root', private: true, workspaces: ['packages/*'], pluginScout: configuration },
  'packages/lamp/package.json': BROKEN,
  'packages/door/package.json': { ...HOMEBRIDGE, name: 'door' },
  'packages/door/lamp.js': '',
});

const NOT_FOUND = 'packages/lamp/package.json: error target-not-found "lmap.js"';
const OUTSIDE = 'packages/lamp/package.json: error target-outside-package "../fan.js"';
const NAME = 'packages/door/package.json: warning name-not-matching "door"';

describe('hosts', () => {
  it('that are disabled say nothing, and are not in the tree', () => {
    const scene = new Scene(workspace({ disabledHosts: ['node-red'] }));
    expect(scene.plugins).toEqual(['homebridge door ignored']);
    expect(scene.findings).toEqual([NAME]);
  });

  it('of the settings are disabled and enabled while the editor runs', () => {
    const scene = new Scene(workspace({}));
    scene.set({ disabledHosts: ['node-red', 'homebridge'] });
    expect(scene.plugins).toEqual([]);
    scene.set({});
    expect(scene.findings).toEqual([NAME, NOT_FOUND, OUTSIDE]);
  });

  it("of the user's own replace a built-in one of the same id", () => {
    const own = {
      id: 'node-red',
      title: 'My Node-RED',
      ecosystem: 'npm',
      rules: [{ approach: 'metadata', discovered: { key: ['node-red'] } }],
    };
    const scene = new Scene(workspace({ hosts: [own] }));
    expect(scene.findings).toEqual([NAME]);
    expect(scene.report.hosts.map(({ title }) => title)).toContain('My Node-RED');
  });

  it('that a dependency introduces replace none: it speaks for itself only', () => {
    const own = {
      id: 'node-red',
      title: 'Hijacked',
      ecosystem: 'npm',
      rules: [{ approach: 'metadata', discovered: { key: ['x'] } }],
    };
    const scene = new Scene({
      ...workspace({}),
      'package.json': {
        name: 'root',
        private: true,
        workspaces: ['packages/*'],
        dependencies: { evil: '1' },
      },
      'node_modules/evil/package.json': { name: 'evil', version: '1.0.0', pluginScout: { host: own } },
    });
    expect(scene.findings).toEqual([NAME, NOT_FOUND, OUTSIDE]);
  });

  it('that a dependency introduces may not bring regular expressions', () => {
    const host = (name: unknown) => ({
      id: 'evil',
      title: 'Evil',
      ecosystem: 'npm',
      rules: [{ approach: 'naming-convention', discovered: { name } }],
    });
    const plugins = (name: unknown) =>
      new Scene({
        'package.json': { name: 'evil-plugin', version: '1.0.0', dependencies: { evil: '1' } },
        'node_modules/evil/package.json': {
          name: 'evil',
          version: '1.0.0',
          pluginScout: { host: host(name) },
        },
      }).plugins;
    expect(plugins(['evil-*'])).toEqual(['evil evil-plugin ok']);
    expect(plugins({ pattern: '^evil-(a+)+$' })).toEqual([]);
  });

  it('whose profile does not fit are told, and disable no other', () => {
    const scene = new Scene(workspace({ hosts: [{ id: 'half' }] }));
    expect(scene.codes).toContain('host-profile-invalid');
    expect(scene.plugins).toHaveLength(2);
  });
});
