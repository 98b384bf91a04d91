import { describe, expect, it } from 'vitest';
import { commandsOf } from '../../src/resolve/build/commands';
import { readConfigText } from '../../src/resolve/build/config-text';
import { isIgnored, isUntouched } from '../../src/resolve/build/ignored';
import { planOf } from '../../src/resolve/build/plan';
import { type MemoryContent, MemoryFileSystem } from '../../src/workspace/memory';

/** The commands of the script `build`, as words. */
function commands(scripts: Record<string, string>): string[] {
  return commandsOf(scripts, 'build').map(({ tool, args, directory }) =>
    [...(directory ? [`${directory}:`] : []), tool, ...args].join(' '),
  );
}

describe('the commands of a script', () => {
  it.each([
    ['tsc && cp -r a b', ['tsc', 'cp -r a b']],
    ['rimraf "dist" ; tsc -p \'my dir\' || exit 1', ['rimraf dist', 'tsc -p my dir', 'exit 1']],
    ['cross-env NODE_ENV=production A="b c" npx --yes tsc', ['tsc']],
    ['node ./node_modules/typescript/bin/tsc -b', ['tsc -b']],
    ['./node_modules/.bin/rollup -c', ['rollup -c']],
    ['npx -p typescript@5 tsc', ['tsc']],
    ['pnpm exec tsup src/a.ts', ['tsup src/a.ts']],
    ['yarn tsc --outDir lib', ['tsc --outDir lib']],
    ['if [ ! -d dist ]; then tsc; fi', ['[ ! -d dist ]', 'tsc', 'fi']],
    ['cd lib && tsc', ['lib: tsc']],
    ['npm install && yarn workspaces run build && pnpm -r build', []],
    ['concurrently "tsc -w" "npm:other"', ['tsc -w', 'echo other']],
    ['npm run other -- --silent', ['echo other']],
    ['yarn other', ['echo other']],
    ['nr other', ['echo other']],
    ['run-s "part:*"', ['echo 1', 'echo 2']],
    ['npm-run-all -p part:1 other', ['echo 1', 'echo other']],
    ['npm run build', []],
    ['npm run absent', []],
    ['', []],
    ['"never closed', ['never closed']],
  ])('%s', (build, expected) => {
    const scripts = { build, other: 'echo other', 'part:1': 'echo 1', 'part:2': 'echo 2' };
    expect(commands(scripts)).toEqual(expected);
  });

  it('include those of its pre and post scripts', () => {
    expect(commands({ prebuild: 'echo a', build: 'echo b', postbuild: 'echo c' })).toEqual([
      'echo a',
      'echo b',
      'echo c',
    ]);
  });
});

describe("a bundler's configuration, read as text", () => {
  const read = (text: string) => {
    const { entries, complete, outDirs, outFiles } = readConfigText(text);
    const inputs = entries.map(({ name, path }) => (name ? `${name}=${path}` : path));
    return { inputs, complete, outputs: [...outDirs, ...outFiles] };
  };

  it.each([
    ["{ entry: ['src/a.ts', './src/b.ts'], outDir: 'lib' }", ['src/a.ts', './src/b.ts'], ['lib']],
    ["{ lib: { entry: resolve(__dirname, 'src', 'main.ts') } }", ['src/main.ts'], []],
    ["{ entry: path.join(process.cwd(), 'src/a.ts'), }", ['src/a.ts'], []],
    ["{ entry: fileURLToPath(new URL('./src/a.ts', import.meta.url)) }", ['./src/a.ts'], []],
    ["{ entry: { index: 'src/a.ts', 'sub/b': \"src/b.ts\" } }", ['index=src/a.ts', 'sub/b=src/b.ts'], []],
    ["{ input: 'src/a.js', output: { file: 'dist/a.js', format: 'cjs' } }", ['src/a.js'], ['dist/a.js']],
    [
      "{ entry: './src/a.ts', output: { filename: 'a.js', path: path.resolve(__dirname, 'out') } }",
      ['./src/a.ts'],
      ['out'],
    ],
    ["{ entryPoints: [`src/a.ts`], outfile: 'out/a.js' }", ['src/a.ts'], ['out/a.js']],
    ["{ entries: ['src/a', { input: 'src/b/', outDir: 'dist/b' }] }", ['src/a', 'src/b/'], ['dist/b']],
    ["{ entry: ['src/**/*.ts', '!src/**/*.test.ts'] }", ['src/**/*.ts', '!src/**/*.test.ts'], []],
    ["{ entry: 'src/a.ts', url: 'http://x' // , entry: 'src/b.ts'\n }", ['src/a.ts'], []],
  ])('%s', (text, inputs, outputs) => {
    expect(read(text)).toEqual({ inputs, complete: true, outputs });
  });

  it.each([
    '{ input: names.map((name) => `src/$' + '{name}.ts`) }',
    "{ input: Object.fromEntries(globSync('src/*.ts')) }",
    "{ entry: ['src/a.ts', ...more] }",
    '{ input: pkg.source }',
    "{ entry: join(root, 'a.ts') }",
    "{ entry: 'src/a.ts', root: computed() }",
    '{}',
  ])('is not all of it where something is computed: %s', (text) => {
    expect(read(text).complete).toBe(false);
  });
});

