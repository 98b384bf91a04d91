import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Engine } from '../../src/discovery/engine';
import type { FileEdit } from '../../src/discovery/fix-plan';
import type { DiagnosticRecord } from '../../src/index';
import { supplyFacts } from '../../src/supply/supply-facts';
import { DiskFileSystem } from '../../src/workspace/disk';
import { FIXTURES } from '../fixtures/fixture';

/** A fixture copied to where it may be changed. */
export class FixtureCopy {
  readonly folder: string;
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
    this.folder = realpathSync(mkdtempSync(join(tmpdir(), 'plugin-scout-')));
    cpSync(join(FIXTURES, name), this.folder, { recursive: true, verbatimSymlinks: true });
  }

  /** An engine that has looked at the folder as the editor does, what is published included. */
  async look(): Promise<Engine> {
    const fs = new DiskFileSystem();
    const settings = settingsIn(join(FIXTURES, this.#name));
    const folders = [{ name: this.#name, path: this.folder }];
    const engine = new Engine({ fs, folders, settings: () => settings });
    for (const _ of engine.update());
    await supplyFacts({ fs, engine });
    for (const _ of engine.update());
    return engine;
  }

  /** The text of a file, by its path in the folder. */
  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  write(edits: readonly FileEdit[]): void {
    for (const { file, after } of edits) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, after);
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function settingsIn(folder: string): Record<string, unknown> {
  const path = join(folder, '.vscode/settings.json');
  if (!existsSync(path)) return {};
  const settings = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(settings).map(([key, value]) => [key.replace(/^pluginScout\./, ''), value]),
  );
}

/** A diagnostic in words that hold wherever its line has moved to. */
export function tell({ file, code, message, source }: DiagnosticRecord): string {
  return `${file}: ${source} ${code}: ${message}`;
}
