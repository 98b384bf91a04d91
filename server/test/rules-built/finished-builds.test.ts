import { describe, expect, it } from 'vitest';
import { type Content, Scene } from '../discovery/scene';
import { originsIn, targetsIn } from './clone';

const compiled = { 'tsconfig.json': '{ "compilerOptions": { "outDir": "dist", "rootDir": "src" } }' };
const manifest = (main: string, build: string, more: object = {}) => ({
  'package.json': {
    name: 'x',
    version: '1.0.0',
    main,
    scripts: { build, prepack: 'npm run build' },
    ...more,
  },
});
const error = (value: string) => ({ [value]: 'error target-not-found' });

describe('beside a build that has been run', () => {
  it.each<[string, Record<string, Content>, Record<string, string>]>([
    [
      'what a renamed source would give is not built',
      { ...manifest('dist/new.js', 'tsc'), ...compiled, 'src/new.ts': '', 'dist/old.js': '' },
      { 'dist/new.js': 'src/new.ts' },
    ],
    [
      'what has no source any more is missing',
      { ...manifest('dist/old.js', 'tsc'), ...compiled, 'src/new.ts': '', 'dist/new.js': '' },
      error('dist/old.js'),
    ],
    [
      'the same, whatever the build is',
      { ...manifest('dist/old.js', 'gulp'), '.gitignore': 'dist', 'src/new.ts': '', 'dist/new.js': '' },
      error('dist/old.js'),
    ],
    [
      'what a build gave another ending is missing',
      { ...manifest('dist/a.mjs', 'tsup src/a.ts'), 'src/a.ts': '', 'dist/a.js': '' },
      error('dist/a.mjs'),
    ],
    [
      'types may come from a second step',
      {
        ...manifest('dist/a.js', 'tsc', { types: 'dist/a.d.ts' }),
        ...compiled,
        'src/a.ts': '',
        'dist/a.js': '',
      },
      { 'dist/a.d.ts': 'src/a.ts' },
    ],
    [
      'what is kept in git and was not made is missing',
      { ...manifest('dist/b.js', 'rollup -c'), 'src/a.ts': '', 'dist/a.js': '' },
      error('dist/b.js'),
    ],
  ])('%s', (_name, files, expected) => {
    expect(originsIn(files)).toEqual(expected);
  });
});

describe('what no build makes', () => {
  it.each<[string, Record<string, Content>]>([
    ['there is none', { 'package.json': { name: 'x', version: '1.0.0', main: 'dist/a.js' }, 'src/b.ts': '' }],
    [
      'only a hook of git is prepared',
      { 'package.json': { name: 'x', main: 'dist/a.js', scripts: { prepare: 'husky', test: 'jest' } } },
    ],
    ['it only checks types', { ...manifest('dist/a.js', 'tsc --noEmit'), ...compiled, 'src/b.ts': '' }],
    ['it writes elsewhere', { ...manifest('lib/a.js', 'tsc'), ...compiled, 'src/b.ts': '' }],
    ['the target is no output', { ...manifest('scripts/a.js', 'gulp'), 'src/b.ts': '' }],
    [
      'an entry of the bundler is gone',
      {
        ...manifest('dist/a.js', 'rollup -c'),
        'rollup.config.js': "export default { input: 'src/a.js' }",
        'src/b.js': '',
      },
    ],
    [
      'the root builds only what has a script',
      {
        'package.json': { private: true, workspaces: ['p'], scripts: { build: 'turbo run build' } },
        'p/package.json': { name: 'x', version: '1.0.0', main: 'dist/a.js' },
        'p/src/b.ts': '',
      },
    ],
  ])('is missing: %s', (_name, files) => {
    const found = targetsIn(files);
    expect(found.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['error target-not-found']);
  });

  it('is told with what was meant, before anything is built', () => {
    const [found] = targetsIn({ ...manifest('./dist/indx.js', 'tsc'), ...compiled, 'src/index.ts': '' });
    expect([found?.code, found?.args.near]).toEqual(['target-not-found', './dist/index.js']);
  });
});

describe('what is generated', () => {
  it("is oclif's manifest, which a script writes before publishing", () => {
    const oclif = manifest('index.js', 'tsc', {
      scripts: { prepack: 'oclif manifest' },
      exports: { '.': './index.js', './oclif.manifest.json': './oclif.manifest.json' },
    });
    expect(originsIn({ ...oclif, 'index.js': '', '.gitignore': 'oclif.manifest.json' })).toEqual({
      './oclif.manifest.json': 'npm run prepack',
    });
  });
});

describe('what an install fetches', () => {
  const native = (main: string) => ({
    ...manifest(main, 'tsc', { scripts: { build: 'tsc', postinstall: 'node fetch.js' } }),
    ...compiled,
    '.gitignore': 'dist\nvendor',
    'fetch.js': '',
    'src/a.ts': '',
  });

  it('is not there yet, and is no matter of the compiler', () => {
    expect(originsIn(native('vendor/x.node'))).toEqual({ 'vendor/x.node': 'npm install' });
    expect(originsIn(native('dist/b.js'))).toEqual(error('dist/b.js'));
  });
});

describe("the page beside a node's script", () => {
  const node = (build: string) => ({
    'package.json': {
      name: 'node-red-contrib-x',
      version: '1.0.0',
      keywords: ['node-red'],
      'node-red': { nodes: { x: 'dist/x.js' } },
      scripts: { build },
    },
    ...compiled,
    'src/x.ts': '',
    'src/x.html': '',
    'dist/x.js': '',
  });

  it('is not built where a build copies it', () => {
    expect(originsIn(node('tsc && copyfiles -u 1 src/*.html dist'))).toEqual({ 'dist/x.html': 'src/x.html' });
    expect(originsIn(node('gulp'))).toEqual({ 'dist/x.html': 'src/x.html' });
  });

  it('is missing where nothing copies it: a compiler does not', () => {
    expect(originsIn(node('tsc'))).toEqual({ 'dist/x.js': 'error companion-missing' });
  });
});

describe('an edit that is not saved', () => {
  it('of a configuration counts: it is read through the open documents', () => {
    const scene = new Scene({ ...manifest('made/a.js', 'tsc'), ...compiled, 'src/a.ts': '' });
    expect(scene.codes).toEqual(['target-not-found']);
    scene.type('tsconfig.json', '{ "compilerOptions": { "outDir": "made", "rootDir": "src" } }');
    expect(scene.codes).toEqual(['target-not-built']);
    scene.close('tsconfig.json');
    expect(scene.codes).toEqual(['target-not-found']);
  });

  it('of a script counts', () => {
    const scene = new Scene({ ...manifest('dist/a.js', 'tsc --noEmit'), 'parts/a.coffee': '' });
    expect(scene.codes).toEqual(['target-not-found']);
    scene.type('package.json', manifest('dist/a.js', 'gulp')['package.json']);
    expect(scene.codes).toEqual(['target-not-built']);
  });
});
