import { describe, expect, it } from 'vitest';
import { below, HOMEBRIDGE, HOMEBRIDGE_FILES, NODE_RED_FILES, OCLIF, OCLIF_FILES } from './samples';
import { Scene } from './scene';

const ROOT = { name: 'root', private: true, workspaces: ['packages/*'] };

describe('a package of the workspace that is linked into node_modules', () => {
  it('is one record, and of the workspace', () => {
    const scene = new Scene({
      'package.json': ROOT,
      ...below('packages/lamp', NODE_RED_FILES),
      'node_modules/node-red-contrib-lamp': { link: '../packages/lamp' },
    });
    expect(scene.report.plugins.map(({ path, origin }) => [path, origin])).toEqual([
      ['packages/lamp', 'workspace'],
    ]);
  });

  it('is one finding', () => {
    const scene = new Scene({
      'package.json': { ...ROOT, pluginScout: { dependencies: true } },
      'packages/lamp/package.json': { ...HOMEBRIDGE, main: 'missing.js' },
      'node_modules/homebridge-lamp': { link: '../packages/lamp' },
    });
    expect(scene.findings).toEqual(['packages/lamp/package.json: error target-not-found "missing.js"']);
  });
});

describe('a target that is reached through a link', () => {
  const host = {
    id: 'mapforge',
    title: 'Mapforge',
    ecosystem: 'npm',
    rules: [
      {
        approach: 'metadata',
        discovered: { key: ['mapforge'] },
        entryPoints: [{ at: ['mapforge', 'tiles'], each: { value: 'specifier' } }],
      },
    ],
  };
  const tiles = 'mapforge.tiles walls -> node_modules/tiles/walls.js ok';

  it('is seen when it is made in the other package, and missed when it goes', () => {
    const scene = new Scene({
      'package.json': { ...ROOT, pluginScout: { hosts: [host] } },
      'node_modules/tiles': { link: '../packages/tiles' },
      'packages/tiles/package.json': { name: 'tiles', version: '1.0.0' },
      'packages/layer/package.json': { name: 'layer', mapforge: { tiles: { walls: 'tiles/walls.js' } } },
    });
    expect(scene.entryPoints).not.toEqual([tiles]);
    scene.write('packages/tiles/walls.js', '');
    expect(scene.entryPoints).toEqual([tiles]);
    scene.delete('packages/tiles/walls.js');
    expect(scene.entryPoints).not.toEqual([tiles]);
  });
});

describe('a package that is linked from outside the folder', () => {
  it('is a dependency where its host finds it, with the place to which the link leads', () => {
    const scene = new Scene(
      {
        ...below('app', { 'package.json': { name: 'flows', private: true } }),
        ...below('lamp', NODE_RED_FILES),
        'app/node_modules/node-red-contrib-lamp': { link: '../../lamp' },
      },
      { folders: ['/ws/app'] },
    );
    expect(scene.report.plugins).toEqual([
      expect.objectContaining({
        origin: 'dependency',
        path: 'node_modules/node-red-contrib-lamp',
        realPath: '../lamp',
        status: 'ok',
      }),
    ]);
  });
});

