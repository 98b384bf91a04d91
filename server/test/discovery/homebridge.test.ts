import { describe, expect, it } from 'vitest';
import { below, HOMEBRIDGE, HOMEBRIDGE_FILES } from './samples';
import { Scene } from './scene';

/** The sample with some keys changed; `undefined` leaves a key out. */
const withKeys = (keys: object) => ({ ...HOMEBRIDGE_FILES, 'package.json': { ...HOMEBRIDGE, ...keys } });

const OK = ['homebridge homebridge-lamp ok'];

describe('Homebridge accepts', () => {
  it('a package with its prefix, its keyword and its range', () => {
    const scene = new Scene(HOMEBRIDGE_FILES);
    expect(scene.plugins).toEqual(OK);
    expect(scene.entryPoints).toEqual(['main . -> lamp.js ok']);
    expect(scene.findings).toEqual([]);
  });

  it.each(['@acme/homebridge-lamp', '@acme.dev/homebridge-lamp_2'])('the name %s', (name) => {
    expect(new Scene(withKeys({ name })).plugins).toEqual([`homebridge ${name} ok`]);
  });

  it('a range among the peer dependencies instead of the engines', () => {
    const scene = new Scene(withKeys({ engines: undefined, peerDependencies: { homebridge: '^1.8.0' } }));
    expect(scene.plugins).toEqual(OK);
    expect(scene.findings).toEqual([]);
  });

  it('keywords that are one text', () => {
    expect(new Scene(withKeys({ keywords: 'lamp homebridge-plugin' })).plugins).toEqual(OK);
  });

  it('a range that excludes it: it logs that, and loads the plugin', () => {
    expect(new Scene(withKeys({ engines: { homebridge: '^0.4.0' } })).plugins).toEqual(OK);
  });

  it.each([
    ['a text', './lamp.js'],
    ['conditions', { import: './lamp.js', require: './missing.cjs' }],
    ['the entry by name', { '.': './lamp.js' }],
    ['conditions below the entry', { '.': { types: './lamp.d.ts', default: './lamp.js' } }],
  ])('exports that are %s', (_, exports) => {
    const scene = new Scene(withKeys({ exports, main: 'missing.js' }));
    expect(scene.entryPoints).toEqual(['main . -> lamp.js ok']);
  });

  it('a main without its ending, for require', () => {
    expect(new Scene(withKeys({ main: 'lamp' })).entryPoints).toEqual(['main . -> lamp.js ok']);
  });

  it('a package without main that has an index.js', () => {
    const scene = new Scene({ ...withKeys({ main: undefined }), 'index.js': 'module.exports = () => {};' });
    expect(scene.entryPoints).toEqual(['main . -> index.js ok']);
  });
});

describe('Homebridge refuses', () => {
  it.each([
    ['no keywords', { keywords: undefined }, 'warning keyword-missing "homebridge-lamp"'],
    ['other keywords', { keywords: ['homebridge', 'lamp'] }, 'warning keyword-missing "keywords"'],
    [
      'a misspelt keyword',
      { keywords: ['lamp', 'homebridge-plugn'] },
      'warning keyword-missing "homebridge-plugn"',
    ],
    ['no engines', { engines: undefined }, 'error engine-missing "homebridge-lamp"'],
    ["only Node's engine", { engines: { node: '>=20' } }, 'error engine-missing "engines"'],
    ['an empty range', { engines: { homebridge: '' } }, 'error engine-missing ""'],
  ])('%s', (_, keys, finding) => {
    const scene = new Scene(withKeys(keys));
    expect(scene.plugins).toEqual(['homebridge homebridge-lamp rejected']);
    expect(scene.findings).toEqual([`package.json: ${finding}`]);
  });

  it.each([
    ['a main that is not there', { main: 'missing.js' }, '"missing.js"'],
    ['no main and no index.js', { main: undefined }, '"homebridge-lamp"'],
    ['exports that lead nowhere', { exports: { '.': './missing.js' } }, '"./missing.js"'],
    [
      'an ES module without its ending: import does not probe',
      { type: 'module', main: './missing.js' },
      '"./missing.js"',
    ],
  ])('%s', (_, keys, text) => {
    const scene = new Scene(withKeys(keys));
    expect(scene.plugins).toEqual(['homebridge homebridge-lamp broken']);
    expect(scene.findings).toEqual([`package.json: error target-not-found ${text}`]);
  });
});

describe('Homebridge does not see', () => {
  it.each([
    'lamp',
    'homebridge.lamp',
    'homebridge-lamp.js',
    'Homebridge-lamp',
    '@acme/lamp',
    'my-homebridge-lamp',
  ])('the name %s; with its keyword the package is plainly meant for it', (name) => {
    const scene = new Scene(withKeys({ name }));
    expect(scene.plugins).toEqual([`homebridge ${name} ignored`]);
    expect(scene.findings).toEqual([`package.json: warning name-not-matching "${name}"`]);
  });

  it('and hears nothing of packages that only use it', () => {
    const scene = new Scene({
      'package.json': {
        name: 'lamp',
        version: '1.0.0',
        keywords: ['homebridge'],
        dependencies: { homebridge: '*' },
      },
    });
    expect(scene.plugins).toEqual([]);
    expect(scene.findings).toEqual([]);
  });
});

