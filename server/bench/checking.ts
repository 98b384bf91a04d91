import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { type PackFile, publint } from 'publint';
import { DiskFileSystem, Engine } from '../src/index';
import type { Figure } from './figure';
import { median } from './measure';

/** Real packages, where they have been installed for the tests. */
const CORPUS = resolve('.corpora/packages');
const PACKAGES = 40;
/** The generated ones that stand in for them. */
const MODULES = 12;
/** Rounds per package. */
const ROUNDS = 5;
/** Rounds over the small packages until the optimising compiler has seen enough of both. */
const WARM_UP = 12;
const SMALL = 40;

/** One package in a folder of its own. */
interface Subject {
  readonly root: string;
  /** Absolute paths of its files. */
  readonly files: readonly string[];
}

/** How publint gets at the files. */
type Pack = (subject: Subject) => Parameters<typeof publint>[0];

/** It reads the folder by itself, as a full check does. */
const BY_ITSELF: Pack = ({ root }) => ({ pkgDir: root, pack: false });
/** It is handed the names, and asks for the texts that it wants. */
const HANDED: Pack = ({ root, files }) => ({
  pkgDir: root,
  pack: { files: files.map((name) => new LazyFile(name)) },
});

/**
 * A full check of a workspace package from nothing, modules followed, against publint's run on the same files, in
 * pairs.
 */
export async function measureChecking(): Promise<Figure[]> {
  const subjects = existsSync(CORPUS) ? realPackages() : generatedPackages();
  if (subjects.length < PACKAGES / 2) throw new Error(`only ${subjects.length} packages to measure on`);
  const small = subjects.filter(({ files }) => files.length < SMALL);
  for (const pack of [BY_ITSELF, HANDED]) await inPairs(small, pack, WARM_UP);
  const byItself = await inPairs(subjects, BY_ITSELF, ROUNDS);
  const handed = await inPairs(subjects, HANDED, ROUNDS);
  const what = `${subjects.length} ${existsSync(CORPUS) ? 'real' : 'generated'} packages`;
  return [
    { name: `full check of ${what} / publint, median`, value: median(byItself.ratios), gate: 1 },
    { name: 'the same, time of all packages together', value: byItself.together, gate: 1 },
    { name: 'the same / publint with files handed to it, median', value: median(handed.ratios) },
    { name: 'the same, time of all packages together', value: handed.together },
  ];
}

/** Measures both in turn: the medians of each package's ratios, and the ratio of the times of all packages together. */
async function inPairs(
  subjects: readonly Subject[],
  pack: Pack,
  rounds: number,
): Promise<{ ratios: number[]; together: number }> {
  const ratios: number[] = [];
  let [ours, theirs] = [0, 0];
  for (const subject of subjects) {
    const pairs: [ours: number, theirs: number][] = [];
    for (let round = 0; round < rounds; round += 1) {
      const run = () => publint(pack(subject));
      const own = async () => check(subject.root);
      // The order alternates: whoever comes second finds the caches of the first.
      const first = await time(round % 2 === 0 ? run : own);
      const second = await time(round % 2 === 0 ? own : run);
      pairs.push(round % 2 === 0 ? [second, first] : [first, second]);
    }
    ratios.push(median(pairs.map(([one, other]) => one / other)));
    ours += median(pairs.map(([one]) => one));
    theirs += median(pairs.map(([, other]) => other));
  }
  return { ratios, together: ours / theirs };
}

function check(root: string): void {
  const engine = new Engine({ fs: new DiskFileSystem(), folders: [{ name: 'bench', path: root }] });
  for (const _ of engine.update());
  engine.report();
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Read when it is asked for, as the server does it. */
class LazyFile implements PackFile {
  constructor(readonly name: string) {}

  get data(): Uint8Array {
    return readFileSync(this.name);
  }
}

/** Direct dependencies of the corpus, copied without what is installed in them. */
function realPackages(): Subject[] {
  const manifest = JSON.parse(readFileSync(join(CORPUS, 'package.json'), 'utf8'));
  const names = Object.keys(manifest.dependencies);
  const step = Math.max(1, Math.floor(names.length / PACKAGES));
  const chosen = names.filter((_, index) => index % step === 0).slice(0, PACKAGES);
  return chosen.map((name) => {
    const source = join(CORPUS, 'node_modules', name);
    const root = emptyFolder(name.replace('/', '__'));
    cpSync(source, root, {
      recursive: true,
      filter: (path) => relative(source, path).split(/[\\/]/)[0] !== 'node_modules',
    });
    return { root, files: filesIn(root) };
  });
}

/** Packages of a dozen modules in both formats, with their types. */
function generatedPackages(): Subject[] {
  return Array.from({ length: PACKAGES }, (_, index) => {
    const name = `generated-${index}`;
    const root = emptyFolder(name);
    const conditions = (module: string) => ({
      import: { types: `./dist/esm/${module}.d.ts`, default: `./dist/esm/${module}.js` },
      require: { types: `./dist/cjs/${module}.d.ts`, default: `./dist/cjs/${module}.js` },
    });
    const modules = Array.from({ length: MODULES }, (_, module) => `m${module}`);
    write(join(root, 'package.json'), {
      name,
      version: '1.0.0',
      type: 'module',
      files: ['dist'],
      exports: {
        '.': conditions('m0'),
        ...Object.fromEntries(modules.map((one) => [`./${one}`, conditions(one)])),
      },
    });
    write(join(root, 'dist/cjs/package.json'), { type: 'commonjs' });
    for (const [number, module] of modules.entries()) {
      const next = modules[number + 1];
      const body = Array.from({ length: 60 }, (_, line) => `const value${line} = (x) => x * ${line} + 1;\n`);
      const text = body.join('');
      const imported = next === undefined ? '' : `import './${next}.js';\n`;
      write(join(root, `dist/esm/${module}.js`), `${imported}${text}export { value1 };\n`);
      const required = next === undefined ? '' : `require('./${next}.js');\n`;
      write(
        join(root, `dist/cjs/${module}.js`),
        `'use strict';\n${required}${text}exports.value1 = value1;\n`,
      );
      for (const format of ['esm', 'cjs'])
        write(join(root, `dist/${format}/${module}.d.ts`), 'export declare const value1: number;\n');
    }
    return { root, files: filesIn(root) };
  });
}

function emptyFolder(name: string): string {
  const root = join(tmpdir(), 'plugin-scout-bench', 'checking', name);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  return root;
}

function filesIn(root: string): string[] {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function write(path: string, content: unknown): void {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
}
