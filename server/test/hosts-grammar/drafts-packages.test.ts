import { describe, expect, it } from 'vitest';
import { draft, type Files, see } from './draft-scene';

/** Hosts whose plugins are told by their packages: names, keywords, layout, dependencies. */

describe('n8n', () => {
  const host = draft('n8n');
  const n8n = { n8nNodesApiVersion: 1, nodes: ['dist/nodes/Acme/Acme.node.js'] };

  it('takes the class that is named as the file', () => {
    const seen = see(host, {
      'package.json': {
        name: 'n8n-nodes-acme',
        n8n: {
          ...n8n,
          nodes: [...n8n.nodes, 'dist/Gone.node.js'],
          credentials: ['dist/credentials/AcmeApi.credentials.js'],
        },
      },
      'dist/nodes/Acme/Acme.node.js': '',
      'credentials/AcmeApi.credentials.ts': '',
    });
    expect(seen.plugins).toEqual(['n8n-nodes-acme workspace broken target-not-found']);
    expect(seen.entryPoints).toEqual([
      'n8n.nodes:Acme = dist/nodes/Acme/Acme.node.js -> dist/nodes/Acme/Acme.node.js#Acme',
      'n8n.nodes:Gone = dist/Gone.node.js#Gone broken',
      'n8n.credentials:AcmeApi = dist/credentials/AcmeApi.credentials.js#AcmeApi unbuilt',
    ]);
  });

  it.each([
    ['another name', { name: 'acme-n8n', n8n }, 'acme-n8n workspace ignored name-not-matching'],
    ['a scope', { name: '@s/n8n-nodes-acme', n8n }, '@s/n8n-nodes-acme workspace ok'],
    [
      'no key',
      { name: 'n8n-nodes-acme', keywords: ['n8n-community-node-package'] },
      'n8n-nodes-acme workspace ignored required-key-missing',
    ],
    [
      'an API version that is no number',
      { name: 'n8n-nodes-acme', n8n: { ...n8n, n8nNodesApiVersion: '1' } },
      'n8n-nodes-acme workspace rejected required-key-missing',
    ],
    ['no API version', { name: 'n8n-nodes-acme', n8n: { nodes: n8n.nodes } }, 'n8n-nodes-acme workspace ok'],
  ])('judges a package with %s', (_, manifest, expected) => {
    const files = { 'package.json': manifest, 'dist/nodes/Acme/Acme.node.js': '' };
    expect(see(host, files).plugins).toEqual([expected]);
  });

  it('finds installed packages by their folder, backups excepted', () => {
    const seen = see(host, {
      'package.json': { name: 'app' },
      'node_modules/n8n-nodes-a/package.json': { name: 'n8n-nodes-a', n8n: { nodes: [] } },
      'node_modules/n8n-nodes-a.backup-12/package.json': { name: 'n8n-nodes-a', n8n: { nodes: [] } },
    });
    expect(seen.plugins).toEqual([
      'n8n-nodes-a dependency ok',
      'n8n-nodes-a dependency ignored name-not-matching',
    ]);
  });
});

