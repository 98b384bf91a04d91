import { mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mode } from '../../src/resolve/conditions';
import { type FileFormat, formatOf } from '../../src/resolve/format';
import { DiskFileSystem } from '../../src/workspace/disk';
import { MemoryFileSystem } from '../../src/workspace/memory';
import { toPortable } from '../../src/workspace/paths';
import { type LoadAnswer, NodeProcess, writeFiles } from './ask-node';

/** Only an ES module has no `this`. */
const SCRIPT = "globalThis.loadedAs = this === undefined ? 'module' : 'commonjs';";
const MODULE = `${SCRIPT} export {};`;

const FOLDERS = {
  'no-type': {},
  commonjs: { type: 'commonjs' },
  module: { type: 'module' },
  'odd-type': { type: 'Module' },
  broken: '{ "type": "module"',
  'module/dist': { type: 'commonjs' },
  'commonjs/esm': { type: 'module' },
  'module/typeless': {},
  'module/node_modules': undefined,
};
const NAMES = [
  'a.js',
  'b.mjs',
  'c.cjs',
  'bin',
  'd.json',
  'e.node',
  'f.txt',
  'g.min.js',
  'h.cjs.js',
  'i.js.map',
  '.j',
  '.js',
];

/** What a file of our format comes to when it is loaded, if it is written as a script or as a module. */
function expected(format: FileFormat, written: 'script' | 'module', mode: Mode): string {
  switch (format.kind) {
    case 'by-syntax':
      return written === 'module' ? 'module' : 'commonjs';
    case 'commonjs':
      return written === 'module' ? 'fails' : 'commonjs';
    case 'json':
      return mode === 'require' ? 'data' : 'fails';
    case 'module':
      return 'module';
    default:
      return 'fails';
  }
}

const fs = new DiskFileSystem();
const root = toPortable(realpathSync(mkdtempSync(join(tmpdir(), 'plugin-scout-'))));
let node: NodeProcess;

beforeAll(() => {
  node = new NodeProcess();
});
afterAll(() => {
  node.close();
  rmSync(root, { recursive: true, force: true });
});

/** Node 26 heeds `type` for the files without extension that are required; earlier ones go by the syntax. */
function differs(folder: string, name: string, place: string): boolean {
  return (
    place.endsWith('/require') && /^\.?\w+$/.test(name) && name !== '.js' && /mod|esm|com|bro/.test(folder)
  );
}

/** Writes all names with the same code into all folders; returns their paths, and that of a link. */
function writeAll(place: string, code: string): string[] {
  const paths = Object.entries(FOLDERS).flatMap(([folder, manifest]) => {
    const files: Record<string, unknown> = Object.fromEntries(NAMES.map((name) => [name, code]));
    if (manifest !== undefined) files['package.json'] = manifest;
    writeFiles(`${place}/${folder}`, { ...files, 'd.json': '{}' });
    return NAMES.filter((name) => !differs(folder, name, place)).map((name) => `${place}/${folder}/${name}`);
  });
  symlinkSync(`${place}/module/linked.js`, `${place}/commonjs/link.js`);
  writeFiles(place, { 'module/linked.js': code });
  return [...paths, `${place}/commonjs/link.js`];
}

describe('the format of a file', { timeout: 60_000 }, () => {
  it.each(['script', 'module'] as const)(
    'is that in which Node loads it, written as a %s',
    async (written) => {
      // What has been required once, `import` would not load anew.
      const queries = (['require', 'import'] as const).flatMap((mode) =>
        writeAll(`${root}/${written}/${mode}`, written === 'module' ? MODULE : SCRIPT).map((load) => ({
          load,
          mode,
        })),
      );
      const answers = await node.ask(queries);
      const outcome = (answer: LoadAnswer) => ('format' in answer ? answer.format : 'fails');
      const wrong = queries.flatMap(({ load, mode }, index) => {
        const ours = expected(formatOf(fs, load, mode), written, mode);
        const theirs = outcome(answers[index]!);
        return ours === theirs ? [] : [`${mode} ${load}: Node ${JSON.stringify(answers[index])}, we ${ours}`];
      });
      expect(wrong).toEqual([]);
      expect(new Set(answers.map(outcome)).size).toBeGreaterThan(2);
    },
  );

  it('tells which package.json is at fault, and admits what it cannot read', () => {
    const memory = new MemoryFileSystem({
      'a/dist/package.json': '{',
      'a/package.json': '{"type":"module"}',
      'b/package.json': { unreadable: true },
    });
    expect(formatOf(memory, '/ws/a/dist/x.js', 'import')).toEqual({
      kind: 'invalid',
      manifest: '/ws/a/dist/package.json',
    });
    expect(formatOf(memory, '/ws/a/dist/x.cjs', 'import')).toEqual({ kind: 'commonjs' });
    expect(formatOf(memory, '/ws/b/x.js', 'require')).toEqual({ kind: 'unknown' });
  });
});
