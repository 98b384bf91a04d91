import { describe, expect, it } from 'vitest';
import { below, KARMA, KARMA_FILES } from './samples';
import { Scene } from './scene';

const withKeys = (keys: object) => ({ ...KARMA_FILES, 'package.json': { ...KARMA, ...keys } });

describe('Karma accepts', () => {
  it('a package with its prefix, and asks for nothing else', () => {
    const scene = new Scene(KARMA_FILES);
    expect(scene.plugins).toEqual(['karma karma-dots ok']);
    expect(scene.entryPoints).toEqual(['main . -> dots.js ok']);
    expect(scene.findings).toEqual([]);
  });

  it('a folder as main, and an index.js without main: it requires the folder', () => {
    const nested = new Scene({ ...withKeys({ main: 'lib' }), 'lib/index.js': '' });
    expect(nested.entryPoints).toEqual(['main . -> lib/index.js ok']);
    const bare = new Scene({ ...withKeys({ main: undefined }), 'index.js': '' });
    expect(bare.entryPoints).toEqual(['main . -> index.js ok']);
  });

  it('exports that say something else: it requires by path, where they do not count', () => {
    const scene = new Scene(withKeys({ exports: { '.': './other.js' } }));
    expect(scene.plugins).toEqual(['karma karma-dots ok']);
  });
});

describe('Karma cannot use', () => {
  it.each([
    ['a main that is not there', { main: 'lib/dots.js' }, '"lib/dots.js"'],
    ['no main and no index.js', { main: undefined }, '"karma-dots"'],
  ])('%s', (_, keys, text) => {
    const scene = new Scene(withKeys(keys));
    expect(scene.plugins).toEqual(['karma karma-dots broken']);
    expect(scene.findings).toEqual([`package.json: error target-not-found ${text}`]);
  });
});

describe('Karma does not see', () => {
  it.each(['dots-for-karma', '@acme/karma-dots'])('the name %s; its keyword tells what is meant', (name) => {
    const scene = new Scene(withKeys({ name, keywords: ['karma-plugin'] }));
    expect(scene.plugins).toEqual([`karma ${name} ignored`]);
    expect(scene.findings).toEqual([`package.json: warning name-not-matching "${name}"`]);
  });

  it.each(['karma-cli', 'karma', 'dots-for-karma', '@acme/karma-dots'])('and hears nothing of %s', (name) => {
    expect(new Scene(withKeys({ name })).plugins).toEqual([]);
  });
});

describe('Karma finds among what is installed', () => {
  const root = { name: 'site', private: true, devDependencies: { karma: '^6.4.4' } };
  const karma = { name: 'karma', version: '6.4.4', main: 'index.js' };

  it('what lies beside it, dependencies or not, and nothing in scopes', () => {
    const scene = new Scene({
      'package.json': root,
      'node_modules/karma/package.json': karma,
      ...below('node_modules/karma-dots', KARMA_FILES),
      ...below('node_modules/karma-cli', KARMA_FILES),
      ...below('node_modules/@acme/karma-dots', KARMA_FILES),
    });
    expect(scene.report.plugins.map(({ path }) => path)).toEqual(['node_modules/karma-dots']);
  });

  it('nothing where it is not installed itself', () => {
    const scene = new Scene({ 'package.json': root, ...below('node_modules/karma-dots', KARMA_FILES) });
    expect(scene.plugins).toEqual([]);
  });

  it("with pnpm, what lies beside its real folder in the store: the application's own plugins do not", () => {
    const store = 'node_modules/.pnpm/karma@6.4.4/node_modules';
    const scene = new Scene({
      'package.json': root,
      'node_modules/karma': { link: '.pnpm/karma@6.4.4/node_modules/karma' },
      [`${store}/karma/package.json`]: karma,
      ...below('node_modules/.pnpm/karma-dots@1.0.0/node_modules/karma-dots', KARMA_FILES),
      'node_modules/karma-dots': { link: '.pnpm/karma-dots@1.0.0/node_modules/karma-dots' },
    });
    expect(scene.plugins).toEqual([]);
    scene.write(`${store}/karma-inner/package.json`, { name: 'karma-inner', version: '1.0.0' });
    scene.write(`${store}/karma-inner/index.js`, '');
    expect(scene.plugins).toEqual(['karma karma-inner ok']);
  });
});
