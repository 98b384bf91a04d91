import { describe, expect, it } from 'vitest';
import { below, HOMEBRIDGE, HOMEBRIDGE_FILES, NODE_RED, NODE_RED_FILES } from './samples';
import { Scene } from './scene';

const BROKEN = { ...NODE_RED, 'node-red': { nodes: { lamp: 'lmap.js', fan: '../fan.js' } } };

/** A workspace with the configuration in its root manifest. */
const workspace = (configuration: object) => ({
  'package.json': { name: 'root', private: true, workspaces: ['packages/*'], pluginScout: configuration },
  'packages/lamp/package.json': BROKEN,
  'packages/door/package.json': { ...HOMEBRIDGE, name: 'door' },
  'packages/door/lamp.js': '',
});

const findings = (configuration: object, settings = {}) =>
  new Scene(workspace(configuration), { settings }).findings;

const NOT_FOUND = 'packages/lamp/package.json: error target-not-found "lmap.js"';
const OUTSIDE = 'packages/lamp/package.json: error target-outside-package "../fan.js"';
const NAME = 'packages/door/package.json: warning name-not-matching "door"';

describe('severities', () => {
  it('are the rules own where nothing is set', () => {
    expect(findings({})).toEqual([NAME, NOT_FOUND, OUTSIDE]);
  });

  it('may be set for each code, and `off` leaves a finding out', () => {
    const severities = {
      'target-not-found': 'hint',
      'target-outside-package': 'off',
      'name-not-matching': 'error',
    };
    expect(findings({ severities })).toEqual([
      NAME.replace('warning', 'error'),
      NOT_FOUND.replace('error', 'hint'),
    ]);
  });

  it('of the settings override those of the root manifest, code by code', () => {
    const severities = { 'target-not-found': 'off', 'target-outside-package': 'off' };
    expect(findings({ severities }, { severities: { 'target-not-found': 'warning' } })).toEqual([
      NAME,
      NOT_FOUND.replace('error', 'warning'),
    ]);
  });

  it('leave the status of the plugin as it is: what is hidden is broken all the same', () => {
    const scene = new Scene(
      workspace({ severities: { 'target-not-found': 'off', 'target-outside-package': 'off' } }),
    );
    expect(scene.plugins).toContain('node-red node-red-contrib-lamp broken');
  });

  it.each([
    { severities: { 'target-not-found': 'loud' } },
    { severities: ['off'] },
    { severities: null },
    'off',
  ])('of a wrong type are passed over: %j', (configuration) => {
    expect(findings(configuration as object)).toEqual([NAME, NOT_FOUND, OUTSIDE]);
  });
});

describe('ignore', () => {
  it.each([
    ['a package', [{ package: 'node-red-contrib-lamp' }], [NAME]],
    ['packages by a glob', [{ package: 'node-red-*' }], [NAME]],
    ['codes', [{ codes: ['target-not-found', 'name-not-matching'] }], [OUTSIDE]],
    [
      'codes of a package',
      [{ package: 'node-red-*', codes: ['target-not-found', 'name-not-matching'] }],
      [NAME, OUTSIDE],
    ],
    ['nothing: an empty entry is no wildcard', [{}], [NAME, NOT_FOUND, OUTSIDE]],
  ])('leaves out %s', (_, ignore, left) => {
    expect(findings({ ignore })).toEqual(left);
  });
});

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

describe('the generic entry points', () => {
  const manifest = (key: string) => ({
    'package.json': {
      name: 'weather',
      version: '1.0.0',
      [key]: { 'lantern.plugins': { snow: './snow.js#go' } },
    },
    'snow.js': '',
  });

  it('stand under `entryPoints`, or under the key that is set', () => {
    expect(new Scene(manifest('entryPoints')).entryPoints).toEqual(['lantern.plugins snow -> snow.js#go ok']);
    expect(new Scene(manifest('lantern-points')).plugins).toEqual([]);
    const settings = { entryPointsKey: 'lantern-points' };
    expect(new Scene(manifest('lantern-points'), { settings }).plugins).toEqual(['lantern weather ok']);
    expect(new Scene(manifest('entryPoints'), { settings }).plugins).toEqual([]);
  });

  it.each([
    [['./src/index.ts']],
    ['./src/index.ts'],
    [{ web: { main: './web.ts' } }],
    [{ 'a.b': './x.js' }],
    [{ 'a.b': { x: 'x.js' } }],
    [{ 'a.b': { x: './missing.js' }, plain: { y: './y.js' } }],
    [{}],
    [null],
  ])("of any other shape are somebody else's: %j", (value) => {
    const scene = new Scene({ 'package.json': { name: 'weather', version: '1.0.0', entryPoints: value } });
    expect(scene.plugins).toEqual([]);
    expect(scene.findings).toEqual([]);
  });
});

describe('dependencies', () => {
  const files = {
    'package.json': { name: 'flows', private: true },
    'node_modules/node-red-contrib-lamp/package.json': BROKEN,
  };

  it('stand in the tree with their status, and raise no problems', () => {
    const scene = new Scene(files);
    expect(scene.plugins).toEqual(['node-red node-red-contrib-lamp broken']);
    expect(scene.report.plugins[0]?.reasons.map(({ code }) => code)).toEqual([
      'target-not-found',
      'target-outside-package',
    ]);
    expect(scene.findings).toEqual([]);
  });

  it('raise them where that is asked for', () => {
    const scene = new Scene(files, { settings: { dependencies: true } });
    expect(scene.findings).toEqual([
      'node_modules/node-red-contrib-lamp/package.json: error target-not-found "lmap.js"',
      'node_modules/node-red-contrib-lamp/package.json: error target-outside-package "../fan.js"',
    ]);
  });
});

describe("the author's own word", () => {
  const quiet = { name: 'door', version: '1.0.0' };
  const withWord = (manifest: object, plugin: unknown) =>
    new Scene({ 'package.json': { ...manifest, pluginScout: { plugin } }, 'lamp.js': '' });

  it('names the hosts that a package is meant for: then it hears why they do not see it', () => {
    expect(new Scene({ 'package.json': quiet }).plugins).toEqual([]);
    const scene = withWord(quiet, ['homebridge']);
    expect(scene.plugins).toEqual(['homebridge door ignored']);
    expect(scene.findings[0]).toBe('package.json: warning name-not-matching "door"');
    expect(withWord(quiet, 'karma').plugins).toEqual(['karma door ignored']);
  });

  it('`false` silences what is suspected', () => {
    expect(withWord({ ...HOMEBRIDGE, name: 'door' }, false).plugins).toEqual([]);
    expect(withWord({ ...HOMEBRIDGE, keywords: [] }, false).plugins).toEqual([]);
  });

  it('`false` does not hide what a host loads all the same', () => {
    expect(withWord(HOMEBRIDGE, false).plugins).toEqual(['homebridge homebridge-lamp ok']);
  });
});

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
