import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIGURATION } from '../../src/discovery/configuration';
import { configurationFindings } from '../../src/discovery/configuration-findings';
import { RULES } from '../../src/index';
import { configurationInvalid } from '../../src/rules/configuration-invalid';
import { MemoryFileSystem } from '../../src/workspace/memory';
import { Scene } from './scene';

const HOST = {
  id: 'lantern',
  title: 'Lantern',
  ecosystem: 'npm',
  rules: [{ approach: 'naming-convention', discovered: { name: ['lantern-plugin-*'] } }],
};

const sceneOf = (pluginScout: unknown, files = {}) =>
  new Scene({ 'package.json': { name: 'works', private: true, pluginScout }, ...files });

/** `severity underlined: message` of each finding about the configuration. */
function mistakesIn(pluginScout: unknown, files = {}): string[] {
  const scene = sceneOf(pluginScout, files);
  return scene.report.diagnostics.flatMap(({ code, message }, index) => {
    if (!['configuration-invalid', 'host-profile-invalid'].includes(code)) return [];
    const [, rest = ''] = /^package\.json: (.*)$/s.exec(scene.findings[index]!) ?? [];
    return [`${rest.replace(`${code} `, '')}: ${message}`];
  });
}

const schema = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../schemas/${name}.schema.json`, import.meta.url), 'utf8'));

const SCHEMA = schema('configuration') as {
  definitions: { Configuration: { properties: object }; Severities: { properties: object } };
};
// The profile's schema speaks to VS Code too, in words of its own.
const validate = new Ajv({ strict: false })
  .addSchema(schema('host-profile') as object, 'host-profile.schema.json')
  .compile(SCHEMA);

/** Everything that the key may hold, in every form. */
const SOUND = {
  severities: {
    'target-not-found': 'off',
    'configuration-invalid': 'hint',
    USE_TYPE: 'error',
    EXPORTS_VALUE_INVALID: 'off',
  },
  ignore: [{ package: '@acme/*' }, { codes: ['engine-missing', 'USE_TYPE'] }, { package: 'a', codes: [] }],
  hosts: ['./lantern.plugin-scout-host.json', { ...HOST, id: 'torch' }],
  disabledHosts: ['karma', 'lantern', 'torch'],
  entryPointsKey: 'extensions',
  dependencies: true,
  publint: false,
};

describe('a configuration in which everything is right', () => {
  it.each([
    ['settings', SOUND],
    ['nothing', {}],
    ["a package's word: a host", { plugin: 'homebridge' }],
    ["a package's word: hosts", { plugin: ['homebridge', 'karma'] }],
    ["a package's word: no plugin", { plugin: false }],
    ["a host's own profile", { host: HOST }],
  ])('raises nothing, and fits the schema: %s', (_, pluginScout) => {
    expect(mistakesIn(pluginScout, { 'lantern.plugin-scout-host.json': HOST })).toEqual([]);
    expect(validate({ name: 'works', pluginScout })).toBe(true);
  });

  it('knows a host that a dependency brings along', () => {
    const files = {
      'package.json': {
        name: 'works',
        dependencies: { lantern: '1' },
        pluginScout: { disabledHosts: ['lantern'] },
      },
      'node_modules/lantern/package.json': { name: 'lantern', version: '1.0.0', pluginScout: { host: HOST } },
    };
    expect(new Scene(files).findings).toEqual([]);
  });

  it('is nothing that a package below the root is held to: it has no settings', () => {
    const files = {
      'packages/a/package.json': { name: 'a', version: '1.0.0', pluginScout: { severites: 7 } },
    };
    expect(mistakesIn({}, files)).toEqual([]);
  });

  it('is not looked for in a manifest that is being typed', () => {
    const text = '{"name": "works", "pluginScout": {"sev": }}';
    expect(new Scene({ 'package.json': text }).codes).toEqual(['manifest-syntax-error']);
  });
});

describe('a mistake in the configuration', () => {
  it.each([
    [
      'a key that there is not',
      { severites: {} },
      'warning "severites": Plugin Scout has no setting `severites`; it is passed over. Did you mean `severities`?',
    ],
    [
      'a key that resembles none',
      { 'trace.server': 'verbose' },
      'warning "trace.server": Plugin Scout has no setting `trace.server`; it is passed over',
    ],
    [
      'a misspelt code',
      { severities: { 'taget-not-found': 'off' } },
      'warning "taget-not-found": No rule has the code `taget-not-found`; it is passed over. Did you mean `target-not-found`?',
    ],
    [
      'a severity of ESLint',
      { severities: { 'target-not-found': 'warn' } },
      'warning "warn": `"warn"` is no severity; the rule keeps its own. Did you mean `warning`?',
    ],
    [
      'a number for a severity',
      { severities: { 'target-not-found': 0 } },
      'warning 0: `0` is no severity; the rule keeps its own. Did you mean `off`?',
    ],
    [
      'a severity that resembles none',
      { severities: { USE_TYPE: 'loud' } },
      'warning "loud": `"loud"` is no severity (error, warning, information, hint, off); the rule keeps its own',
    ],
    [
      'a misspelt code to leave out',
      { ignore: [{ package: 'a', codes: ['engine-mising'] }] },
      'warning "engine-mising": No rule has the code `engine-mising`; it is passed over. Did you mean `engine-missing`?',
    ],
    [
      'a misspelt key of an entry',
      { ignore: [{ package: 'a', code: ['engine-missing'] }] },
      'warning "code": Plugin Scout has no setting `code`; it is passed over. Did you mean `codes`?',
    ],
    [
      'an entry that leaves nothing out',
      { ignore: [{}] },
      'warning {}: This entry names neither `package` nor `codes`; it leaves nothing out',
    ],
    [
      'an entry that is a text',
      { ignore: ['a'] },
      'warning "a": An item of `ignore` must be an object; it is passed over',
    ],
    [
      'codes that are no list',
      { ignore: [{ codes: 'engine-missing' }] },
      'warning "engine-missing": `codes` must be a list of codes; it is passed over',
    ],
    [
      'a file that is not there',
      { hosts: ['./lantern.json'] },
      'warning "./lantern.json": `./lantern.json` does not exist; its hosts are not looked for',
    ],
    [
      'a misspelt host',
      { disabledHosts: ['node-rad'] },
      'warning "node-rad": No host with the id `node-rad` is known here; it is passed over. Did you mean `node-red`?',
    ],
    [
      'a host that may be known elsewhere',
      { disabledHosts: ['somebody-elses'] },
      'hint "somebody-elses": No host with the id `somebody-elses` is known here; it is passed over',
    ],
    [
      'a misspelt host that the package is meant for',
      { plugin: 'homebrige' },
      'warning "homebrige": No host with the id `homebrige` is known here; it is passed over. Did you mean `homebridge`?',
    ],
    [
      'a plugin of no host in particular',
      { plugin: true },
      'warning true: `plugin` must be a list of host ids; it is passed over',
    ],
    [
      'a text for true',
      { dependencies: 'true' },
      'warning "true": `dependencies` must be true or false; it is passed over',
    ],
    [
      'a text for a list',
      { disabledHosts: 'karma' },
      'warning "karma": `disabledHosts` must be a list; it is passed over',
    ],
    [
      'a list for an object',
      { severities: [] },
      'warning "severities": `severities` must be an object; it is passed over',
    ],
    [
      'a key without a name',
      { entryPointsKey: '' },
      'warning "": `entryPointsKey` must be a text that is not empty; it is passed over',
    ],
    ['null', { ignore: null }, 'warning null: `ignore` must be a list; it is passed over'],
    ['a text for all', 'off', 'warning "off": `pluginScout` must be an object; it is passed over'],
  ])('is told on its own characters: %s', (_, pluginScout, told) => {
    expect(mistakesIn(pluginScout)).toEqual([told]);
  });

  it('is a folder where a file is needed', () => {
    expect(mistakesIn({ hosts: ['hosts'] }, { 'hosts/lantern.json': HOST })).toEqual([
      'warning "hosts": An item of `hosts` must be a profile or a file, not a folder; it is passed over',
    ]);
  });

  it('suggests the nearest file, and is gone when the file comes', () => {
    const files = { 'hosts/lantern.plugin-scout-host.json': HOST };
    const scene = sceneOf({ hosts: ['./hosts/lantren.plugin-scout-host.json'] }, files);
    expect(scene.report.diagnostics[0]?.message).toContain(
      'Did you mean `./hosts/lantern.plugin-scout-host.json`?',
    );
    scene.write('hosts/lantren.plugin-scout-host.json', HOST);
    expect(scene.findings).toEqual([]);
  });

  it('is gone when it is put right, and may be left out itself', () => {
    const scene = sceneOf({ severities: { 'taget-not-found': 'off' } });
    expect(scene.codes).toEqual(['configuration-invalid']);
    scene.write('package.json', {
      name: 'works',
      pluginScout: { severities: { 'target-not-found': 'off' } },
    });
    expect(scene.codes).toEqual([]);
    expect(mistakesIn({ severities: { 'configuration-invalid': 'off', nothing: 'off' } })).toEqual([]);
  });
});

describe('the fix of a mistake in the configuration', () => {
  const fixesOf = (pluginScout: object, others = {}) => {
    const manifest = { name: 'works', pluginScout };
    const fs = new MemoryFileSystem({ 'package.json': JSON.stringify(manifest), ...others }, '/ws');
    const context = {
      fs,
      packageRoot: '/ws',
      packageName: 'works',
      manifestPath: '/ws/package.json',
      manifest,
    };
    return configurationFindings(fs, '/ws', []).map((finding) =>
      configurationInvalid.fixes!(finding, context as never).map(({ title, safe, changes }) => ({
        title,
        safe,
        changes,
      })),
    );
  };
  const file = '/ws/package.json';

  it.each([
    [{ severites: {} }, { do: 'rename-key', file, at: ['pluginScout', 'severites'], key: 'severities' }],
    [
      { severities: { 'taget-not-found': 'off' } },
      {
        do: 'rename-key',
        file,
        at: ['pluginScout', 'severities', 'taget-not-found'],
        key: 'target-not-found',
      },
    ],
    [
      { severities: { 'target-not-found': 'warn' } },
      { do: 'set', file, at: ['pluginScout', 'severities', 'target-not-found'], value: 'warning' },
    ],
    [
      { ignore: [{ codes: ['engine-mising'] }] },
      { do: 'set', file, at: ['pluginScout', 'ignore', 0, 'codes', 0], value: 'engine-missing' },
    ],
    [
      { disabledHosts: ['karmas'] },
      { do: 'set', file, at: ['pluginScout', 'disabledHosts', 0], value: 'karma' },
    ],
  ])('of %j puts in what was meant, if its author says so', (pluginScout, change) => {
    const near = 'key' in change ? change.key : change.value;
    expect(fixesOf(pluginScout)).toEqual([
      [{ title: `Change to \`${near}\``, safe: false, changes: [change] }],
    ]);
  });

  it('is none where nothing is near, or where the right key is there already', () => {
    expect(fixesOf({ nothing: 1, dependencies: 7 })).toEqual([[], []]);
    expect(fixesOf({ severites: {}, severities: {} })).toEqual([[]]);
  });
});

describe('schemas/configuration.schema.json', () => {
  it('has every setting and every code', () => {
    const { Configuration, Severities } = SCHEMA.definitions;
    const keys = [...Object.keys(DEFAULT_CONFIGURATION), 'plugin', 'host'];
    expect(Object.keys(Configuration.properties).sort()).toEqual(keys.sort());
    expect(Object.keys(Severities.properties)).toEqual(RULES.map(({ code }) => code));
  });

  it.each([
    { severites: {} },
    { severities: { 'target-not-found': 'warn' } },
    { severities: [] },
    { ignore: [{}] },
    { ignore: [{ code: [] }] },
    { hosts: [7] },
    { disabledHosts: 'karma' },
    { entryPointsKey: '' },
    { dependencies: 'true' },
    { plugin: true },
    'off',
  ])('refuses what the rule tells: %j', (pluginScout) => {
    expect(validate({ pluginScout })).toBe(false);
    const own = (one: string) => one.startsWith('warning');
    expect(mistakesIn(pluginScout).filter(own)).toHaveLength(1);
  });
});
