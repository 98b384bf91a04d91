import { describe, expect, it } from 'vitest';
import { CheckedPackage } from './published';

const CODE = 'required-file-missing';
const EXTENSION = {
  main: './out/e.js',
  engines: { vscode: '^1.90.0' },
  dependencies: { dep: '1', other: '1' },
};

/** An extension whose `dep` vsce keeps out of the archive. */
function extension(text: string, manifest: object = {}, files: readonly string[] = ['out/e.js', 'out/a.js']) {
  const sources = { 'out/e.js': text, 'out/a.js': "require('dep/sub')", 'out/b.js': '' };
  return new CheckedPackage({ ...EXTENSION, ...manifest }, sources, {
    packer: 'vsce',
    files,
    leftOut: ['dep'],
  });
}

describe('a dependency that vsce keeps out', () => {
  it('is told where the entry point loads it, through other files too', () => {
    expect(extension("require('dep')").messages(CODE)).toEqual([
      'main: `out/e.js` requires `dep`, and vsce leaves `dep` out of the extension; it does not load once it is installed',
    ]);
    expect(extension("require('./a')").messages(CODE)[0]).toContain('`out/a.js` requires `dep/sub`');
    expect(extension("require('./a')").places(CODE)).toEqual(['error main']);
    expect(extension("require('./a')", { private: true }).places(CODE)).toEqual(['warning main']);
  });

  it.each<[string, string, object]>([
    ['no module asks for it', "require('other'); require('vscode')", {}],
    ['it is not asked for by name for certain', "try { require('dep') } catch {}", {}],
    ['a bundler is installed', "require('dep')", { devDependencies: { esbuild: '1' } }],
    ['a script calls a bundler', "require('dep')", { scripts: { 'vscode:prepublish': 'npx webpack' } }],
  ])('is not told where %s', (_, text, manifest) => {
    expect(extension(text, manifest).messages(CODE)).toEqual([]);
  });
});

describe('a file that vsce keeps out', () => {
  it('is told of a private extension, too', () => {
    const of = (manifest: object) => extension("require('./b')", manifest).places(CODE);
    expect(of({})).toEqual(['error main']);
    expect(of({ private: true })).toEqual(['warning main']);
  });

  it('is not told of a private package of npm', () => {
    const files = { 'a.js': "require('./b')", 'b.js': '' };
    const checked = new CheckedPackage({ main: 'a.js', private: true }, files, { files: ['a.js'] });
    expect(checked.places(CODE)).toEqual([]);
  });
});