describe('a package that is like a Homebridge plugin by nothing but its name', () => {
  const library = { name: 'homebridge-colours', version: '1.0.0', main: 'colours.js' };

  it('gives hints and no more when it is edited', () => {
    const { report } = new Scene({ 'package.json': library, 'colours.js': '' });
    expect(report.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['engine-missing', 'hint'],
      ['keyword-missing', 'hint'],
    ]);
  });

  it('gives no more when it has no entry either: nobody asked for one', () => {
    const { report } = new Scene({ 'package.json': { name: 'homebridge-css', version: '1.0.0' } });
    expect(report.diagnostics.map(({ severity }) => severity)).toEqual(['hint', 'hint']);
  });

  it('is no plugin when it is installed, with an entry or without', () => {
    const scene = new Scene({
      'package.json': { name: 'home', private: true },
      'node_modules/homebridge-colours/package.json': library,
      'node_modules/homebridge-colours/colours.js': '',
      'node_modules/homebridge-css/package.json': { name: 'homebridge-css', version: '1.0.0' },
    });
    expect(scene.plugins).toEqual([]);
  });
});

describe('Homebridge finds among what is installed', () => {
  it('whatever lies at the top of node_modules, in scopes too', () => {
    const scene = new Scene({
      'package.json': { name: 'home', private: true },
      ...below('node_modules/homebridge-lamp', HOMEBRIDGE_FILES),
      ...below('node_modules/@acme/homebridge-lamp', withKeys({ name: '@acme/homebridge-lamp' })),
      ...below('node_modules/homebridge-lamp/node_modules/homebridge-inner', HOMEBRIDGE_FILES),
    });
    expect(scene.plugins).toEqual(['homebridge @acme/homebridge-lamp ok', 'homebridge homebridge-lamp ok']);
  });
});

describe('Homebridge cannot load', () => {
  it('an entry that is there and requires what is not', () => {
    const scene = new Scene({ ...HOMEBRIDGE_FILES, 'lamp.js': "require('./gone');" });
    expect(scene.plugins).toEqual(['homebridge homebridge-lamp broken']);
    expect(scene.entryPoints).toEqual(['main . -> lamp.js broken']);
    expect(scene.findings).toEqual(['package.json: error required-file-missing "lamp.js"']);
  });
});

describe('config.schema.json, which the Homebridge UI reads', () => {
  const withSettings = (text: string) => new Scene({ ...HOMEBRIDGE_FILES, 'config.schema.json': text });

  it('is fine with an alias and a type, and need not be there', () => {
    const scene = withSettings('{ "pluginAlias": "Lamp", "pluginType": "accessory", "schema": {} }');
    expect(scene.findings).toEqual([]);
    expect(scene.entryPoints).toEqual([
      'main . -> lamp.js ok',
      'config.schema.json . -> config.schema.json ok',
    ]);
    expect(new Scene(HOMEBRIDGE_FILES).entryPoints).toEqual(['main . -> lamp.js ok']);
  });

  it.each([
    [
      '{ "pluginType": "platform" }',
      'error required-key-missing "{"',
      'Homebridge: `config.schema.json` has no `pluginAlias` (it has `pluginType`); Homebridge goes on, and the plugin has no settings in the Homebridge UI, which cannot determine its alias',
    ],
    [
      '{ "pluginAlias": "Lamp" }',
      'error required-key-missing "{"',
      'Homebridge: `config.schema.json` has no `pluginType` (it has `pluginAlias`); Homebridge goes on, and what the Homebridge UI saves is not read by it',
    ],
    [
      '{ "pluginAlias": "Lamp", "pluginType": "platforms" }',
      'error invalid-value-type "platforms"',
      'Homebridge: `platforms` is not `platform` or `accessory`; Homebridge goes on, and what the Homebridge UI saves is not read by it',
    ],
    [
      '{ "pluginAlias": "Lamp", "pluginType": "platform", }',
      'error json-syntax-error ","',
      'JSON has no trailing commas: Homebridge cannot read this file; Homebridge goes on, and the plugin has no settings in the Homebridge UI',
    ],
  ])('%s', (text, finding, message) => {
    const scene = withSettings(text);
    expect(scene.findings.map((one) => one.replace(/ ([{,])$/, ' "$1"'))).toEqual([
      `config.schema.json: ${finding}`,
    ]);
    expect(scene.report.diagnostics[0]?.message).toBe(message);
    expect(scene.plugins).toEqual(['homebridge homebridge-lamp broken']);
  });
});
