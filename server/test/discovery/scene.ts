import type { Configuration } from '../../src/discovery/configuration';
import { Engine } from '../../src/discovery/engine';
import type { Change, EngineOptions, Folder } from '../../src/discovery/engine-api';
import type { DiagnosticRecord, Report } from '../../src/discovery/report';
import { LineIndex } from '../../src/manifest/line-index';
import { type MemoryContent, MemoryFileSystem } from '../../src/workspace/memory';
import { OverlayFileSystem } from '../../src/workspace/overlay';
import { dirname, joinPath } from '../../src/workspace/paths';

/** What stands at a path: a text, a link, nothing readable, `null` for an empty folder; else a manifest's value. */
export type Content = MemoryContent | object;

/** A folder's content by path, relative to `/ws`. */
export type Files = Readonly<Record<string, Content>>;

export interface SceneOptions {
  readonly settings?: Partial<Configuration>;
  /** The folders that are open; `/ws` unless given. */
  readonly folders?: readonly string[];
  readonly hosts?: EngineOptions['hosts'];
}

/** A workspace in memory, the engine over it, and what happens to both. Every action ends with an update. */
export class Scene {
  readonly #disk = new MemoryFileSystem();
  readonly #documents = new OverlayFileSystem(this.#disk);
  #base: string;
  readonly engine: Engine;

  constructor(files: Files, { settings, folders = ['/ws'], hosts }: SceneOptions = {}) {
    for (const [path, content] of Object.entries(files)) this.#disk.write(path, contentOf(content));
    this.#base = folders[0] ?? '/ws';
    this.engine = new Engine({
      fs: this.#documents,
      folders: folders.map(folderAt),
      ...(settings ? { settings: () => settings } : {}),
      ...(hosts ? { hosts } : {}),
    });
    this.#update([]);
  }

  get report(): Report {
    return this.engine.report();
  }

  /** `host name status` of each plugin, in the report's order. */
  get plugins(): string[] {
    return this.report.plugins.map(({ host, name, status }) => `${host} ${name} ${status}`);
  }

  /** `file: severity code text` of each diagnostic; the text is what is underlined. */
  get findings(): string[] {
    return this.report.diagnostics.map(
      (one) => `${one.file}: ${one.severity} ${one.code} ${this.#underlined(one)}`,
    );
  }

  /** The codes of all diagnostics, in the report's order. */
  get codes(): string[] {
    return this.report.diagnostics.map(({ code }) => code);
  }

  /** `group name -> target status` of each entry point of the plugins. */
  get entryPoints(): string[] {
    return this.report.plugins
      .flatMap(({ entryPoints }) => entryPoints)
      .map(({ group, name, target, status, ...one }) => {
        const to = one.export === null ? target : `${target}#${one.export}`;
        return `${group} ${name} -> ${to} ${status}`;
      });
  }

  /** Puts something on the disk. Of a folder that is made for it, the watcher tells only the folder. */
  write(path: string, content: Content): void {
    const absolute = inWorkspace(path);
    const made = this.#highestMissing(absolute);
    this.#disk.write(path, contentOf(content));
    this.#update([
      {
        path: made ?? absolute,
        kind: made === undefined ? 'changed' : made === absolute ? 'created' : 'tree',
      },
    ]);
  }

  /** Removes something from the disk. */
  delete(path: string): void {
    this.#disk.delete(path);
    this.#update([{ path: inWorkspace(path), kind: 'deleted' }]);
  }

  /** Types into a document without saving it. */
  type(path: string, content: string | object): void {
    this.#documents.set(inWorkspace(path), typeof content === 'string' ? content : textOf(content));
    this.#update([{ path: inWorkspace(path), kind: 'changed' }]);
  }

  /** Types into a document and asks for its diagnostics at once, as an editor does while a scan is still to come. */
  askWithoutUpdate(path: string, manifest: object): readonly DiagnosticRecord[] {
    this.#documents.set(inWorkspace(path), textOf(manifest));
    this.engine.invalidate([{ path: inWorkspace(path), kind: 'changed' }]);
    return this.engine.diagnosticsIn(inWorkspace(path));
  }

  /** Closes a document without saving it. */
  close(path: string): void {
    this.#documents.delete(inWorkspace(path));
    this.#update([{ path: inWorkspace(path), kind: 'changed' }]);
  }

  /** Changes the settings of the surface. */
  set(settings: Partial<Configuration>): void {
    this.engine.reconfigure({ settings: () => settings });
    this.#update([]);
  }

  /** Opens these folders instead of those that are open. */
  open(folders: readonly string[]): void {
    this.#base = folders[0] ?? '/ws';
    this.engine.reconfigure({ folders: folders.map(folderAt) });
    this.#update([]);
  }

  #highestMissing(path: string): string | undefined {
    if (this.#disk.stat(path) !== 'missing') return undefined;
    return this.#highestMissing(dirname(path)) ?? path;
  }

  #update(changes: readonly Change[]): void {
    this.engine.invalidate(changes);
    for (const _ of this.engine.update());
  }

  #underlined({ file, range }: DiagnosticRecord): string {
    const read = this.#documents.readFile(joinPath(this.#base, file));
    if (read.kind !== 'text') throw new Error(`${file} has a diagnostic and no text`);
    const lines = new LineIndex(read.text);
    return read.text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end));
  }
}

function folderAt(path: string): Folder {
  return { name: path.slice(path.lastIndexOf('/') + 1), path };
}

/** A manifest's text, as npm writes it. */
export function textOf(manifest: object): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function contentOf(content: Content): MemoryContent {
  const plain = content === null || typeof content === 'string' || 'link' in content;
  return plain || 'unreadable' in content ? (content as MemoryContent) : textOf(content);
}

function inWorkspace(path: string): string {
  return path.startsWith('/') ? path : joinPath('/ws', path);
}