describe("pnpm's layout", () => {
  const store = (name: string, version = '1.0.0') =>
    `node_modules/.pnpm/${name}@${version}/node_modules/${name}`;
  const files = {
    'package.json': ROOT,
    'packages/one/package.json': {
      name: 'one',
      version: '1.0.0',
      dependencies: { greeter: '1', 'homebridge-lamp': '1' },
      oclif: { plugins: ['greeter'] },
    },
    'packages/two/package.json': { name: 'two', version: '1.0.0', dependencies: { 'homebridge-lamp': '1' } },
    ...below(store('homebridge-lamp'), HOMEBRIDGE_FILES),
    ...below(store('greeter'), OCLIF_FILES),
    ...below(store('homebridge-transitive'), {
      ...HOMEBRIDGE_FILES,
      'package.json': { ...HOMEBRIDGE, name: 'homebridge-transitive' },
    }),
    'packages/one/node_modules/homebridge-lamp': { link: `../../../${store('homebridge-lamp')}` },
    'packages/two/node_modules/homebridge-lamp': { link: `../../../${store('homebridge-lamp')}` },
    'packages/one/node_modules/greeter': { link: `../../../${store('greeter')}` },
  };

  it('gives each package once, with all from which its host finds it, and not what no link makes visible', () => {
    const { plugins } = new Scene(files).report;
    expect(plugins.map(({ name, foundFrom, status }) => [name, foundFrom, status])).toEqual([
      ['homebridge-lamp', ['packages/one', 'packages/two'], 'ok'],
      ['greeter', ['packages/one'], 'ok'],
      ['one', [], 'ok'],
    ]);
  });

  it('tells the real place beside the one where the host finds it', () => {
    const [lamp] = new Scene(files).report.plugins;
    expect(lamp).toMatchObject({
      path: 'packages/one/node_modules/homebridge-lamp',
      realPath: store('homebridge-lamp'),
    });
  });
});

describe('links that lead nowhere or back', () => {
  it('are passed over: dangling, a loop of links, a folder within itself', () => {
    const scene = new Scene({
      'package.json': { name: 'home', private: true },
      'node_modules/homebridge-gone': { link: '../gone' },
      'node_modules/homebridge-a': { link: 'homebridge-b' },
      'node_modules/homebridge-b': { link: 'homebridge-a' },
      'node_modules/@loop': { link: '..' },
      'packages/self': { link: '.' },
      ...below('node_modules/homebridge-lamp', HOMEBRIDGE_FILES),
    });
    expect(scene.plugins).toEqual(['homebridge homebridge-lamp ok']);
  });

  it('do not make a scan of nested workspaces endless', () => {
    const scene = new Scene({
      'package.json': { name: 'root', private: true, workspaces: ['**'] },
      ...below('lamp', HOMEBRIDGE_FILES),
      'lamp/back': { link: '..' },
      'other/back': { link: '../lamp' },
    });
    expect(scene.plugins).toEqual(['homebridge homebridge-lamp ok']);
  });

  it('do not make the commands of a plugin endless', () => {
    const scene = new Scene({ ...OCLIF_FILES, 'commands/again': { link: '.' } });
    expect(scene.entryPoints).toHaveLength(2);
  });

  it('a target that is a dangling link is missing', () => {
    const scene = new Scene({ 'package.json': HOMEBRIDGE, 'lamp.js': { link: 'gone.js' } });
    expect(scene.findings).toEqual(['package.json: error target-not-found "lamp.js"']);
  });
});

describe('two runs', () => {
  const files = {
    'package.json': ROOT,
    ...below('packages/lamp', NODE_RED_FILES),
    ...below('packages/door', HOMEBRIDGE_FILES),
    'packages/cli/package.json': { ...OCLIF, oclif: { commands: './missing', hooks: { init: './gone.js' } } },
    ...below('node_modules/homebridge-wind', { 'package.json': { ...HOMEBRIDGE, name: 'homebridge-wind' } }),
    ...below('node_modules/@acme/homebridge-wind', {
      'package.json': { ...HOMEBRIDGE, name: '@acme/homebridge-wind' },
    }),
  };

  it('over the same files give the same bytes, in whatever order these were written', () => {
    const once = JSON.stringify(new Scene(files).report);
    const again = JSON.stringify(new Scene(Object.fromEntries(Object.entries(files).reverse())).report);
    expect(again).toBe(once);
    expect(JSON.parse(once).plugins).toHaveLength(5);
  });

  it('in another folder give the same bytes too, but for the name of the folder', () => {
    const text = (folder: string) => {
      const { folders: _, ...report } = new Scene(below(folder, files), { folders: [`/ws/${folder}`] })
        .report;
      return JSON.stringify(report);
    };
    expect(text('deep/down/here')).toBe(text('ws'));
  });
});
