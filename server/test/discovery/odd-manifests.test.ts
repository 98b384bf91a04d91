import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { discover } from '../../src/index';
import { HOMEBRIDGE, NODE_RED, NODE_RED_FILES } from './samples';
import { type Content, Scene, textOf } from './scene';

const MISSPELT = textOf(NODE_RED).replace('nodes/lamp.js', 'nodes/lmap.js');
const sceneOf = (manifest: Content) => new Scene({ ...NODE_RED_FILES, 'package.json': manifest });

describe('a manifest does no harm', () => {
  it('with a byte order mark: the range counts it', () => {
    const flat = MISSPELT.replace(/\s+/g, ' ');
    for (const text of [flat, `\uFEFF${flat}`]) {
      const scene = sceneOf(text);
      expect(scene.findings).toEqual(['package.json: error target-not-found "nodes/lmap.js"']);
    }
  });

  it.each(['\r\n', '\r', '\n\n'])('with lines that end otherwise: %j', (end) => {
    const text = MISSPELT.replaceAll('\n', end);
    expect(sceneOf(text).findings).toEqual(['package.json: error target-not-found "nodes/lmap.js"']);
    expect(sceneOf(text).report.diagnostics[0]?.range.start.character).toBe(14);
  });

  it('with characters of two units before the finding', () => {
    const text = '{"name": "node-red-contrib-😀", "node-red": {"nodes": {"😀": "nodes/lmap.js"}}}';
    expect(sceneOf(text).findings).toEqual(['package.json: error target-not-found "nodes/lmap.js"']);
  });

  it('with `__proto__`, `constructor` and other names of JavaScript: they are plain keys', () => {
    const scene = sceneOf(`{
      "name": "node-red-contrib-lamp",
      "__proto__": {"node-red": null, "keywords": ["homebridge-plugin"]},
      "constructor": {"prototype": {"polluted": true}},
      "node-red": {"nodes": {"__proto__": "nodes/lmap.js", "toString": "nodes/lamp.js"}}
    }`);
    expect(scene.findings).toEqual(['package.json: error target-not-found "nodes/lmap.js"']);
    expect(scene.entryPoints).toEqual([
      'node-red.nodes __proto__ -> null broken',
      'node-red.nodes toString -> nodes/lamp.js ok',
    ]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('with a key twice: the last one counts, as in Node, and is the one underlined', () => {
    const scene = sceneOf(
      '{"node-red": {"nodes": {"a": "nodes/lamp.js", "a": "nodes/lmap.js"}}, "name": "x", "name": "y"}',
    );
    expect(scene.plugins).toEqual(['node-red y broken']);
    expect(scene.findings).toEqual([
      'package.json: warning duplicate-key "a"',
      'package.json: error target-not-found "nodes/lmap.js"',
      'package.json: warning duplicate-key "name"',
    ]);
  });

  it('nested without end, on text that is sound and text that is not', () => {
    const deep = '['.repeat(100_000);
    for (const text of [`{"name": "x", "a": ${deep}`, `{"name": "x", "a": ${deep}${']'.repeat(100_000)}}`]) {
      expect(sceneOf(text).codes).toEqual(['manifest-syntax-error']);
    }
  });

  it.each([
    ['name', 7],
    ['name', { first: 'x' }],
    ['version', ['1', '0']],
    ['keywords', { a: 1 }],
    ['engines', 'node'],
    ['main', ['a.js']],
    ['exports', 7],
    ['imports', ['a']],
    ['bin', 7],
    ['dependencies', ['homebridge']],
    ['workspaces', 'packages'],
    ['pluginScout', 'yes'],
    ['oclif', { commands: 7, hooks: 'x', plugins: {} }],
    ['directus:extension', 7],
  ])('with a value of another type: %s is %j', (key, value) => {
    const scene = new Scene({ 'package.json': { ...HOMEBRIDGE, [key]: value }, 'lamp.js': '' });
    expect(scene.report.formatVersion).toBe(1);
    const explained = new Set([
      'configuration-invalid',
      'invalid-value-type',
      'name-not-matching',
      'keyword-missing',
      'engine-missing',
      'invalid-value-type',
      'required-key-missing',
      'target-not-found',
    ]);
    expect(scene.codes.filter((code) => !explained.has(code))).toEqual([]);
  });
});

describe('a plugin whose manifest no host can read', () => {
  it('is broken, though all that it declares is there', () => {
    const scene = sceneOf(textOf(NODE_RED).replace('"1.0.0",', '"1.0.0"'));
    expect(scene.plugins).toEqual(['node-red node-red-contrib-lamp broken']);
    expect(scene.report.plugins[0]?.reasons.map(({ code }) => code)).toEqual(['manifest-syntax-error']);
    expect(scene.entryPoints).toEqual(['node-red.nodes lamp -> nodes/lamp.js ok']);
  });
});

describe('what is no manifest', () => {
  it.each([
    ['an array', '[{"name": "x"}]', '['],
    ['a text', '"x"', '"'],
    ['a number', '7', '7'],
    ['null', 'null', 'n'],
    ['nothing', '', ''],
    ['spaces', ' \n ', ' '],
    [
      'a merge conflict',
      '{\n<<<<<<< HEAD\n  "name": "x"\n=======\n  "name": "y"\n>>>>>>> other\n}',
      '<<<<<<<',
    ],
  ])('is one clear problem at one place: %s', (_, text, underlined) => {
    const { findings } = sceneOf(text);
    expect(findings).toEqual([`package.json: error manifest-syntax-error ${underlined}`]);
  });

  it('that cannot be read is no package, and no problem', () => {
    expect(sceneOf({ unreadable: true }).report.diagnostics).toEqual([]);
  });

  it('that is a folder is no package', () => {
    const scene = new Scene({ 'package.json/readme.md': '' });
    expect(scene.plugins).toEqual([]);
  });

  it('of 50 MB is left alone, and the rest is checked', () => {
    const folder = mkdtempSync(join(tmpdir(), 'plugin-scout-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'package.json'), '{"name": "large"');
    truncateSync(join(folder, 'package.json'), 50 * 1024 * 1024);
    const started = performance.now();
    const report = discover({ folders: [folder] });
    expect(performance.now() - started).toBeLessThan(1000);
    expect(report.plugins).toEqual([]);
  });
});

describe('a target that cannot be read', () => {
  it('is unknown, and never broken', () => {
    const scene = new Scene({ ...NODE_RED_FILES, 'nodes/lamp.js': { unreadable: true } });
    expect(scene.entryPoints).toEqual(['node-red.nodes lamp -> null unknown']);
    expect(scene.plugins).toEqual(['node-red node-red-contrib-lamp ok']);
    expect(scene.findings).toEqual([]);
  });

  it('nor is one in a folder that may not be listed', () => {
    const { 'nodes/lamp.js': _, 'nodes/lamp.html': __, ...files } = NODE_RED_FILES;
    const scene = new Scene({ ...files, nodes: { unreadable: true, directory: true } });
    expect(scene.plugins).toEqual(['node-red node-red-contrib-lamp ok']);
    expect(scene.findings).toEqual([]);
  });
});
