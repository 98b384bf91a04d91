import { describe, expect, it } from 'vitest';
import { below, NODE_RED, NODE_RED_FILES } from './samples';
import { type Content, Scene } from './scene';

/** The sample with another value under `node-red`. */
const withKey = (value: unknown) => ({
  ...NODE_RED_FILES,
  'package.json': { ...NODE_RED, 'node-red': value },
});
const withNodes = (nodes: unknown) => withKey({ nodes });

describe('Node-RED accepts', () => {
  it('a package with the key, and loads its nodes', () => {
    const scene = new Scene(NODE_RED_FILES);
    expect(scene.plugins).toEqual(['node-red node-red-contrib-lamp ok']);
    expect(scene.entryPoints).toEqual(['node-red.nodes lamp -> nodes/lamp.js ok']);
    expect(scene.findings).toEqual([]);
  });

  it('any name, and no keywords: it asks for neither', () => {
    const scene = new Scene({
      ...NODE_RED_FILES,
      'package.json': { 'node-red': NODE_RED['node-red'], name: 'lamp' },
    });
    expect(scene.plugins).toEqual(['node-red lamp ok']);
    expect(scene.findings).toEqual([]);
  });

  it.each([
    ['nodes/lamp.mjs', 'export default (RED) => {};'],
    ['nodes/lamp', 'module.exports = (RED) => {};'],
  ])('a node without a companion where none can be: %s', (file, text) => {
    const scene = new Scene({ ...withNodes({ lamp: file }), [file]: text });
    expect(scene.findings).toEqual([]);
  });

  it.each(['.js', '.cjs', '.html'])('a plugin of which only the %s file is there', (extension) => {
    const scene = new Scene({ ...withKey({ plugins: { dusk: 'dusk.js' } }), [`dusk${extension}`]: '' });
    expect(scene.entryPoints).toEqual([`node-red.plugins dusk -> dusk${extension} ok`]);
    expect(scene.findings).toEqual([]);
  });

  it('a package without nodes, and an empty list', () => {
    expect(new Scene(withKey({})).plugins).toEqual(['node-red node-red-contrib-lamp ok']);
    expect(new Scene(withKey([])).plugins).toEqual(['node-red node-red-contrib-lamp ok']);
  });

  it.each([
    ['>=4', 'ok'],
    ['5.0.7', 'ok'],
    ['<5', 'rejected'],
    ['not a range', 'rejected'],
  ])('the range %s when 5.0.7 is installed: %s', (version, status) => {
    const scene = new Scene({
      ...withKey({ version, nodes: NODE_RED['node-red'].nodes }),
      'node_modules/node-red/package.json': { name: 'node-red', version: '5.0.7' },
    });
    expect(scene.plugins).toEqual([`node-red node-red-contrib-lamp ${status}`]);
    const finding = `package.json: warning engine-mismatch "${version}"`;
    expect(scene.findings).toEqual(status === 'ok' ? [] : [finding]);
  });

  it('a range that its version is in but for being a prerelease', () => {
    const scene = new Scene({
      ...withKey({ version: '>=5.0.0', nodes: {} }),
      'node_modules/node-red/package.json': { name: 'node-red', version: '5.0.0-beta.1' },
    });
    expect(scene.plugins).toEqual(['node-red node-red-contrib-lamp ok']);
  });

  it('any range while no Node-RED is installed: that cannot be told', () => {
    const scene = new Scene(withKey({ version: '<1', nodes: {} }));
    expect(scene.plugins).toEqual(['node-red node-red-contrib-lamp ok']);
  });
});

describe('Node-RED cannot use', () => {
  const refused: readonly (readonly [string, Content, string])[] = [
    ['a missing file', withNodes({ lamp: 'lamp.js' }), 'error target-not-found "lamp.js"'],
    [
      'a file without its ending: import does not probe',
      withNodes({ lamp: 'nodes/lamp' }),
      'error target-not-found "nodes/lamp"',
    ],
    ['a directory', withNodes({ lamp: 'nodes' }), 'error target-is-directory "nodes"'],
    [
      'a path out of the package',
      withNodes({ lamp: '../lamp.js' }),
      'error target-outside-package "../lamp.js"',
    ],
    ['null, which stops it altogether', withKey(null), 'error required-key-missing null'],
  ];

  it.each(refused)('%s', (_, files, finding) => {
    const scene = new Scene(files as Record<string, Content>);
    expect(scene.findings).toEqual([`package.json: ${finding}`]);
    expect(scene.plugins[0]).toMatch(/ (broken|rejected)$/);
  });

  it('a node whose .html is missing: it is told on the node, and the others stay', () => {
    const scene = new Scene({
      ...withNodes({ lamp: 'nodes/lamp.js', fan: 'nodes/fan.js' }),
      'nodes/fan.js': 'module.exports = (RED) => {};',
    });
    expect(scene.findings).toEqual(['package.json: error companion-missing "nodes/fan.js"']);
    expect(scene.entryPoints).toEqual([
      'node-red.nodes lamp -> nodes/lamp.js ok',
      'node-red.nodes fan -> nodes/fan.js broken',
    ]);
  });
});

describe('Node-RED does not see', () => {
  it.each(['nodes/lamp.js', true, 7])('a key that is no object: %j', (value) => {
    const scene = new Scene(withKey(value));
    expect(scene.plugins).toEqual(['node-red node-red-contrib-lamp ignored']);
    expect(scene.findings).toEqual([`package.json: error required-key-missing ${JSON.stringify(value)}`]);
  });

  it('a package that by name and keyword is meant for it and lacks the key', () => {
    const { 'node-red': _, ...manifest } = NODE_RED;
    const scene = new Scene({ ...NODE_RED_FILES, 'package.json': manifest });
    expect(scene.plugins).toEqual(['node-red node-red-contrib-lamp ignored']);
    expect(scene.findings).toEqual(['package.json: error required-key-missing "node-red-contrib-lamp"']);
  });

  it.each([
    { name: 'node-red-contrib-lamp', version: '1.0.0' },
    { name: 'lamp', version: '1.0.0', keywords: ['node-red'] },
    { name: 'lamp', version: '1.0.0', peerDependencies: { 'node-red': '*' } },
  ])('and hears nothing of: %j', (manifest) => {
    const scene = new Scene({ 'package.json': manifest });
    expect(scene.plugins).toEqual([]);
    expect(scene.findings).toEqual([]);
  });
});

describe('Node-RED finds among what is installed', () => {
  it('every package at the top of node_modules, whether somebody depends on it or not', () => {
    const scene = new Scene({
      'package.json': { name: 'flows', version: '1.0.0', dependencies: { 'node-red': '^5.0.0' } },
      ...below('node_modules/node-red-contrib-lamp', NODE_RED_FILES),
      'node_modules/@acme/fan/package.json': { ...NODE_RED, name: '@acme/fan' },
      ...below('node_modules/other/node_modules/node-red-contrib-hidden', NODE_RED_FILES),
    });
    expect(scene.report.plugins.map(({ path, origin, foundFrom }) => [path, origin, foundFrom])).toEqual([
      ['node_modules/@acme/fan', 'dependency', ['.']],
      ['node_modules/node-red-contrib-lamp', 'dependency', ['.']],
    ]);
  });
});