describe('Theia', () => {
  const host = draft('theia');
  const theiaExtensions = [
    { frontend: 'lib/browser/m', backend: 'lib/node/gone', other: 'x' },
    { preload: './lib/p' },
  ];

  it('resolves each module as <package>/<path>, without its extension', () => {
    const seen = see(host, {
      'package.json': { name: '@x/ext', version: '1.0.0', theiaExtensions },
      'lib/browser/m.js': '',
      'lib/p/index.js': '',
    });
    expect(seen.plugins).toEqual(['@x/ext workspace broken target-not-found']);
    expect(seen.entryPoints).toEqual([
      'theiaExtensions:0.frontend = lib/browser/m -> lib/browser/m.js',
      'theiaExtensions:0.backend = lib/node/gone broken',
      'theiaExtensions:1.preload = ./lib/p -> lib/p/index.js',
    ]);
  });

  it('takes exports into account, as a bundler does', () => {
    const exports = { './lib/*': './out/*.js' };
    const files = {
      'package.json': { name: 'ext', version: '1.0.0', exports, theiaExtensions: [{ frontend: 'lib/m' }] },
      'out/m.js': '',
    };
    expect(see(host, files).entryPoints).toEqual(['theiaExtensions:0.frontend = lib/m -> out/m.js']);
  });

  it('finds the extensions of extensions', () => {
    const manifest = (name: string) => ({ name, version: '1.0.0', theiaExtensions: [] });
    const seen = see(host, {
      'package.json': { name: 'app', theia: {}, dependencies: { a: '1' } },
      'node_modules/a/package.json': { ...manifest('a'), peerDependencies: { b: '1' } },
      'node_modules/b/package.json': manifest('b'),
      'node_modules/c/package.json': manifest('c'),
    });
    expect(seen.plugins).toEqual(['a dependency ok', 'b dependency ok']);
  });
});

describe('Ember', () => {
  const host = draft('ember-cli');
  const keywords = ['ember-addon'];

  it.each([
    [
      'its own main',
      { keywords, main: 'x.js', 'ember-addon': { main: 'addon-main' } },
      'ok',
      'addon-main -> addon-main.js',
    ],
    ['main', { keywords, main: 'addon-main.js' }, 'ok', 'addon-main.js -> addon-main.js'],
    ['nothing', { keywords }, 'broken target-not-found', 'index.js broken'],
    [
      'no keyword',
      { 'ember-addon': {}, main: 'addon-main.js' },
      'ignored keyword-missing',
      'addon-main.js -> addon-main.js',
    ],
  ])('reads a package with %s', (_, manifest, status, value) => {
    const seen = see(host, { 'package.json': { name: 'x', ...manifest }, 'addon-main.js': '' });
    expect(seen).toEqual({ plugins: [`x workspace ${status}`], entryPoints: [`ember-addon:. = ${value}`] });
  });

  it('searches the dependencies of applications alone', () => {
    const installed = {
      'node_modules/a/package.json': { name: 'a', keywords, main: 'a.js' },
      'node_modules/a/a.js': '',
    };
    const app = (devDependencies: object) =>
      see(host, { 'package.json': { name: 'app', devDependencies }, ...installed });
    expect(app({ 'ember-cli': '4', a: '1' }).plugins).toEqual(['a dependency ok']);
    expect(app({ a: '1' }).plugins).toEqual([]);
  });
});

describe('JupyterLab', () => {
  const host = draft('jupyterlab');

  it('takes true for main, and a path for itself', () => {
    const seen = see(host, {
      'package.json': {
        name: 'jl',
        main: 'lib/index.js',
        dependencies: {},
        jupyterlab: {
          extension: true,
          mimeExtension: 'lib/mime',
          schemaDir: 'schema',
          themePath: 'gone.css',
          outputDir: 'labextension',
        },
      },
      'lib/index.js': '',
      'lib/mime.js': '',
      'schema/plugin.json': '{}',
    });
    expect(seen.plugins).toEqual(['jl workspace broken target-not-found']);
    expect(seen.entryPoints).toEqual([
      'jupyterlab.extension:. = lib/index.js -> lib/index.js',
      'jupyterlab.mimeExtension:. = lib/mime -> lib/mime.js',
      'jupyterlab.schemaDir:plugin = schema -> schema/plugin.json',
      'jupyterlab.themePath:. = gone.css broken',
    ]);
  });

  it('is refused both as the same export; false declares nothing', () => {
    const both = see(host, {
      'package.json': { name: 'jl', jupyterlab: { extension: true, mimeExtension: true } },
    });
    expect(both.plugins[0]).toMatch(/^jl workspace rejected/);
    const none = see(host, { 'package.json': { name: 'jl', jupyterlab: { extension: false } } });
    expect(none).toEqual({ plugins: [], entryPoints: [] });
  });
});

