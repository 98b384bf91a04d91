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
  ])('of a wrong type are told and passed over: %j', (configuration) => {
    const [told, ...others] = findings(configuration as object);
    expect(told).toMatch(/^package\.json: warning configuration-invalid /);
    expect(others).toEqual([NAME, NOT_FOUND, OUTSIDE]);
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
    [
      'nothing: an empty entry is no wildcard',
      [{}],
      ['package.json: warning configuration-invalid {}', NAME, NOT_FOUND, OUTSIDE],
    ],
  ])('leaves out %s', (_, ignore, left) => {
    expect(findings({ ignore })).toEqual(left);
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
