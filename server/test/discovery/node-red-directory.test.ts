import { describe, expect, it } from 'vitest';
import { type Files, Scene } from './scene';

const APPLICATION = { name: 'flows', private: true, dependencies: { 'node-red': '^4.0.0' } };

/** The modules that Node-RED finds in the folder of an application: name and path. */
function found(files: Files, manifest: object = APPLICATION) {
  const { plugins } = new Scene({ 'package.json': manifest, ...files }).report;
  return plugins.map(({ name, path, approach, status }) => `${approach} ${name} ${path} ${status}`);
}

const PAIR = { 'nodes/80-lamp.js': '', 'nodes/80-lamp.html': '' };

describe('the nodes folder of an application', () => {
  it('has each script with an .html beside it, at any depth, named without its number', () => {
    expect(
      found({
        ...PAIR,
        'nodes/deep/er/valve.cjs': '',
        'nodes/deep/er/valve.html': '',
        'nodes/index.js': '',
        'nodes/index.html': '',
        'nodes/alone.js': '',
        'nodes/module.mjs': '',
        'nodes/module.html': '',
        'nodes/notes.html': '',
      }),
    ).toEqual([
      'namespace index nodes/index.js ok',
      'namespace lamp nodes/80-lamp.js ok',
      'namespace valve nodes/deep/er/valve.cjs ok',
    ]);
  });

  it.each(['lib', 'icons', 'node_modules', 'test', 'locales', '.git'])(
    'is not looked into below %s',
    (folder) => {
      expect(found({ [`nodes/${folder}/lamp.js`]: '', [`nodes/${folder}/lamp.html`]: '' })).toEqual([]);
    },
  );

  it('has one module of a name: the last', () => {
    const scene = new Scene({
      'package.json': APPLICATION,
      ...PAIR,
      'nodes/old/lamp.js': '',
      'nodes/old/lamp.html': '',
    });
    expect(scene.report.plugins.map(({ path, status }) => `${path} ${status}`)).toEqual([
      'nodes/80-lamp.js ignored',
      'nodes/old/lamp.js ok',
    ]);
    expect(scene.codes).toEqual(['namespace-member-duplicate']);
  });

  it('is nothing to a package that does not depend on Node-RED', () => {
    expect(found(PAIR, { name: 'flows', private: true })).toEqual([]);
  });

  it('is a plugin’s own where it is one that tries itself out', () => {
    const plugin = {
      name: 'node-red-contrib-lamp',
      version: '1.0.0',
      devDependencies: { 'node-red': '^4.0.0' },
      'node-red': { nodes: { lamp: 'nodes/80-lamp.js' } },
    };
    expect(found(PAIR, plugin)).toEqual(['metadata node-red-contrib-lamp . ok']);
  });
});
