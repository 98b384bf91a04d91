import type { JsonPath, Range } from '../manifest/json-path';
import { LineIndex } from '../manifest/line-index';
import type { Manifest, Part } from '../manifest/manifest';
import { parseManifest } from '../manifest/parse';
import type { FileSystem } from '../workspace/file-system';

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Finds the characters of a JSON path. Reads each file at most once in its own lifetime: keep it for one rendering. */
export class Ranges {
  readonly #fs: FileSystem;
  readonly #known: (file: string) => Manifest | undefined;
  readonly #files = new Map<string, { text: string; manifest: Manifest } | undefined>();

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
    const manifest = this.#known(file) ?? this.#read(file)?.manifest;
    if (manifest === undefined) return START;
    if (at.length === 0) return firstCharacter(manifest);
    const value = manifest.at(at);
    const structure = value !== null && typeof value === 'object';
    return manifest.rangeOf(at, part ?? (structure ? 'key' : 'value'));
  }

  /** The range of a stretch of text, in UTF-16 units. */
  ofSpan(file: string, { offset, length }: { readonly offset: number; readonly length: number }): Range {
    const read = this.#read(file);
    if (read === undefined) return START;
    const lines = new LineIndex(read.text);
    return { start: lines.positionAt(offset), end: lines.positionAt(offset + length) };
  }

  #read(file: string): { text: string; manifest: Manifest } | undefined {
    if (this.#files.has(file)) return this.#files.get(file);
    const read = file.endsWith('.json') ? this.#fs.readFile(file) : undefined;
    const parsed =
      read?.kind === 'text' ? { text: read.text, manifest: parseManifest(read.text) } : undefined;
    this.#files.set(file, parsed);
    return parsed;
  }
}

/** A finding about the manifest as a whole underlines its opening brace. */
function firstCharacter(manifest: Manifest): Range {
  const { start } = manifest.rangeOf([], 'value');
  return { start, end: { line: start.line, character: start.character + 1 } };
}
