import { Engine } from '../../src/discovery/engine';
import { FixPlan } from '../../src/discovery/fix-plan';
import type { Fix } from '../../src/rules/fixes/fix';
import { MemoryFileSystem } from '../../src/workspace/memory';

/** A package in memory, and the fixes for what is wrong with it. */
export class Offered {
  readonly #fs: MemoryFileSystem;
  readonly #engine: Engine;

  /** @param files texts by path; manifests and other JSON as values */
  constructor(files: Readonly<Record<string, unknown>>, hosts: readonly unknown[] = []) {
    const texts = Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' ? content : JSON.stringify(content, null, 2),
    ]);
    this.#fs = new MemoryFileSystem(Object.fromEntries(texts) as Record<string, string>);
    this.#engine = new Engine({
      fs: this.#fs,
      folders: [{ name: 'ws', path: '/ws' }],
      hosts: hosts.map((profile) => ({ from: 'test', profile })),
    });
    for (const _ of this.#engine.update());
  }

  /** The titles of the fixes of one code, with a star where they are safe. */
  titles(code: string): string[] {
    return this.#fixes(code).map(({ title, safe }) => (safe ? `* ${title}` : title));
  }

  /** What a file says, or its text, after a fix, by the fix's title. */
  after(title: string, path = 'package.json'): unknown {
    const fix = this.#fixes().find((one) => one.title === title);
    const plan = new FixPlan(this.#fs);
    if (fix === undefined || !plan.add(fix)) throw new Error(`There is no such fix: ${title}`);
    const edit = plan.files().find(({ file }) => file === `/ws/${path}`);
    return edit && path.endsWith('.json') ? (JSON.parse(edit.after) as unknown) : edit?.after;
  }

  /** The codes of what is found. */
  codes(): string[] {
    return this.#engine.report().diagnostics.map(({ code }) => code);
  }

  #fixes(code?: string): Fix[] {
    return this.#engine
      .filesWithDiagnostics()
      .flatMap((path) => this.#engine.fixesIn(path, (one) => code === undefined || one.code === code))
      .flatMap(({ fixes }) => fixes);
  }
}