describe('Yeoman', () => {
  const host = draft('yeoman');
  const manifest = { name: '@s/generator-x', keywords: ['yeoman-generator'] };

  it('finds generators by their place; of two extensions one is taken', () => {
    const seen = see(host, {
      'package.json': manifest,
      'generators/app/index.js': '',
      'generators/app/index.ts': '',
      'generators/app/templates/index.js': '',
      'lib/generators/sub/index.mjs': '',
      'top/index.cjs': '',
    });
    expect(seen.plugins).toEqual(['@s/generator-x workspace ok']);
    expect(seen.entryPoints).toEqual([
      'generators:top = . -> top/index.cjs',
      'generators:app = generators -> generators/app/index.js',
      'generators:sub = lib/generators -> lib/generators/sub/index.mjs',
    ]);
  });

  it('does not see a package without generators', () => {
    const seen = see(host, { 'package.json': manifest, 'src/generators/app/index.js': '' });
    expect(seen.plugins).toEqual(['@s/generator-x workspace ignored required-key-missing']);
  });
});

describe('Backstage', () => {
  const host = draft('backstage');
  const scene = (manifest: object): Files => ({
    'package.json': { name: 'bp', backstage: { role: 'backend-plugin' }, ...manifest },
    'dist/index.js': '',
    'dist/alpha.js': '',
  });

  it.each([
    ['no exports', { main: 'dist/index.js' }, 'ok', ['backstage:. = dist/index.js -> dist/index.js#default']],
    [
      'a hidden manifest',
      { exports: { '.': './dist/index.js' } },
      'ignored subpath-not-exported',
      ['backstage:. = . -> dist/index.js#default'],
    ],
    [
      './alpha',
      {
        exports: {
          '.': './dist/index.js',
          './alpha': { import: './gone.mjs', default: './dist/alpha.js' },
          './package.json': './package.json',
        },
      },
      'ok',
      ['backstage:. = . -> dist/index.js#default', 'backstage.alpha:. = ./alpha -> dist/alpha.js'],
    ],
    [
      'no target',
      { main: 'dist/gone.cjs' },
      'broken target-not-found',
      ['backstage:. = dist/gone.cjs#default broken'],
    ],
  ])('reads a package with %s', (_, manifest, status, entryPoints) => {
    expect(see(host, scene(manifest))).toEqual({ plugins: [`bp workspace ${status}`], entryPoints });
  });

  it('says nothing of a package with another role', () => {
    expect(see(host, scene({ backstage: { role: 'frontend-plugin' } })).plugins).toEqual([]);
  });
});

describe('@fastify/autoload', () => {
  const host = draft('fastify');
  const manifest = { name: 'app', dependencies: { '@fastify/autoload': '6' } };

  it('takes an index for its folder, and goes on below', () => {
    const seen = see(host, {
      'package.json': manifest,
      'plugins/db.js': '',
      'plugins/types.d.ts': '',
      'plugins/auth/index.js': '',
      'plugins/auth/hashing.js': '',
      'plugins/auth/tokens/jwt.mjs': '',
      'routes/users/index.ts': '',
    });
    expect(seen.plugins).toEqual(['app workspace ok']);
    expect(seen.entryPoints).toEqual([
      'plugins:auth = plugins -> plugins/auth/index.js',
      'plugins:auth/tokens/jwt = plugins -> plugins/auth/tokens/jwt.mjs',
      'plugins:db = plugins -> plugins/db.js',
      'routes:users = routes -> routes/users/index.ts',
    ]);
  });

  it('says nothing of an application without it, or without such directories', () => {
    expect(see(host, { 'package.json': { name: 'app' }, 'plugins/db.js': '' }).plugins).toEqual([]);
    expect(see(host, { 'package.json': manifest, 'src/db.js': '' }).plugins).toEqual([]);
  });
});
