import { describe, expect, it } from 'vitest';
import type { HostProfile } from '../../src/hosts/profile';
import { validateProfile } from '../../src/hosts/validate';
import { type Files, Scene, type SceneOptions } from './scene';

const html = (...types: string[]) =>
  types.map((type) => `<script type="text/html" data-template-name="${type}"></script>\n`).join('');
const script = (...types: string[]) =>
  `module.exports = (RED) => {\n${types.map((type) => `  RED.nodes.registerType('${type}', () => {});\n`).join('')}};\n`;

/** The author's package with two nodes, whose files are given. */
function two(files: Files) {
  return new Scene({
    'package.json': {
      name: 'node-red-contrib-lamp',
      version: '1.0.0',
      'node-red': { nodes: { lamp: 'lamp.js', dimmer: 'dimmer.js' } },
    },
    'lamp.js': script('lamp'),
    'lamp.html': html('lamp'),
    'dimmer.js': script('dimmer'),
    'dimmer.html': html('dimmer'),
    ...files,
  });
}

describe('node types of one package', () => {
  it('are fine where they differ', () => {
    const scene = two({});
    expect(scene.findings).toEqual([]);
  });

  it('are taken of the first set only, and the second is broken as a whole', () => {
    const scene = two({ 'dimmer.html': html('dimmer', 'lamp') });
    expect(scene.findings).toEqual(['package.json: error duplicate-registration "dimmer.js"']);
    expect(scene.report.diagnostics[0]?.message).toBe(
      '`dimmer.js` registers the node type `lamp`, and so does `lamp.js` before it; Node-RED leaves it out and prints "\'lamp\' already registered by module node-red-contrib-lamp"',
    );
    expect(scene.entryPoints).toEqual([
      'node-red.nodes lamp -> lamp.js ok',
      'node-red.nodes dimmer -> dimmer.js broken',
    ]);
    expect(scene.plugins).toEqual(['node-red node-red-contrib-lamp broken']);
  });

  it('are shown where they stand', () => {
    const scene = two({ 'dimmer.html': `<p>\n${html('lamp')}` });
    const { related } = scene.report.diagnostics[0]!;
    expect(related.map(({ file, range }) => [file, range.start.line, range.start.character])).toEqual([
      ['dimmer.html', 1, 45],
      ['lamp.html', 0, 45],
    ]);
  });

  it('are those of the .html where there is one, whatever the script says', () => {
    expect(two({ 'dimmer.js': script('lamp') }).findings).toEqual([]);
  });

  it('are those of the script where there is none', () => {
    const scene = two({ 'dimmer.js': script('lamp') });
    scene.delete('dimmer.html');
    expect(scene.codes).toEqual(['companion-missing', 'duplicate-registration']);
    expect(scene.report.diagnostics[1]?.message).toContain('prints "lamp already registered"');
  });

  it('are looked at again when the text changes', () => {
    const scene = two({});
    scene.write('dimmer.html', html('lamp'));
    expect(scene.codes).toEqual(['duplicate-registration']);
    scene.write('dimmer.html', html('dimmer'));
    expect(scene.codes).toEqual([]);
  });

  it('may stand several times in one file', () => {
    expect(two({ 'dimmer.html': html('dimmer', 'dimmer') }).findings).toEqual([]);
  });
});

/** An application in which some packages are installed, each with one node of a type. */
function installed(types: Readonly<Record<string, string>>, options: SceneOptions = {}) {
  const files: Record<string, unknown> = {
    'package.json': { name: 'flows', private: true, dependencies: { 'node-red': '*' } },
  };
  for (const [name, type] of Object.entries(types)) {
    const at = `node_modules/${name}`;
    files[`${at}/package.json`] = { name, version: '1.0.0', 'node-red': { nodes: { x: 'x.js' } } };
    files[`${at}/x.js`] = script(type);
    files[`${at}/x.html`] = html(type);
  }
  return new Scene(files as Files, options);
}

describe('node types of installed packages', () => {
  it('are taken of the first, and the second is told in the tree alone', () => {
    const scene = installed({ 'node-red-b': 'lamp', 'node-red-a': 'lamp', 'node-red-c': 'valve' });
    expect(scene.plugins).toEqual([
      'node-red node-red-a ok',
      'node-red node-red-b broken',
      'node-red node-red-c ok',
    ]);
    expect(scene.entryPoints[1]).toBe('node-red.nodes x -> node_modules/node-red-b/x.js broken');
    expect(scene.report.plugins[1]?.reasons).toEqual([
      {
        code: 'duplicate-registration',
        at: ['node-red', 'nodes', 'x'],
        args: expect.objectContaining({ id: 'lamp', other: '`x.js` of `node-red-a`' }),
      },
    ]);
    expect(scene.findings).toEqual([]);
  });

  it('are problems where those of dependencies are asked for', () => {
    const scene = installed(
      { 'node-red-a': 'lamp', 'node-red-b': 'lamp' },
      { settings: { dependencies: true } },
    );
    expect(scene.findings).toEqual([
      'node_modules/node-red-b/package.json: error duplicate-registration "x.js"',
    ]);
  });

  it('are all taken once the first is gone', () => {
    const scene = installed({ 'node-red-a': 'lamp', 'node-red-b': 'lamp' });
    scene.delete('node_modules/node-red-a');
    expect(scene.plugins).toEqual(['node-red node-red-b ok']);
  });
});

describe('a pattern of ids', () => {
  const profile = (pattern: string): HostProfile => ({
    id: 'lantern',
    title: 'Lantern',
    ecosystem: 'npm',
    rules: [
      {
        approach: 'metadata',
        discovered: { key: ['lantern'] },
        entryPoints: [
          {
            at: ['lantern'],
            each: { value: 'file', registers: [{ in: 'target', pattern, called: 'scene' }] },
          },
        ],
      },
    ],
  });

  it('must be a regular expression', () => {
    expect(validateProfile(profile('('), 'user')).toEqual([
      'rules.0.entryPoints.0.each.registers.0.pattern: "(" is not a regular expression',
    ]);
  });

  it('is not taken from a dependency', () => {
    expect(validateProfile(profile('x(.)'), 'dependency')).toEqual([
      expect.stringContaining('a regular expression is not taken from a dependency'),
    ]);
  });
});
