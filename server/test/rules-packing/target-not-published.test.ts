import { describe, expect, it } from 'vitest';
import { Engine } from '../../src/discovery/engine';
import { MemoryFileSystem } from '../../src/workspace/memory';
import { CheckedPackage, type Files, type Published } from './published';

const CODE = 'target-not-published';
const FILES = { 'lib/a.js': '', 'a.d.ts': '', 'cli.js': '#!/usr/bin/env node\n', 'dist/b.js': '' };

function places(manifest: object, published: Published | undefined, files: Files = FILES): string[] {
  return new CheckedPackage(manifest, files, published).places(CODE);
}

function messages(manifest: object, published: Published, files: Files = FILES): string[] {
  return new CheckedPackage(manifest, files, published).messages(CODE);
}

describe('target-not-published', () => {
  const declared = {
    files: ['dist'],
    main: './lib/a.js',
    types: 'a.d.ts',
    bin: 'cli.js',
    exports: {
      './b': './dist/b.js',
      './c': { types: './a.d.ts', browser: './lib/a.js', default: './lib/a.js' },
    },
  };

  it('is an error for what Node loads, and a warning for what types and bundlers are read from', () => {
    expect(places(declared, { files: ['dist/b.js'] })).toEqual([
      'warning types',
      'error bin',
      'warning exports../c.types',
      'warning exports../c.browser',
      'error exports../c.default',
    ]);
  });

  it('says nothing of what is published, nor where that is not known', () => {
    expect(places(declared, { files: ['lib/a.js', 'a.d.ts', 'cli.js', 'dist/b.js'] })).toEqual([]);
    expect(places(declared, undefined)).toEqual([]);
  });

  it('says nothing of a package that has just become private', () => {
    expect(places({ ...declared, private: true }, { files: ['dist/b.js'] })).toEqual([]);
  });

  it('leaves conditions alone that nobody selects by himself', () => {
    const exports = { '.': { source: './lib/a.js', default: './dist/b.js' } };
    expect(places({ exports }, { files: ['dist/b.js'] })).toEqual([]);
  });

  it('leaves main alone where exports stands in its place', () => {
    expect(places({ main: 'lib/a.js', exports: './dist/b.js' }, { files: ['dist/b.js'] })).toEqual([]);
  });

  it('leaves fields alone that pnpm and Yarn replace, and not those that npm does not', () => {
    const manifest = { module: 'lib/a.js', publishConfig: { module: 'dist/b.js' } };
    expect(places(manifest, { packer: 'pnpm', files: ['dist/b.js'] })).toEqual([]);
    expect(places(manifest, { packer: 'yarn', files: ['dist/b.js'] })).toEqual([]);
    expect(places(manifest, { packer: 'npm', files: ['dist/b.js'] })).toEqual(['warning module']);
  });

  it('leaves targets in node_modules alone, which may be bundled', () => {
    const files = { 'node_modules/b/index.js': '' };
    expect(places({ exports: './node_modules/b/index.js' }, { files: [] }, files)).toEqual([]);
  });

  it('asks of a pattern whether anything that it stands for is published', () => {
    const exports = { './x/*': './lib/*.js' };
    expect(places({ exports }, { files: ['lib/a.js'] })).toEqual([]);
    expect(places({ exports }, { files: ['dist/b.js'] })).toEqual(['error exports../x/*']);
  });

  it('asks of an extension of VS Code for its main and browser alone', () => {
    const manifest = { engines: { vscode: '*' }, main: 'lib/a.js', types: 'a.d.ts', bin: 'cli.js' };
    const files = { ...FILES, '.vscodeignore': 'lib\n' };
    const checked = new CheckedPackage(manifest, files, { packer: 'vsce', files: [] });
    expect(checked.places(CODE)).toEqual(['error main']);
    expect(checked.messages(CODE)[0]).toContain(
      'vsce does not publish it, since it is left out by `.vscodeignore` (`lib`)',
    );
    expect(checked.titles(CODE)).toEqual([]);
  });
});

