import { describe, expect, it } from 'vitest';
import { found, messageOf } from './checked';

describe('exports-mixed-keys', () => {
  const places = (exports: object, rest = {}) => found('exports-mixed-keys', { exports, ...rest });

  it('underlines what is fewer', () => {
    expect(places({ '.': './a.js', './b': './b.js', import: './a.js' })).toEqual(['error exports import']);
    expect(places({ './b': './b.js', import: './a.js', require: './a.js' })).toEqual(['error exports ./b']);
    expect(places({ '.': './a.js', '': './a.js' })).toEqual(['error exports ']);
  });

  it('is a warning in a private package', () => {
    expect(places({ '.': './a.js', import: './a.js' }, { private: true })).toEqual([
      'warning exports import',
    ]);
  });

  it('says nothing of either by itself', () => {
    expect(places({ '.': { import: './a.js' }, './b': './b.js' })).toEqual([]);
    expect(places({ import: './a.js', default: { require: './b.js' } })).toEqual([]);
    expect(places({})).toEqual([]);
  });

  it('says nothing while the text is not sound', () => {
    expect(found('exports-mixed-keys', '{"exports":{".":"./a.js","import":"./a.js"}')).toEqual([]);
  });
});

describe('exports-multiple-stars', () => {
  it('tells keys, in exports and imports, and not targets', () => {
    const manifest = {
      exports: { './*/*': './a/*', './one/*': './*/*/*.js' },
      imports: { '#*/*': null, '#a': './*.js' },
    };
    expect(found('exports-multiple-stars', manifest)).toEqual(['error exports ./*/*', 'error imports #*/*']);
  });

  it('tells that nothing is closed', () => {
    expect(messageOf('exports-multiple-stars', { exports: { './**': null } })).toContain('closes nothing');
  });
});

describe('exports-invalid-target, of keys', () => {
  const places = (exports: object) => found('exports-invalid-target', { exports });

  it('tells folders that nothing serves, and texts that are no subpaths', () => {
    expect(places({ './lib/': './lib/' })).toEqual(['warning exports ./lib/']);
    expect(places({ './': './', './other/*': './other/*' })).toEqual([]);
    expect(places({ '.lib': './lib.js' })).toEqual(['warning exports .lib']);
    expect(places({ '../x': './lib.js' })).toEqual(['warning exports ../x']);
  });

  it('says nothing of a folder that a pattern beside it serves, or that is closed', () => {
    expect(places({ './': './', './*': './*' })).toEqual([]);
    expect(places({ './lib/': './lib/', './lib/*.js': './lib/*.js' })).toEqual([]);
    expect(places({ './lib/': null })).toEqual([]);
  });

  it('tells targets that only TypeScript or bundlers come to as warnings, and none for who asks', () => {
    expect(places({ '.': { types: 'a.d.ts', default: './a.js' } })).toEqual(['warning exports . types']);
    expect(places({ '.': { browser: 'a.js', default: './a.js' } })).toEqual(['warning exports . browser']);
    expect(places({ '.': { node: './a.js', default: 'b.js' } })).toEqual(['warning exports . default']);
    expect(places({ '.': { acme: 'a.ts', default: './a.js' } })).toEqual([]);
    expect(places({ '.': { browser: ['a.js', './a.js'], default: './a.js' } })).toEqual([]);
    expect(places({ '.': { browser: 'https://example.org/a.js', default: './a.js' } })).toEqual([]);
  });
});

describe('imports-invalid-key', () => {
  const places = (imports: object) => found('imports-invalid-key', { imports });

  it('tells what Node does not look up', () => {
    const imports = {
      a: './a.js',
      '@/*': './*',
      '#': './a.js',
      '#/': './',
      '#/x': './a.js',
      '#lib/': './lib/',
    };
    expect(places(imports)).toEqual([
      'error imports a',
      'error imports @/*',
      'error imports #',
      'error imports #/',
      'warning imports #/x',
      'error imports #lib/',
    ]);
  });

  it('goes by `engines.node` for `#/`', () => {
    const withNode = (node: string, rest = {}) =>
      found('imports-invalid-key', { imports: { '#/x': './a.js' }, engines: { node }, ...rest });
    expect(withNode('>=26')).toEqual([]);
    expect(withNode('^24.14.0 || >=25.4.0')).toEqual([]);
    expect(withNode('>=24')).toEqual(['warning imports #/x']);
    expect(withNode('^20 || ^22')).toEqual(['error imports #/x']);
    expect(withNode('>=24', { private: true })).toEqual(['hint imports #/x']);
  });

  it('says nothing of patterns, of folders that one serves, and of names for another runtime', () => {
    expect(places({ '#a': './a.js', '#lib/*': './lib/*', '#lib/': './lib/', '#b/*.js': './b/*.js' })).toEqual(
      [],
    );
    expect(places({ fs: { bare: 'bare-fs', default: 'fs' }, 'node:os': 'bare-os' })).toEqual([]);
    expect(places({ tls: 'other', store: { bare: 'bare-store', default: 'store' } })).toEqual([]);
  });
});

describe('imports-undeclared-dependency', () => {
  const places = (imports: object, rest = {}) =>
    found('imports-undeclared-dependency', { name: 'lamp', imports, ...rest });

  it('tells packages that no section has', () => {
    const imports = {
      '#a': { node: 'store/x', default: './a.js' },
      '#b/*': '@acme/b/*.js',
      '#c': ['#d', 'fs'],
    };
    expect(places(imports, { devDependencies: { other: '1' } })).toEqual([
      'warning imports #a node',
      'warning imports #b/*',
      'warning imports #c 0',
    ]);
  });

  it.each([
    ['dependencies', { dependencies: { store: '1' } }],
    ['devDependencies', { devDependencies: { store: '1' } }],
    ['peerDependencies', { peerDependencies: { store: '1' } }],
    ['optionalDependencies', { optionalDependencies: { store: '1' } }],
    ['bundleDependencies', { bundleDependencies: ['store'] }],
  ])('says nothing of those in %s', (_, rest) => {
    expect(places({ '#a': 'store/x' }, rest)).toEqual([]);
  });

  it('says nothing of itself, builtins, paths, URLs, what the star names, and what has to be asked for', () => {
    const imports = {
      '#self': 'lamp/on',
      '#fs': { node: 'fs/promises', browser: 'https://example.org/fs.js' },
      '#node': 'node:fs',
      '#path': '../x.js',
      '#any/*': '*',
      '#asked': { acme: 'acme-store', default: './a.js' },
    };
    expect(places(imports)).toEqual([]);
  });
});

describe('duplicate-key', () => {
  const places = (text: string) => found('duplicate-key', text);

  it('tells each that is lost, and only hints where nothing is', () => {
    expect(places('{"main":"a","main":"b"}')).toEqual(['warning main']);
    expect(places('{"scripts":{"a":"x","a":"x"}}')).toEqual(['hint scripts a']);
    expect(places('{"exports":{"a":{"b":1},"a":{"b":1}}}')).toEqual(['hint exports a']);
    expect(places('{"main":"a","main":"b","main":"a"}')).toEqual(['hint main', 'warning main']);
  });

  it('says nothing of one key in several objects, or of text that is not sound', () => {
    expect(places('{"main":"a","directories":{"main":"b"}}')).toEqual([]);
    expect(places('{"main":"a","main":"b"')).toEqual([]);
  });
});
