import { describe, expect, it } from 'vitest';
import { below, DIRECTUS, DIRECTUS_FILES } from './samples';
import { Scene } from './scene';

const KEY = DIRECTUS['directus:extension'];
const withKey = (value: unknown, more: object = {}) => ({
  ...DIRECTUS_FILES,
  'package.json': { ...DIRECTUS, ...more, 'directus:extension': value },
});

describe('Directus accepts', () => {
  it('a package with its key', () => {
    const scene = new Scene(DIRECTUS_FILES);
    expect(scene.plugins).toEqual(['directus directus-extension-slugs ok']);
    expect(scene.entryPoints).toEqual(['directus:extension.path . -> dist/index.js ok']);
    expect(scene.findings).toEqual([]);
  });

  it('any name, any range of its own version, and no source on disk', () => {
    const scene = new Scene(withKey({ ...KEY, host: '^1.0.0' }, { name: 'slugs' }));
    expect(scene.plugins).toEqual(['directus slugs ok']);
    expect(scene.findings).toEqual([]);
  });

  it.each([
    ['operation', { source: { app: 'src/app.js', api: 'src/api.js' } }],
    ['bundle', { entries: [] }],
  ])('the type %s, with two targets', (type, more) => {
    const scene = new Scene({
      ...withKey({ type, path: { app: 'dist/app.js', api: 'dist/api.js' }, host: '*', ...more }),
      'dist/app.js': '',
      'dist/api.js': '',
    });
    expect(scene.entryPoints).toEqual([
      'directus:extension.path app -> dist/app.js ok',
      'directus:extension.path api -> dist/api.js ok',
    ]);
    expect(scene.findings).toEqual([]);
  });
});

describe('Directus loads', () => {
  const asCommonJs = (type: string) =>
    new Scene({
      ...withKey({ ...KEY, type }, { type: 'commonjs' }),
      'dist/index.js': 'export default () => {};',
    }).findings;

  it('a hook with Node, whose formats count', () => {
    expect(asCommonJs('hook')).toEqual(['package.json: error target-wrong-format "dist/index.js"']);
  });

  it('an interface with its bundler, which takes it for an ES module', () => {
    expect(asCommonJs('interface')).toEqual([]);
  });
});

describe('Directus refuses', () => {
  const { host: _, ...withoutHost } = KEY;
  it.each([
    ['no host', withoutHost, {}, '"directus:extension"'],
    ['a type that it does not know', { ...KEY, type: 'hok' }, {}, '"hok"'],
    ['a list of paths', { ...KEY, path: ['dist/index.js'] }, {}, '"path"'],
    ['a key that is a text', 'hook', {}, '"hook"'],
    ['null', null, {}, 'null'],
    ['no version', KEY, { version: undefined }, '"directus-extension-slugs"'],
    ['a version that is a number', KEY, { version: 1 }, '1'],
    [
      'an operation with one path',
      { ...KEY, type: 'operation', source: { app: 'a', api: 'b' } },
      {},
      '"dist/index.js"',
    ],
  ])('%s', (_, value, more, text) => {
    const scene = new Scene(withKey(value, more));
    expect(scene.plugins).toEqual(['directus directus-extension-slugs rejected']);
    expect(scene.findings[0]).toBe(`package.json: error required-key-missing ${text}`);
    expect(new Set(scene.codes)).toEqual(new Set(['required-key-missing']));
  });

  it('a target that is not there', () => {
    const scene = new Scene(withKey({ ...KEY, path: 'dist/indx.js' }));
    expect(scene.plugins).toEqual(['directus directus-extension-slugs broken']);
    expect(scene.findings).toEqual(['package.json: error target-not-found "dist/indx.js"']);
  });
});

