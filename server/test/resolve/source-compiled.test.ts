import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/manifest/manifest';
import { planOf } from '../../src/resolve/build/plan';
import { findSource } from '../../src/resolve/source';
import { DiskFileSystem } from '../../src/workspace/disk';
import { MemoryFileSystem } from '../../src/workspace/memory';
import { joinPath } from '../../src/workspace/paths';
import { makeFolder, removeFolder } from '../workspace/temporary-folder';

/** TypeScript itself is the oracle: it compiles, and its source maps say what each file was made from. */
const TSC = createRequire(import.meta.url)
  .resolve('typescript/package.json')
  .replace(/package\.json$/, 'bin/tsc');

const source = 'export const a = 1;\n';
const options = (given: object) => ({
  target: 'es2022',
  module: 'nodenext',
  sourceMap: true,
  types: [],
  ...given,
});
const config = (given: object, rest: object = {}) =>
  JSON.stringify({ compilerOptions: options(given), ...rest });

interface Layout {
  readonly files: Readonly<Record<string, string>>;
  /** What is given to the compiler; it is the build script, too. */
  readonly args: string;
}

const LAYOUTS: Readonly<Record<string, Layout>> = {
  'outDir and rootDir': {
    files: {
      'tsconfig.json': config({ outDir: 'made', rootDir: 'code' }),
      'code/a.ts': source,
      'code/b/c.mts': source,
    },
    args: '-p .',
  },
  'no rootDir': {
    files: {
      'tsconfig.json': config({ outDir: 'made' }),
      'top.ts': source,
      'code/a.ts': source,
      'code/b/c.cts': source,
    },
    args: '',
  },
  'no outDir': { files: { 'tsconfig.json': config({}), 'a.ts': source, 'b/c.tsx': source }, args: '' },
  'an extended configuration in another folder': {
    files: {
      'tsconfig.json':
        '{ "extends": ["./config/first", "./config/last.json"], /* kept */ "include": ["code"], }',
      'config/first.json': config({ outDir: '../wrong', rootDir: '../code' }),
      'config/last.json': config({ outDir: '../made' }),
      'code/a.ts': source,
    },
    args: '',
  },
  'one of an installed package': {
    files: {
      'tsconfig.json': '{ "extends": "@team/config/library", "include": ["code"] }',
      'node_modules/@team/config/package.json': '{ "name": "@team/config", "version": "1.0.0" }',
      'node_modules/@team/config/library.json': config({
        outDir: `$${'{configDir}'}/made`,
        rootDir: `$${'{configDir}'}/code`,
      }),
      'code/a.ts': source,
    },
    args: '',
  },
  'a configuration by another name': {
    files: {
      'tsconfig.json': config({ noEmit: true }),
      'settings/build.json': config({ outDir: '../made', rootDir: '../code' }, { include: ['../code'] }),
      'code/a.ts': source,
    },
    args: '--project settings/build.json',
  },
  'directories on the command line': {
    files: { 'tsconfig.json': config({}, { include: ['code'] }), 'code/deep/a.ts': source },
    args: '--outDir made --rootDir code',
  },
  references: {
    files: {
      'tsconfig.json':
        '{ "files": [], "references": [{ "path": "./code" }, { "path": "./more/tsconfig.lib.json" }] }',
      'code/tsconfig.json': config({ composite: true, outDir: '../made/code', rootDir: '.' }),
      'code/a.ts': source,
      'more/tsconfig.lib.json': config({ composite: true, outDir: '../made/more' }, { include: ['src'] }),
      'more/src/b.ts': source,
    },
    args: '-b',
  },
  'declarations in a directory of their own': {
    files: {
      'tsconfig.json': config({
        outDir: 'made',
        declarationDir: 'typed',
        declaration: true,
        declarationMap: true,
        rootDir: 'code',
      }),
      'code/a.ts': source,
      'code/b.mts': source,
    },
    args: '',
  },
  'jsx that is kept': {
    files: {
      'tsconfig.json': config({ outDir: 'made', rootDir: 'code', jsx: 'preserve' }),
      'code/a.tsx': source,
    },
    args: '',
  },
  'scripts that are allowed in': {
    files: {
      'tsconfig.json': config({ outDir: 'made', rootDir: 'code', allowJs: true }),
      'code/a.js': source,
      'code/b.mjs': source,
    },
    args: '',
  },
};

/** A second is enough, unless the machine has much else to do. */
const PATIENCE = 60_000;

describe('what TypeScript makes has the source that its own maps name', () => {
  it.each(Object.entries(LAYOUTS))(
    '%s',
    (_name, { files, args }) => {
      const manifest = { name: 'p', type: 'module', scripts: { build: `tsc ${args}` } };
      const contents = { ...files, 'package.json': JSON.stringify(manifest) };
      const folder = makeFolder(contents);
      try {
        const before = new MemoryFileSystem(contents, '/ws/p');
        const emitted = compile(folder, args.split(' ').filter(Boolean));
        expect(emitted.size).toBeGreaterThan(0);
        const plan = planOf(before, '/ws/p', manifest as JsonObject);
        for (const [output, origin] of emitted) {
          expect([output, findSource(before, '/ws/p', `/ws/p/${output}`, 'p', plan)]).toEqual([
            output,
            `/ws/p/${origin}`,
          ]);
        }
      } finally {
        removeFolder(folder);
      }
    },
    PATIENCE,
  );
});

/** What the compiler writes into a folder, and from what: both relative to it. */
function compile(folder: string, args: readonly string[]): Map<string, string> {
  const lines = execFileSync(process.execPath, [TSC, ...args, '--listEmittedFiles'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const fs = new DiskFileSystem();
  const emitted = new Map<string, string>();
  for (const [, path = ''] of lines.matchAll(/^TSFILE: (.*\.map)\r?$/gm)) {
    const read = fs.readFile(path);
    if (read.kind !== 'text') throw new Error(`${path} was not written`);
    const [first] = JSON.parse(read.text).sources as string[];
    const output = path.replace(/\.map$/, '');
    emitted.set(output.slice(folder.length + 1), joinPath(path, '..', first!).slice(folder.length + 1));
  }
  return emitted;
}
