import type { JsonPath, Range } from '../manifest/json-path';
import { LineIndex } from '../manifest/line-index';
import type { Manifest, Part } from '../manifest/manifest';
import { parseManifest } from '../manifest/parse';
import type { FileSystem } from '../workspace/file-system';

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Finds the characters of a JSON path. Reads a file no more than it must in its own lifetime: keep it for one rendering. */
export class Ranges {
  readonly #fs: FileSystem;
  readonly #known: (file: string) => Manifest | undefined;
  readonly #manifests = new Map<string, Manifest | undefined>();
  readonly #lines = new Map<string, LineIndex | undefined>();

  /** @param known gives manifests that are parsed already, by absolute path */
  constructor(fs: FileSystem, known: (file: string) => Manifest | undefined = () => undefined) {
    this.#fs = fs;
    this.#known = known;
  }

  /**
   * The range that a finding underlines: a scalar's own value; of an object or array its key, so that not half the
   * file is underlined. What is no JSON file is pointed at its start.
   */
  of(file: string, at: JsonPath, part?: Part): Range {
    const manifest = this.#known(file) ?? this.#manifestOf(file);
    if (manifest === undefined) return START;
    if (at.length === 0) return firstCharacter(manifest);
    const value = manifest.at(at);
    const structure = value !== null && typeof value === 'object';
    return manifest.rangeOf(at, part ?? (structure ? 'key' : 'value'));
  }

  /** The range of a stretch of text, in UTF-16 units. */
  ofSpan(file: string, { offset, length }: { readonly offset: number; readonly length: number }): Range {
    const lines = this.#linesOf(file);
    if (lines === undefined) return START;
    return { start: lines.positionAt(offset), end: lines.positionAt(offset + length) };
  }

  #manifestOf(file: string): Manifest | undefined {
    if (this.#manifests.has(file)) return this.#manifests.get(file);
    const read = /\.jsonc?$/.test(file) ? this.#fs.readFile(file) : undefined;
    const manifest = read?.kind === 'text' ? parseManifest(read.text) : undefined;
    this.#manifests.set(file, manifest);
    return manifest;
  }

  #linesOf(file: string): LineIndex | undefined {
    if (this.#lines.has(file)) return this.#lines.get(file);
    const read = this.#fs.readFile(file);
    const lines = read.kind === 'text' ? new LineIndex(read.text) : undefined;
    this.#lines.set(file, lines);
    return lines;
  }
}

/** A finding about the manifest as a whole underlines its opening brace. */
function firstCharacter(manifest: Manifest): Range {
  const { start } = manifest.rangeOf([], 'value');
  return { start, end: { line: start.line, character: start.character + 1 } };
}
