import { type Message, type PackFile, publint } from 'publint';
import { formatMessage } from 'publint/utils';
import type { JsonPath } from '../manifest/json-path';
import type { JsonObject, JsonValue } from '../manifest/manifest';
import type { Finding, MessageArgs, Severity } from '../rules/rule';
import type { FileSystem } from '../workspace/file-system';
import type { PackedFiles } from '../workspace/packed-files';
import { joinPath } from '../workspace/paths';
import { PUBLINT_CODES } from './publint-codes';

/** What it calls an error fails in a bundler or a compiler at most: what Node and the hosts refuse, our rules tell. */
const SEVERITIES: Readonly<Record<Message['type'], Severity>> = {
  error: 'warning',
  warning: 'warning',
  suggestion: 'hint',
};

/** It looks every path up in a list: above so many files a run takes many seconds. */
const MAX_FILES = 2000;
/** It matches regular expressions against whole files: what is larger is mostly a bundle. UTF-16 units. */
const MAX_TEXT = 256 * 1024;

/**
 * What publint says of the package as it would be published. It reads the files that are given to it, unsaved text
 * included, and packs nothing itself: its own packing would run the package's scripts.
 *
 * @param manifest the package.json's root object, as it stands now
 * @returns nothing for a package that it cannot read
 */
export async function publintFindings(
  fs: FileSystem,
  root: string,
  manifest: JsonObject,
  { files }: PackedFiles,
): Promise<Finding[]> {
  if (files.size > MAX_FILES) return [];
  const packed = [...files].map((name) => new LazyFile(fs, root, name));
  const { messages } = await publint({ pkgDir: root, pack: { files: packed } }).catch(() => ({
    messages: [],
  }));
  return messages.flatMap((message): Finding[] => {
    const text = isShown(message) ? formatMessage(message, manifest, { color: false }) : undefined;
    if (text === undefined) return [];
    return [
      {
        code: message.code,
        file: joinPath(root, 'package.json'),
        at: jsonPath(message.path, manifest),
        args: message.args as MessageArgs,
        severity: severityOf(message, manifest),
        foreign: { source: 'publint', message: text, docs: docsOf(message.code) },
      },
    ];
  });
}

/**
 * Lower where nothing comes of it: a file that no field names is loaded by those alone who know of it, most often the
 * bundlers that `module` is for; npm makes a sound address of most that `repository` holds; and a manifest inside may
 * be that of a package of its own, which hosts load from its folder.
 */
function severityOf({ code, path, type }: Message, manifest: JsonObject): Severity {
  // `"main": false` says that there is none.
  if (code === 'FIELD_INVALID_VALUE_TYPE' && manifest[path[0] ?? ''] === false) return 'hint';
  const isNamed = path[0] !== 'name';
  if (code === 'INVALID_REPOSITORY_VALUE' || code === 'NESTED_PACKAGE_JSON_FIELD_IGNORED') return 'hint';
  if (code === 'FILE_INVALID_FORMAT' && !isNamed) return 'hint';
  return SEVERITIES[type];
}

/** `"main": false` declares no entry point that `exports` could lack: publint then speaks of `pkg.undefined`. */
function isShown(message: Message): boolean {
  if (message.code === 'EXPORTS_MISSING_ROOT_ENTRYPOINT' && message.args.mainFields.length === 0)
    return false;
  return PUBLINT_CODES.has(message.code);
}

/** A file whose text is read when it is asked for: of most, publint wants the name alone. */
class LazyFile implements PackFile {
  readonly name: string;
  readonly #read: () => string;

  constructor(fs: FileSystem, root: string, name: string) {
    this.name = joinPath(root, name);
    this.#read = () => {
      const read = fs.readFile(this.name);
      return read.kind === 'text' && read.text.length <= MAX_TEXT ? withoutMark(read.text) : '';
    };
  }

  get data(): string {
    return this.#read();
  }
}

/** `JSON.parse` does not take a byte order mark. */
function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** publint's paths are texts throughout; ours tell the index of an item from a key. */
function jsonPath(path: readonly string[], manifest: JsonValue): JsonPath {
  let value: JsonValue | undefined = manifest;
  return path.map((segment) => {
    const inArray = Array.isArray(value);
    value = (value as JsonObject | undefined)?.[segment];
    return inArray ? Number(segment) : segment;
  });
}

/** The page of a code. */
function docsOf(code: string): string {
  return `https://publint.dev/rules#${code.toLowerCase()}`;
}
