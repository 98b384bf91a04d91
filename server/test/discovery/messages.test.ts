import { describe, expect, it } from 'vitest';
import { HOMEBRIDGE, HOMEBRIDGE_FILES, NODE_RED, NODE_RED_FILES, OCLIF_FILES } from './samples';
import { type Files, Scene } from './scene';

const message = (files: Files) => new Scene(files).report.diagnostics[0]?.message;
const withNode = (lamp: string) => ({
  ...NODE_RED_FILES,
  'package.json': { ...NODE_RED, 'node-red': { nodes: { lamp } } },
});

describe('a message', () => {
  it('tells a near name as a path of the package, not of the machine', () => {
    expect(message(withNode('nodes/lmap.js'))).toContain('Did you mean `nodes/lamp.js`?');
    expect(message(withNode('nodes/wind.js'))).not.toContain('Did you mean');
  });

  it('quotes what the host says of this very package', () => {
    const files = { 'package.json': { ...HOMEBRIDGE, main: 'missing.js' } };
    expect(message(files)).toContain('ERROR LOADING PLUGIN homebridge-lamp');
  });

  it('names both files of one command', () => {
    const text = message({ ...OCLIF_FILES, 'commands/world.js': '' });
    expect(text).toContain('world.js');
    expect(text).toContain('world/index.js');
  });

  it('shows no regular expression to people', () => {
    const text = message({ ...HOMEBRIDGE_FILES, 'package.json': { ...HOMEBRIDGE, name: 'lamp' } });
    expect(text).toContain('`lamp`');
    expect(text).not.toContain('[\\w-]');
  });

  it.each(['', '[]', '{ "name": "x", }', '{ "name": "x"', '{ name: "x" }', '{\n// x\n}'])(
    'about the text %j has no full stop at its end',
    (text) => {
      expect(message({ 'package.json': text })).toMatch(/[^.]$/);
    },
  );

  it('leaves no placeholder open', () => {
    const says = 'cannot load {name}, which {value} gives';
    const host = {
      id: 'lantern',
      title: 'Lantern',
      ecosystem: 'npm',
      rules: [
        {
          approach: 'metadata',
          discovered: { key: ['lantern'] },
          entryPoints: [{ at: ['lantern'], value: 'file', otherwise: { does: 'drops-entry', says } }],
        },
      ],
    };
    const manifest = {
      name: 'weather',
      version: '1.0.0',
      lantern: 'snow.js',
      pluginScout: { hosts: [host] },
    };
    expect(message({ 'package.json': manifest })).toContain('cannot load weather, which snow.js gives');
  });
});
