import { describe, expect, it } from 'vitest';
import { discover, MemoryFileSystem } from '../../src/index';
import { dependencyNotDeclared } from '../../src/rules/dependency-not-declared';
import { requiredKeyMissing } from '../../src/rules/required-key-missing';
import type { Finding, Rule } from '../../src/rules/rule';

/** What is wrong in a JSON file that a manifest points to is told there; twice, if two hosts mind, by nobody. */

function told(files: Readonly<Record<string, unknown>>) {
  const texts = Object.entries(files).map(([path, content]) => [
    `/ws/${path}`,
    typeof content === 'string' ? content : JSON.stringify(content, null, 2),
  ]);
  const fs = new MemoryFileSystem(Object.fromEntries(texts));
  const { diagnostics, plugins } = discover({ folders: ['/ws'], fs });
  return {
    statuses: plugins.map(({ host, status }) => `${host} ${status}`),
    diagnostics: diagnostics
      .filter(({ severity }) => severity !== 'hint')
      .map(({ file, range: { start }, code, host, message }) => ({
        at: `${file}:${start.line + 1}:${start.character + 1}`,
        code,
        host,
        message,
      })),
  };
}

const text = (...lines: string[]) => lines.join('\n');

describe('a key that an object in another file lacks', () => {
  it('is told at the head of the file where it is the file that has none', () => {
    const { diagnostics, statuses } = told({
      'package.json': { name: 'nx-x', version: '0.0.1', executors: './executors.json' },
      'executors.json': '{ "generators": {} }',
    });
    expect(statuses).toEqual(['nx broken']);
    expect(diagnostics).toEqual([
      {
        at: 'executors.json:1:1',
        code: 'required-key-missing',
        host: 'nx',
        message:
          'Nx: `executors.json` has neither `executors` nor `builders` (it has `generators`); Nx leaves it out and prints "Cannot find executor"',
      },
    ]);
  });

  it('is told at the key of the object otherwise', () => {
    const { diagnostics } = told({
      'package.json': { name: 'nx-x', version: '0.0.1', generators: './generators.json' },
      'generators.json': text(
        '{',
        '  "generators": {',
        '    "lamp": { "schema": "./schema.json" }',
        '  }',
        '}',
      ),
      'schema.json': '{}',
    });
    expect(diagnostics.map(({ at, code }) => `${at} ${code}`)).toEqual([
      'generators.json:3:5 required-key-missing',
    ]);
  });

  it('is not missed in a file that could be read in part only', () => {
    const { diagnostics } = told({
      'package.json': { name: 'nx-x', version: '0.0.1', executors: './executors.json' },
      'executors.json': '{ "executor',
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(['json-syntax-error']);
  });
});

describe('a package for Nx and for Angular', () => {
  const manifest = {
    name: 'both',
    version: '1.0.0',
    generators: './collection.json',
    schematics: './collection.json',
    builders: './builders.json',
  };
  const factory = { description: 'Makes a lamp', factory: './lamp', schema: './schema.json' };
  const collection = { generators: { lamp: factory }, schematics: { lamp: factory } };
  const builders = { builders: { shine: { implementation: './shine', schema: './schema.json' } } };
  const sound = {
    'package.json': manifest,
    'collection.json': collection,
    'builders.json': builders,
    'schema.json': '{}',
    'lamp.js': 'exports.default = () => () => {};',
    'shine.js': 'exports.default = {};',
  };

  it('is one to both of them', () => {
    expect(told(sound)).toEqual({ statuses: ['angular ok', 'nx ok'], diagnostics: [] });
  });

  it.each([
    ['the file is gone', { 'builders.json': '' }, ['builders.json']],
    ['the schema is gone', { 'schema.json': '[' }, ['schema.json']],
    [
      'the builder is gone',
      { 'builders.json': { builders: { shine: { implementation: './gone', schema: './schema.json' } } } },
      ['builders.json'],
    ],
  ])('hears once that %s', (_, change, files) => {
    const { diagnostics, statuses } = told({ ...sound, ...change });
    expect(statuses).toEqual(['angular broken', 'nx broken']);
    expect(diagnostics.map(({ at }) => at.split(':')[0])).toEqual(files);
  });
});

describe('a name of another package', () => {
  const manifest = { name: 'ngx-x', version: '1.0.0', schematics: '@m/schematics/collection.json' };
  const other = {
    'node_modules/@m/schematics/package.json': { name: '@m/schematics', version: '1.0.0' },
    'node_modules/@m/schematics/collection.json': { schematics: {} },
  };
  const messages = (files: Readonly<Record<string, unknown>>) =>
    told(files).diagnostics.map(({ code, message }) => `${code} ${message}`);

  it('has to be declared', () => {
    const [one] = messages({ 'package.json': manifest });
    expect(one).toBe(
      'dependency-not-declared Angular CLI: `@m/schematics/collection.json` is in the package `@m/schematics`, which is not declared; whoever installs this package does not get it; Angular CLI leaves it out and prints "Collection "@m/schematics/collection.json" cannot be resolved."',
    );
    expect(messages({ 'package.json': { ...manifest, dependencies: { '@m/schematics': '1' } } })).toEqual([]);
    expect(messages({ 'package.json': { ...manifest, private: true } })).toEqual([]);
  });

  it('is a warning where it is there by luck', () => {
    const { diagnostics, statuses } = told({ 'package.json': manifest, ...other });
    expect(statuses).toEqual(['angular ok', 'nx ok']);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'Angular CLI: `@m/schematics/collection.json` is in the package `@m/schematics`, which is not declared; it is there only as long as something else brings it along',
    ]);
  });

  it('is what a path without its "./" is taken for', () => {
    const [one, ...others] = messages({
      'package.json': { ...manifest, schematics: 'collection.json', private: true },
      'collection.json': { schematics: {} },
    });
    expect(one).toContain("names another package, since it does not begin with './'");
    expect(one).toContain('Did you mean `./collection.json`?');
    expect(others).toEqual([]);
  });
});

describe('its fixes', () => {
  const fs = new MemoryFileSystem({
    '/ws/executors.json': '{ "generators": { "a": {} } }',
    '/ws/generators.json': '{ "generators": { "a": { "implementaton": "./a" } } }',
  });
  const manifestPath = '/ws/package.json';
  const context = { fs, packageRoot: '/ws', packageName: 'x', manifestPath, manifest: {} };
  const changesOf = (rule: Rule, finding: Omit<Finding, 'code'>) =>
    rule.fixes!({ code: rule.code, ...finding }, context).flatMap(({ changes }) => changes);

  it.each([
    ['executors.json', ['executors'], ['executors', 'builders'], ['generators']],
    [
      'generators.json',
      ['generators', 'a', 'implementation'],
      ['implementation', 'factory'],
      ['generators', 'a', 'implementaton'],
    ],
  ])('rename a key in %s', (name, at, lacks, from) => {
    const file = `/ws/${name}`;
    expect(changesOf(requiredKeyMissing, { file, at, args: { lacks } })).toEqual([
      { do: 'rename-key', file, at: from, key: lacks[0] },
    ]);
  });

  it('write a path as one', () => {
    const args = { name: 'a.json', instead: './a.json' };
    expect(changesOf(dependencyNotDeclared, { file: manifestPath, at: ['schematics'], args })).toEqual([
      { do: 'set', file: manifestPath, at: ['schematics'], value: './a.json' },
    ]);
  });
});
