import { describe, expect, it } from 'vitest';
import { walkModules } from '../../src/resolve/module/walk';
import { drain } from '../../src/workspace/drain';
import { type MemoryContent, MemoryFileSystem } from '../../src/workspace/memory';

type Files = Readonly<Record<string, MemoryContent>>;

const MANIFEST = JSON.stringify({
  name: 'itself',
  exports: { './lib/*': './lib/*' },
  imports: { '#own': './own.js', '#away': 'away/part', '#gone': './gone.js', '#fs': 'node:fs' },
});

/** The graph from `a.js` in a package, with paths below its root, and places as the text that stands there. */
function graphOf(files: Files, entry = 'a.js', maxFiles?: number) {
  const fs = new MemoryFileSystem({ 'package.json': MANIFEST, ...files });
  const graph = drain(walkModules(fs, `/ws/${entry}`, maxFiles));
  const local = (path: string) => path.replace(/^\/ws\//, '');
  const written = ({
    from,
    offset,
    length,
  }: (typeof graph.missing)[number] | (typeof graph.packages)[number]) => {
    const text = fs.readFile(from);
    return text.kind === 'text' ? text.text.slice(offset, offset + length) : '';
  };
  return {
    files: graph.files.map(local),
    missing: graph.missing.map((one) =>
      [
        `${local(one.from)}: ${written(one)} -> ${local(one.expected)}`,
        ...(one.certain ? [] : ['perhaps']),
        ...(one.actualCase ? [`is ${local(one.actualCase)}`] : []),
      ].join(' '),
    ),
    packages: graph.packages.map(
      (one) =>
        `${local(one.from)}: ${one.name} (${written(one)})${one.certain ? '' : one.lazy ? ' later' : one.guarded ? ' perhaps' : ' not certain'}`,
    ),
    complete: graph.complete,
  };
}

describe('the modules that one loads', () => {
  it('are found as `require` finds them', () => {
    const { files, missing, complete } = graphOf({
      'a.js':
        "require('./b'); require('./folder'); require('./dir'); require('./data'); require('./addon'); require('.')",
      'b.js': '',
      'folder/package.json': '{ "main": "main" }',
      'folder/main.js': "require('../c.cjs')",
      'c.cjs': '',
      'dir/index.js': "require('..')",
      'index.js': '',
      'data.json': '{}',
      'addon.node': '',
    });
    expect(files.sort()).toEqual(
      [
        'a.js',
        'addon.node',
        'b.js',
        'c.cjs',
        'data.json',
        'dir/index.js',
        'folder/main.js',
        'index.js',
      ].sort(),
    );
    expect(missing).toEqual([]);
    expect(complete).toBe(true);
  });

  it('are found as `import` finds them: to the letter', () => {
    const { files, missing } = graphOf({
      'a.js':
        "import './b.js'; import './b'; export * from './dir'; import('./c%20d.mjs'); import './e.js?x#y'",
      'b.js': '',
      'dir/index.js': '',
      'c d.mjs': '',
      'e.js': '',
    });
    expect(files).toEqual(['a.js', 'b.js', 'c d.mjs', 'e.js']);
    expect(missing).toEqual(['a.js: ./b -> b', 'a.js: ./dir -> dir']);
  });

  it('are those of `imports` and of the package’s own name, too', () => {
    const { files, missing, packages } = graphOf({
      'a.js':
        "import '#own'; import '#away'; import '#gone'; import '#fs'; import 'itself/lib/b.js'; import 'itself/lib/c.js'",
      'own.js': '',
      'lib/b.js': '',
    });
    expect(files).toEqual(['a.js', 'own.js', 'lib/b.js']);
    expect(missing).toEqual(['a.js: #gone -> gone.js', 'a.js: itself/lib/c.js -> lib/c.js']);
    expect(packages).toEqual(['a.js: away (#away)']);
  });

  it('are not those that a file loads which is only looked up', () => {
    const { files, missing, packages } = graphOf({
      'a.js': "const path = require.resolve('./b'); require.resolve('./c'); if (x) require('./c')",
      'b.js': "require('./gone'); require('away')",
      'c.js': "require('./d'); require('near')",
      'd.js': '',
    });
    expect(files).toEqual(['a.js', 'b.js', 'c.js', 'd.js']);
    expect(missing).toEqual([]);
    expect(packages).toEqual(['c.js: near (near) not certain']);
  });

  it('are reached where they are loaded, not where they are looked up', () => {
    const fs = new MemoryFileSystem({ 'a.js': "require.resolve('./b'); require('./b')", 'b.js': '' });
    const { reachedBy } = drain(walkModules(fs, '/ws/a.js'));
    expect(reachedBy.get('/ws/b.js')?.kind).toBe('require');
  });

  it('end at other packages', () => {
    const { files, packages } = graphOf({
      'a.js':
        "require('b'); require('@c/d/e'); require('fs'); require('node:x'); require('../ws/node_modules/b/x')",
      'node_modules/b/x.js': "require('./gone')",
    });
    expect(files).toEqual(['a.js', 'node_modules/b/x.js']);
    expect(packages).toEqual(['a.js: b (b)', 'a.js: @c/d (@c/d/e)']);
  });

  it('are no specifiers that only a bundler understands', () => {
    const text =
      "import 'virtual:x'; import '@/x'; import '~/x'; import '!raw!./x'; import 'https://x/y'; import '/x'";
    const { missing, packages } = graphOf({ 'a.js': text });
    expect([...missing, ...packages]).toEqual([]);
  });
});

describe('what is missing', () => {
  it('is certain only where each step to it always runs', () => {
    const { missing } = graphOf({
      'a.js':
        "require('./b'); if (x) require('./c'); function f() { require('./gone-1') } try { require('./gone-2') } catch {}",
      'b.js': "require('./gone-3')",
      'c.js': "require('./gone-4')",
    });
    expect(missing).toEqual([
      'a.js: ./gone-1 -> gone-1 perhaps',
      'a.js: ./gone-2 -> gone-2 perhaps',
      'b.js: ./gone-3 -> gone-3',
      'c.js: ./gone-4 -> gone-4 perhaps',
    ]);
  });

  it('is certain where one of two ways to it is, however it was found first', () => {
    const { missing, packages } = graphOf({
      'a.js': "if (x) require('./c'); require('./b')",
      'b.js': "require('./c')",
      'c.js': "require('./gone'); require('away')",
    });
    expect(missing).toEqual(['c.js: ./gone -> gone']);
    expect(packages).toEqual(['c.js: away (away)']);
  });

  it('is no addon that is built where the package is installed', () => {
    expect(graphOf({ 'a.js': "require('./build/Release/x.node')" }).missing).toEqual([
      'a.js: ./build/Release/x.node -> build/Release/x.node perhaps',
    ]);
  });

  it('is told with the name in other letters', () => {
    const { files, missing } = graphOf({
      'a.js': "import './lib/B.js'",
      'Lib/b.js': "import './c.js'",
      'Lib/c.js': '',
    });
    expect(missing).toEqual(['a.js: ./lib/B.js -> lib/B.js is Lib/b.js']);
    expect(files).toEqual(['a.js', 'Lib/b.js', 'Lib/c.js']);
  });

  it('is looked for from where a linked file really lies', () => {
    const { missing } = graphOf({
      'a.js': { link: '/real/a.js' },
      '/real/a.js': "require('./b')",
      '/real/b.js': '',
    });
    expect(missing).toEqual([]);
  });

  it('is nothing that an ES module would require: it cannot', () => {
    expect(graphOf({ 'a.js': "import './b.js'; require('./gone')", 'b.js': '' }).missing).toEqual([]);
    const made =
      "import { createRequire } from 'module'; const require = createRequire(import.meta.url); require('./gone')";
    expect(graphOf({ 'a.js': made }).missing).toEqual(['a.js: ./gone -> gone']);
  });
});

describe('a package that is asked for', () => {
  it('is told at its first certain place, else at one that is not guarded', () => {
    const { packages } = graphOf({
      'a.js':
        "try { require('x'); require('y') } catch {} function f() { require('y') } require('./b'); import('z')",
      'b.js': "require('x')",
    });
    expect(packages).toEqual(['b.js: x (x)', 'a.js: y (y) later', 'a.js: z (z) later']);
  });
});

describe('a graph', () => {
  it('is not complete without what cannot be read, is too large, or too many', () => {
    expect(graphOf({ 'a.js': "require('./b.js')", 'b.js': { unreadable: true } }).complete).toBe(false);
    expect(graphOf({ 'a.js': "require('./b')", 'b.js': ' '.repeat(600_000) }).complete).toBe(false);
    expect(graphOf({ 'a.js': "require('./b')", 'b.js': 'const a = require(`' }).complete).toBe(false);
    const chain = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [`n${index}.js`, `require('./n${index + 1}')`]),
    );
    const { files, complete } = graphOf({ ...chain, 'n9.js': '' }, 'n0.js', 5);
    expect(files).toHaveLength(5);
    expect(complete).toBe(false);
    expect(graphOf({ ...chain, 'n9.js': '' }, 'n0.js').complete).toBe(true);
  });

  it('is made in steps of one file', () => {
    const fs = new MemoryFileSystem({ 'a.js': "require('./b'); require('./c')", 'b.js': '', 'c.js': '' });
    expect([...walkModules(fs, '/ws/a.js')]).toHaveLength(3);
  });
});
