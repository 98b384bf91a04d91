import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Mode } from '../../src/resolve/conditions';

export interface Query {
  /** Absolute path of the importing file's directory. */
  readonly from: string;
  readonly specifier: string;
  readonly mode: Mode;
}

/** Asks in which format Node loads a file. The file's code runs. */
export interface LoadQuery {
  readonly load: string;
  readonly mode: Mode;
}

export type LoadAnswer = { readonly format: string } | { readonly code: string };

export type Answer = { readonly path: string } | { readonly builtin: true } | { readonly code: string };

/** A Node that stays and answers; what it has read of a package.json, it does not read again. */
export class NodeProcess {
  readonly #child: ChildProcess;
  readonly #waiting: {
    resolve: (answers: (Answer | LoadAnswer)[]) => void;
    reject: (reason: Error) => void;
  }[] = [];
  #errors = '';

  /** @param conditions what it shall hold for true besides its own */
  constructor({ executable = process.execPath, conditions = [] as readonly string[] } = {}) {
    const script = join(dirname(fileURLToPath(import.meta.url)), 'node-child.mjs');
    const flags = ['--no-warnings', '--no-deprecation', '--experimental-import-meta-resolve'];
    const env = { ...process.env, NODE_PATH: '', NODE_OPTIONS: '' };
    this.#child = spawn(executable, [...flags, ...conditions.map((one) => `--conditions=${one}`), script], {
      env,
      stdio: 'pipe',
    });
    this.#child.stderr!.on('data', (text) => {
      this.#errors += text;
    });
    this.#child.on('close', () => {
      for (const { reject } of this.#waiting) reject(new Error(this.#errors || 'Node has gone'));
    });
    createInterface({ input: this.#child.stdout! }).on('line', (line) => {
      this.#waiting.shift()?.resolve(JSON.parse(line));
    });
  }

  /** Its answers in the order of the queries. Rejects when the process ends before. */
  ask(queries: readonly Query[]): Promise<Answer[]>;
  ask(queries: readonly LoadQuery[]): Promise<LoadAnswer[]>;
  ask(queries: readonly (Query | LoadQuery)[]): Promise<(Answer | LoadAnswer)[]> {
    this.#child.stdin!.write(`${JSON.stringify(queries)}\n`);
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  close(): void {
    this.#child.stdin!.end();
  }
}

/** Writes files below `directory`: their text, or the value of which they hold the JSON. */
export function writeFiles(directory: string, files: Readonly<Record<string, unknown>>): void {
  for (const [path, content] of Object.entries(files)) {
    const absolute = join(directory, path);
    mkdirSync(dirname(absolute), { recursive: true });
    writeFileSync(absolute, typeof content === 'string' ? content : JSON.stringify(content));
  }
}
