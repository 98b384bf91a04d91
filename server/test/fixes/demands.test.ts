import { describe, expect, it } from 'vitest';
import { Offered } from './offered';

const PLUGIN = { name: 'homebridge-lamp', version: '1.0.0', main: './index.js' };

function homebridge(manifest: object, files: Readonly<Record<string, unknown>> = {}): Offered {
  return new Offered({ 'package.json': { ...PLUGIN, ...manifest }, 'index.js': '', ...files });
}

describe('a missing engine', () => {
  const keywords = ['homebridge-plugin'];

  it('is that of the host that is installed, and then safe', () => {
    const host = { 'node_modules/homebridge/package.json': { name: 'homebridge', version: '2.1.0-beta.3' } };
    const offered = homebridge({ keywords, engines: { node: '>=20' } }, host);
    expect(offered.titles('engine-missing')).toEqual(['* Add `engines.homebridge`: `^2.1.0`']);
    expect(offered.after('Add `engines.homebridge`: `^2.1.0`')).toMatchObject({
      engines: { node: '>=20', homebridge: '^2.1.0' },
    });
  });

  it("is else that of the host's profile", () => {
    expect(homebridge({ keywords }).titles('engine-missing')).toEqual([
      expect.stringMatching(/^Add `engines\.homebridge`: `\^\d+\.\d+\.\d+`$/),
    ]);
  });

  it('may be a slip in the name of one', () => {
    const offered = homebridge({ keywords, engines: { homebrige: '^1.8.0' } });
    expect(offered.titles('engine-missing')[0]).toBe('Rename `engines.homebrige` to `homebridge`');
    expect(offered.after('Rename `engines.homebrige` to `homebridge`')).toMatchObject({
      engines: { homebridge: '^1.8.0' },
    });
  });
});

describe('a missing keyword', () => {
  const engines = { homebridge: '^1.8.0' };

  it('is added to a list, to none, and to a text, of which a list is made', () => {
    const title = 'Add `homebridge-plugin` to `keywords`';
    const after = (keywords: unknown) =>
      homebridge({ engines, keywords }).after(title) as { keywords: unknown };
    expect(after(['lamp']).keywords).toEqual(['lamp', 'homebridge-plugin']);
    expect(after(undefined).keywords).toEqual(['homebridge-plugin']);
    expect(after('lamp, light').keywords).toEqual(['lamp', 'light', 'homebridge-plugin']);
    expect(after(null).keywords).toEqual(['homebridge-plugin']);
  });

  it('is not added unasked where nothing but the name speaks for a plugin', () => {
    expect(homebridge({}).titles('keyword-missing')).toEqual(['Add `homebridge-plugin` to `keywords`']);
    expect(homebridge({ engines }).titles('keyword-missing')).toEqual([
      '* Add `homebridge-plugin` to `keywords`',
    ]);
  });
});

describe('a version range that leaves the host out', () => {
  const after = (version: string) => {
    const manifest = { name: 'x', 'node-red': { version, nodes: {} } };
    const host = { name: 'node-red', version: '5.0.7' };
    return new Offered({ 'package.json': manifest, 'node_modules/node-red/package.json': host }).titles(
      'engine-mismatch',
    );
  };

  it('is widened, and never unasked; one that is no range is replaced', () => {
    expect(after('<4')).toEqual(['Let `node-red.version` include Node-RED 5.0.7: `<4 || ^5.0.7`']);
    expect(after('four')).toEqual(['Let `node-red.version` include Node-RED 5.0.7: `^5.0.7`']);
  });
});

describe('a key that the host asks for', () => {
  const extension = { type: 'hook', path: 'dist/index.js', source: 'src/index.js', host: '^12.0.0' };
  const directus = (own: object) =>
    new Offered({
      'package.json': { name: 'x', version: '1.0.0', type: 'module', 'directus:extension': own },
      'dist/index.js': '',
    });

  it('is renamed from what is nearly it', () => {
    const { host, ...rest } = extension;
    const offered = directus({ ...rest, hots: host });
    const title = 'Rename `hots` to `host`';
    expect(offered.titles('required-key-missing')).toEqual([
      title,
      'Add `["directus:extension"].host`: `"*"`',
    ]);
    expect(offered.after(title)).toMatchObject({ 'directus:extension': extension });
  });

  it('has the value that is nearly there, and none where no value is near', () => {
    expect(directus({ ...extension, type: 'endpiont' }).titles('required-key-missing')).toEqual([
      'Change `["directus:extension"].type` to `endpoint`',
    ]);
    expect(directus({ ...extension, type: 'plugin' }).titles('required-key-missing')).toEqual([]);
  });
});

describe('a subpath that is hidden', () => {
  const hidden = (exports: unknown) =>
    new Offered({
      'package.json': {
        name: 'x',
        version: '1.0.0',
        type: 'module',
        exports,
        'directus:extension': { type: 'hook', path: 'x.js', source: 'x.ts', host: '*' },
      },
      'x.js': '',
    });
  const title = 'Add `"./package.json": "./package.json"` to `exports`';
  const shown = './package.json';

  it.each([
    ['a text', './x.js', { '.': './x.js', [shown]: shown }],
    ['conditions', { default: './x.js' }, { '.': { default: './x.js' }, [shown]: shown }],
    ['subpaths', { '.': './x.js' }, { '.': './x.js', [shown]: shown }],
    ['null for it', { '.': './x.js', [shown]: null }, { '.': './x.js', [shown]: shown }],
  ])('is added to exports that are %s', (_, before, after) => {
    const offered = hidden(before);
    expect(offered.titles('subpath-not-exported')).toEqual([`* ${title}`]);
    expect(offered.after(title)).toMatchObject({ exports: after });
  });
});
