import { describe, expect, it } from 'vitest';
import { type Files, Scene } from '../discovery/scene';

/** Loads its plugins by name, and what they list by path below their name. */
const LANTERN = {
  id: 'lantern',
  title: 'Lantern',
  ecosystem: 'npm',
  rules: [
    {
      approach: 'metadata',
      discovered: { key: ['lantern'], type: 'object' },
      entryPoints: [
        { value: 'main', loader: 'require', otherwise: { does: 'drops-plugin' } },
        { at: ['lantern', 'files'], each: { value: 'file', loader: 'require' } },
        { at: ['lantern', 'folders'], each: { value: 'file', probe: 'require', loader: 'require' } },
        { at: ['lantern', 'specifiers'], each: { value: 'specifier', loader: 'import' } },
        { at: ['lantern', 'parts'], each: { value: 'subpath', loader: 'import' } },
      ],
    },
  ],
};

function sceneOf(manifest: object, files: Files = {}): Scene {
  const text = { name: 'lamp', version: '1.0.0', ...manifest };
  return new Scene(
    { 'package.json': { lantern: {}, ...text }, 'a.js': '', ...files },
    { hosts: [{ from: 'test', profile: LANTERN }] },
  );
}

/** What is told, and what becomes of the plugin. */
function ofHost(manifest: object, files: Files = {}): string[] {
  const { codes, report } = sceneOf(manifest, files);
  return [...codes, ...report.plugins.map(({ status }) => status)];
}

describe('an entry point of a host that loads by name', () => {
  it.each<[string, object, string[]]>([
    ['found', { exports: './a.js' }, ['ok']],
    ['hidden', { exports: { './a': './a.js' } }, ['subpath-not-exported', 'broken']],
    ['closed', { exports: { '.': null } }, ['subpath-not-exported', 'broken']],
    ['for import alone', { exports: { import: './a.js' } }, ['subpath-not-exported', 'broken']],
    ['with mixed keys', { exports: { '.': './a.js', import: './a.js' } }, ['exports-mixed-keys', 'broken']],
    ['with a number as key', { exports: { '.': { 0: './a.js' } } }, ['exports-numeric-key', 'broken']],
    [
      'with a target that Node refuses, further in',
      { exports: { '.': 'a.js' } },
      ['exports-invalid-target', 'broken'],
    ],
    ['with a target that Node refuses', { exports: 'a.js' }, ['exports-invalid-target', 'broken']],
  ])('%s', (_, manifest, expected) => {
    expect(ofHost(manifest)).toEqual(expected);
  });

  it('tells why exports does not offer it', () => {
    const message = (exports: object) =>
      sceneOf({ exports }).report.diagnostics.find(({ code }) => code === 'subpath-not-exported')?.message;
    expect(message({ './a': './a.js' })).toBe(
      'Lantern: `exports` does not offer `.`; Lantern leaves the whole package out',
    );
    expect(message({ '.': null })).toContain('closes `.`');
    expect(message({ import: './a.js' })).toContain('offers `.` under no condition that holds here');
  });

  it('may be a subpath', () => {
    const manifest = { exports: { '.': './a.js' }, lantern: { parts: { one: './a.js' } } };
    expect(ofHost(manifest)).toEqual(['subpath-not-exported', 'broken']);
  });
});

describe('an entry point by path', () => {
  it('that is empty', () => {
    expect(ofHost({ main: 'a.js', lantern: { files: { one: '' } } })).toEqual([
      'invalid-value-type',
      'broken',
    ]);
  });

  it('that is a name which no package can have', () => {
    const manifest = { main: 'a.js', lantern: { specifiers: { one: '@lamp' } } };
    expect(ofHost(manifest)).toEqual(['invalid-value-type', 'broken']);
    const [diagnostic] = sceneOf(manifest).report.diagnostics;
    expect(diagnostic?.message).toBe('Lantern: no loader takes `@lamp`');
  });

  it('that leads by way of a package.json that is none', () => {
    const files = { 'inner/package.json': '{', 'inner/index.js': '' };
    const manifest = { exports: './a.js', main: 'a.js', lantern: { folders: { one: './inner' } } };
    expect(ofHost(manifest, files)).toEqual(['invalid-value-type', 'broken']);
    const { diagnostics } = sceneOf(manifest, files).report;
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'Lantern: `inner/package.json` is no JSON object, so Node refuses to look for the entry point there',
    ]);
  });

  it('is not harmed by mixed keys', () => {
    const manifest = { exports: { './b': './a.js', node: './a.js' }, lantern: { files: { one: 'a.js' } } };
    expect(sceneOf(manifest).entryPoints).toContain('lantern.files one -> a.js ok');
  });
});

describe("Node's own fields", () => {
  const statuses = (manifest: object) =>
    sceneOf(manifest).report.entryPoints.map(({ name, status }) => `${name} ${status}`);

  it('are broken where a rule tells why, and unknown where none does', () => {
    expect(statuses({ exports: { '.': 'a.js', './b': ['b.js', './a.js'] } })).toEqual([
      '. broken',
      './b unknown',
      './b ok',
    ]);
    expect(statuses({ exports: { './b': '../a.js', './c': ['../c.js', './a.js'] } })).toEqual([
      './b broken',
      './c unknown',
      './c ok',
    ]);
  });

  it('are told once, by one rule', () => {
    const { findings } = sceneOf({
      exports: { '.': './a.js', './b': '../a.js', './c': ['../c.js', './a.js'] },
    });
    expect(findings).toEqual(['package.json: error exports-invalid-target "../a.js"']);
  });

  it('of imports that lead back to what the package does not export', () => {
    const scene = sceneOf({ exports: { '.': './a.js' }, imports: { '#self': 'lamp/gone', '#ok': 'lamp' } });
    expect(scene.findings).toEqual(['package.json: error subpath-not-exported "lamp/gone"']);
  });
});