describe('the cause that it tells', () => {
  const exports = './dist/b.js';
  it.each<[string, object, Files, string]>([
    ['files', { files: ['lib'] }, {}, 'since `files` does not take it in'],
    ['an exclusion', { files: ['dist', '!**/b.js'] }, {}, 'since `!**/b.js` in `files` takes it out'],
    ['.gitignore', {}, { '.gitignore': 'x\n# y\ndist/\n' }, 'since it is left out by `.gitignore` (`dist/`)'],
    [
      '.npmignore, which is asked instead of .gitignore',
      {},
      { '.npmignore': '*.js', '.gitignore': 'dist' },
      'since it is left out by `.npmignore` (`*.js`)',
    ],
    [
      'an ignore file in a folder that files names',
      { files: ['dist'] },
      { 'dist/.gitignore': '*\n' },
      'since it is left out by `dist/.gitignore` (`*`)',
    ],
  ])('%s', (_, manifest, files, cause) => {
    const [message] = messages({ ...manifest, exports }, { files: [] }, { ...FILES, ...files });
    expect(message).toContain(`npm does not publish it, ${cause}; Node does not find it`);
  });

  it('may stand in the root of an npm workspace', () => {
    const fs = new MemoryFileSystem(
      {
        'package.json': '{"name": "r", "private": true, "workspaces": ["packages/*"]}',
        '.gitignore': 'dist\n',
        'packages/a/package.json': JSON.stringify({ name: 'a', version: '1.0.0', exports }),
        'packages/a/dist/b.js': '',
      },
      '/ws',
    );
    const engine = new Engine({ fs, folders: [{ name: 'ws', path: '/ws' }] });
    for (const _ of engine.update());
    engine.supply('/ws/packages/a', { packed: { packer: 'npm', files: new Set(['package.json']) } });
    for (const _ of engine.update());
    const [message] = engine.report().diagnostics.filter(({ code }) => code === CODE);
    expect(message?.message).toContain('since it is left out by `../../.gitignore` (`dist`)');
  });

  it('is left out where it is the packer itself', () => {
    const [message] = messages({ exports }, { files: [] });
    expect(message).toBe(
      'exports: `./dist/b.js` is here, but npm does not publish it; Node does not find it where the package is installed',
    );
  });
});

describe('for a host', () => {
  const manifest = {
    keywords: ['node-red'],
    files: ['dist'],
    'node-red': { nodes: { lamp: 'lamp.js' } },
  };
  const files = { 'lamp.js': '', 'lamp.html': '', 'dist/x.js': '' };

  it('is about the target, and takes along what the host wants beside it', () => {
    const checked = new CheckedPackage(manifest, files, { files: ['dist/x.js'] });
    expect(checked.places(CODE)).toEqual(['error node-red.nodes.lamp']);
    expect(checked.titles(CODE)).toEqual(['Add `lamp.js` and `lamp.html` to `files` (safe)']);
    const fixed = checked.fixed(CODE, 'Add `lamp.js` and `lamp.html` to `files`');
    expect(fixed.files).toEqual(['dist', 'lamp.js', 'lamp.html']);
  });

  it('is about the file beside the target alone', () => {
    const checked = new CheckedPackage(manifest, files, { files: ['dist/x.js', 'lamp.js'] });
    expect(checked.messages(CODE)[0]).toMatch(/^Node-RED: `lamp.html` beside `lamp.js` is here, but npm/);
    expect(checked.titles(CODE)).toEqual(['Add `lamp.html` to `files` (safe)']);
  });

  it('is about a directory of which nothing is published', () => {
    const oclif = { name: 'x', oclif: { bin: 'x', commands: './commands' }, files: ['lib'] };
    const commands = { 'commands/go.js': '', 'lib/x.js': '' };
    const broken = new CheckedPackage(oclif, commands, { files: ['lib/x.js'] });
    expect(new Set(broken.places(CODE))).toEqual(new Set(['error oclif.commands']));
    expect(broken.engine.report().plugins.map(({ status }) => status)).toEqual(['broken']);
    const sound = new CheckedPackage(oclif, commands, { files: ['lib/x.js', 'commands/go.js'] });
    expect(sound.places(CODE)).toEqual([]);
  });
});