describe('what nobody wrote by hand', () => {
  it('is read in a moment', () => {
    const start = performance.now();
    readConfigText(`entry: ${'a'.repeat(300_000)}`);
    readConfigText(`entry: [${'"src/a.ts",'.repeat(40_000)}]`);
    readConfigText('/*'.repeat(100_000));
    commands({ build: '"'.repeat(20_000) });
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('is followed only so far: scripts that each call the next twice', () => {
    const names = Array.from({ length: 40 }, (_, at) => (at === 0 ? 'build' : `s${at}`));
    const scripts = Object.fromEntries(
      names.map((name, at) => [name, `npm run s${at + 1} && npm run s${at + 1} && tsc`]),
    );
    const found = commands(scripts);
    expect(found.length).toBeGreaterThan(39);
    expect(found.length).toBeLessThan(1000);
  });
});

describe('the plan of a build', () => {
  const plan = (manifest: object, files: Record<string, MemoryContent> = {}) =>
    planOf(new MemoryFileSystem(files, '/ws/p'), '/ws/p', manifest as never);

  it.each([
    [{ build: 'tsc', prepack: 'npm run build' }, 'build'],
    [{ compile: 'tsc -p ./', 'vscode:prepublish': 'npm run compile' }, 'compile'],
    [{ 'build:types': 'tsc -p x', 'build:js': 'babel src -d lib' }, 'build:types'],
    [{ prepack: 'tsc -b && oclif manifest' }, 'prepack'],
    [{ prepare: 'husky && npm run bundle', bundle: 'rollup -c' }, 'bundle'],
    [{ prepare: './build.sh' }, 'prepare'],
    [{ dev: 'tsup --watch' }, 'dev'],
    [{ build: 'make all' }, 'build'],
    [{ prepare: 'husky install', test: 'tsc && mocha', start: 'node server.js' }, undefined],
    [{ build: 'tsc --noEmit && eslint .' }, undefined],
    [{ build: 'turbo run build', 'build:docs': 'vitepress build' }, undefined],
    [{}, undefined],
  ])('%j: %s', (scripts, script) => {
    expect(plan({ scripts }).script).toBe(script);
  });

  it("follows wireit's own scripts", () => {
    const wireit = {
      build: { dependencies: ['compile', 'lint'] },
      compile: { command: 'tsc -p . --pretty' },
      lint: { command: 'eslint .' },
    };
    const { script, steps } = plan(
      { scripts: { build: 'wireit', compile: 'wireit', lint: 'wireit' }, wireit },
      { 'tsconfig.json': '{ "compilerOptions": { "outDir": "lib" } }' },
    );
    expect([script, steps[0]?.outDir]).toEqual(['build', '/ws/p/lib']);
  });

  it('is that of a builder that stands in the package', () => {
    expect(plan({}, { Makefile: '' }).command).toBe('make');
    expect(plan({}, { 'project.json': '{}' }).command).toBe('npx nx build');
    expect(plan({ scripts: { build: 'tsc' } }, { 'tsconfig.json': '{}', Makefile: '' }).command).toBe(
      'npm run build',
    );
  });
});

describe('where a build has not written yet', () => {
  const ask = (path: string, files: Record<string, MemoryContent>) => {
    const fs = new MemoryFileSystem(files, '/ws');
    return [isIgnored(fs, '/ws/p', `/ws/p/${path}`), isUntouched(fs, '/ws/p', `/ws/p/${path}`)];
  };

  it.each<[string, string, Record<string, MemoryContent>, [boolean, boolean]]>([
    ['the folder is not there', 'dist/a.js', { '.gitignore': 'dist' }, [true, true]],
    ['the folder is empty', 'dist/a.js', { 'p/dist': null }, [false, true]],
    ['the folder has been built', 'dist/a.js', { '.gitignore': 'dist/', 'p/dist/b.js': '' }, [true, false]],
    ['the folder is kept in git', 'dist/a.js', { 'p/dist/b.js': '' }, [false, false]],
    [
      'what is made lies among what is written',
      'helpers/a.js',
      { 'p/.gitignore': '/helpers/*.js', 'p/helpers/package.json': '{}' },
      [true, true],
    ],
    [
      'the same, once it is made',
      'helpers/a.js',
      { 'p/.gitignore': '/helpers/*.js', 'p/helpers/b.js': '' },
      [true, false],
    ],
    [
      'rules above the repository do not count',
      'dist/a.js',
      { '.gitignore': 'dist', 'p/.git': null },
      [false, true],
    ],
    ['it is made at the top', 'a.js', { 'p/.gitignore': '*.js', 'p/a.ts': '', 'p/.env': '' }, [true, true]],
    ['it is made at the top, like another', 'a.js', { 'p/.gitignore': '*.js', 'p/b.js': '' }, [true, false]],
  ])('%s', (_name, path, files, expected) => {
    expect(ask(path, files)).toEqual(expected);
  });
});
