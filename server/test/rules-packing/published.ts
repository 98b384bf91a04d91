import { Engine } from '../../src/discovery/engine';
import { FilesToFix } from '../../src/discovery/files-to-fix';
import { FixPlan } from '../../src/discovery/fix-plan';
import type { DiagnosticRecord } from '../../src/index';
import { applyEdits } from '../../src/manifest/text-edit';
import { type MemoryContent, MemoryFileSystem } from '../../src/workspace/memory';
import type { Packer } from '../../src/workspace/packed-files';

export type Files = Readonly<Record<string, MemoryContent>>;

/** What would be published of the package at `/ws`. */
export interface Published {
  readonly packer?: Packer;
  /** Besides package.json. */
  readonly files: readonly string[];
  /** Dependencies that vsce keeps out. */
  readonly leftOut?: readonly string[];
}

/** A package at `/ws`, checked with knowledge of what would be published. */
export class CheckedPackage {
  readonly fs: MemoryFileSystem;
  readonly engine: Engine;

  constructor(manifest: object, files: Files = {}, published?: Published) {
    const text = `${JSON.stringify({ name: 'a', version: '1.0.0', ...manifest }, null, 2)}\n`;
    this.fs = new MemoryFileSystem({ 'package.json': text, ...files }, '/ws');
    this.engine = new Engine({ fs: this.fs, folders: [{ name: 'ws', path: '/ws' }] });
    this.#update();
    if (published === undefined) return;
    const { packer = 'npm', files: packed, leftOut } = published;
    this.engine.supply('/ws', {
      packed: {
        packer,
        files: new Set(['package.json', ...packed]),
        ...(leftOut && { leftOut: new Set(leftOut) }),
      },
    });
    this.#update();
  }

  /** The diagnostics with one code. */
  diagnostics(code: string): DiagnosticRecord[] {
    return this.engine.report().diagnostics.filter((one) => one.code === code);
  }

  /** `severity place` of each diagnostic with one code. */
  places(code: string): string[] {
    return this.diagnostics(code).map(({ severity, at }) => `${severity} ${at.join('.')}`);
  }

  messages(code: string): string[] {
    return this.diagnostics(code).map(({ message }) => message);
  }

  /** The ways to put right what has one code: `title` of each, marked where it is safe. */
  titles(code: string): string[] {
    return this.#fixes(code).map(({ title, safe }) => (safe ? `${title} (safe)` : title));
  }

  /** The manifest after a way to put something right, by its title. */
  fixed(code: string, title: string): Record<string, unknown> {
    const fix = this.#fixes(code).find((one) => one.title === title);
    if (fix === undefined) throw new Error(`no fix ${title}`);
    const plan = new FixPlan(new FilesToFix(this.fs));
    if (!plan.add(fix)) throw new Error(`${title} cannot be done`);
    const [edit] = plan.files();
    if (edit?.do !== 'edit') throw new Error(`${title} does nothing`);
    return JSON.parse(applyEdits(edit.before, edit.edits)) as Record<string, unknown>;
  }

  #fixes(code: string) {
    const fixable = this.engine.fixesIn('/ws/package.json', (diagnostic) => diagnostic.code === code);
    return fixable.flatMap(({ fixes }) => fixes);
  }

  #update(): void {
    for (const _ of this.engine.update());
  }
}