describe('the fixes', () => {
  const titles = (exports: string, packer: 'npm' | 'yarn' = 'npm') => {
    const path = exports.slice('./'.length);
    return new CheckedPackage({ files: ['other'], exports }, { [path]: '' }, { packer, files: [] }).titles(
      CODE,
    );
  };

  it('add the folder of output, else the outermost folder or the file', () => {
    expect(titles('./dist/cjs/b.js')).toEqual(['Add `dist` to `files` (safe)']);
    expect(titles('./b.js')).toEqual(['Add `b.js` to `files` (safe)']);
    expect(titles('./config/b.js')).toEqual(['Add `config` to `files`', 'Add `config/b.js` to `files`']);
    expect(titles('./client/dist/b.js')).toEqual([
      'Add `client/dist` to `files`',
      'Add `client/dist/b.js` to `files`',
    ]);
  });

  it('write a folder in a folder so that Yarn takes it in', () => {
    expect(titles('./client/dist/b.js', 'yarn')[0]).toBe('Add `client/dist/**` to `files`');
  });

  it('are none where an ignore file decides', () => {
    const files = { ...FILES, '.npmignore': 'dist' };
    expect(new CheckedPackage({ exports: './dist/b.js' }, files, { files: [] }).titles(CODE)).toEqual([]);
  });
});

describe('what is not built yet', () => {
  const source = { 'src/b.ts': '' };
  const check = (manifest: object, files: Files = source) =>
    places({ exports: './dist/b.js', ...manifest }, { files: [] }, files);

  it('is a warning where no entry of files can mean it', () => {
    expect(check({ files: ['lib', 'src/**/*.ts'] })).toEqual(['warning exports']);
    const [message] = messages({ exports: './dist/b.js', files: ['lib'] }, { files: [] }, source);
    expect(message).toBe(
      'exports: `./dist/b.js` will not be published by npm once it is built, since `files` does not take it in; ' +
        'Node does not find it where the package is installed',
    );
  });

  it.each([[['dist']], [['./dist/']], [['d*']], [['**/*.js']], [['*.js']], [['b.js']], [['DIST']], [['.']]])(
    'is nothing where an entry may mean it: %j',
    (files) => {
      expect(check({ files })).toEqual([]);
    },
  );

  it('is a warning where the ignore file that counts names its folder', () => {
    expect(check({}, { ...source, '.gitignore': 'node_modules\n/dist/\n' })).toEqual(['warning exports']);
    expect(check({}, { ...source, '.gitignore': 'dist', '.npmignore': 'src' })).toEqual([]);
    expect(check({}, { ...source, '.gitignore': 'dist\n!dist/b.js\n' })).toEqual([]);
    expect(check({ files: ['dist'] }, { ...source, '.gitignore': 'dist' })).toEqual([]);
  });

  it('is nothing for main and bin, which packers let in', () => {
    const manifest = { exports: undefined, main: 'dist/b.js', bin: 'dist/b.js', files: ['lib'] };
    expect(check(manifest)).toEqual([]);
  });

  it('leaves the entry point unbuilt and the plugin ok', () => {
    const manifest = { keywords: ['node-red'], files: ['lib'], 'node-red': { nodes: { b: 'dist/b.js' } } };
    const checked = new CheckedPackage(manifest, { ...source, 'src/b.html': '' }, { files: [] });
    expect(checked.places(CODE)).toEqual(['warning node-red.nodes.b']);
    const [plugin] = checked.engine.report().plugins;
    expect(plugin?.entryPoints.map(({ status }) => status)).toEqual(['unbuilt']);
    expect(plugin?.status).toBe('ok');
  });
});