describe('Directus does not see', () => {
  it('a package whose exports hide its manifest', () => {
    const scene = new Scene(withKey(KEY, { exports: { '.': './dist/index.js' } }));
    expect(scene.plugins).toEqual(['directus directus-extension-slugs ignored']);
    expect(scene.findings).toEqual(['package.json: error subpath-not-exported "exports"']);
  });

  it('a package with its keyword and without its key', () => {
    const { 'directus:extension': _, ...manifest } = DIRECTUS;
    const scene = new Scene({ 'package.json': { ...manifest, keywords: ['directus-extension'] } });
    expect(scene.plugins).toEqual(['directus directus-extension-slugs ignored']);
    expect(scene.codes).toEqual(['required-key-missing']);
  });

  it('and hears nothing of packages that only use it', () => {
    const scene = new Scene({
      'package.json': { name: 'directus-extension-tools', version: '1.0.0', keywords: ['directus'] },
    });
    expect(scene.plugins).toEqual([]);
  });
});

describe('Directus finds in an application', () => {
  const app = { name: 'office', private: true, dependencies: { directus: '^12.0.0' } };

  it('the folders of extensions/, and those of the registry', () => {
    const scene = new Scene({
      'package.json': app,
      ...below('extensions/slugs', DIRECTUS_FILES),
      ...below('extensions/.registry/7c1f0c57', {
        ...DIRECTUS_FILES,
        'package.json': { ...DIRECTUS, name: 'from-the-registry' },
      }),
      'extensions/readme.md': '',
      'extensions/drafts/notes.md': '',
    });
    expect(scene.report.plugins.map(({ name, approach, status }) => [name, approach, status])).toEqual([
      ['directus-extension-slugs', 'namespace', 'ok'],
      ['from-the-registry', 'namespace', 'ok'],
    ]);
    expect(scene.findings).toEqual([]);
  });

  it('a folder with a manifest that is no extension, and then loads none at all', () => {
    const scene = new Scene({
      'package.json': app,
      'extensions/slugs/package.json': { name: 'slugs', version: '1.0.0' },
    });
    expect(scene.plugins).toEqual(['directus slugs rejected']);
    expect(scene.findings).toEqual(['extensions/slugs/package.json: error required-key-missing "slugs"']);
  });

  it('a folder with an extension that it refuses: two of its rules see it, and the status is the worse', () => {
    const { host: _, ...key } = KEY;
    const scene = new Scene({ 'package.json': app, ...below('extensions/slugs', withKey(key)) });
    expect(scene.codes).toEqual(['required-key-missing']);
    expect(scene.plugins).toEqual(['directus directus-extension-slugs rejected']);
  });

  it('a folder of its type, which Directus 10.8 and earlier take by its index', () => {
    const at = 'extensions/hooks/slugs';
    const scene = new Scene({ 'package.json': app, ...below(at, DIRECTUS_FILES) });
    expect(scene.plugins).toEqual(['directus directus-extension-slugs ok']);
    const [found] = scene.report.diagnostics;
    expect([found?.severity, found?.code]).toEqual(['warning', 'required-key-missing']);
    expect(found?.message).toContain('`path` is not read there');
    scene.write(`${at}/index.js`, 'export default () => {};');
    expect(scene.findings).toEqual([]);
    scene.delete(`${at}/index.js`);
    scene.write('node_modules/@directus/api/package.json', { name: '@directus/api', version: '23.3.2' });
    expect(scene.findings).toEqual([]);
  });

  it('nothing of the kind where Directus is no dependency', () => {
    const scene = new Scene({
      'package.json': { name: 'editor', private: true },
      'extensions/slugs/package.json': { name: 'slugs', version: '1.0.0' },
    });
    expect(scene.plugins).toEqual([]);
    expect(scene.findings).toEqual([]);
  });

  it('its dependencies, and not those of development or what these need', () => {
    const scene = new Scene({
      'package.json': {
        ...app,
        dependencies: { ...app.dependencies, 'directus-extension-slugs': '1' },
        devDependencies: { 'directus-extension-dev': '1' },
      },
      ...below('node_modules/directus-extension-slugs', DIRECTUS_FILES),
      ...below('node_modules/directus-extension-dev', DIRECTUS_FILES),
      ...below('node_modules/directus-extension-transitive', DIRECTUS_FILES),
    });
    expect(scene.report.plugins.map(({ path }) => path)).toEqual(['node_modules/directus-extension-slugs']);
  });
});
