import type { JsonPath } from '../../manifest/json-path';
import { jsonPathText } from '../../manifest/json-path-text';
import type { JsonObject, JsonValue } from '../../manifest/manifest';
import { closest } from '../../resolve/edit-distance';
import { hasExports } from '../../resolve/package-entry';
import { isObject, own } from '../../resolve/read-package';
import type { Severity } from '../rule';

/** A value of a type that the readers of its field do not take. */
export interface WrongValue {
  readonly at: JsonPath;
  readonly field: string;
  readonly severity: Severity;
  /** What it must be, for people. */
  readonly wanted: string;
  /** What it is. */
  readonly what: string;
  readonly consequence: string;
  /** The value that was meant, where it is a word with a slip; '' elsewhere. */
  readonly near: string;
}

type Report = (
  at: JsonPath,
  wrong: Omit<WrongValue, 'at' | 'field' | 'what' | 'near'> & { near?: string },
) => void;

/**
 * The values of wrong type among the fields that Node, npm and TypeScript read, as these were seen to take them:
 * Node 20, 22 and 24; npm 11. `null`, `false` and an empty text stand for no value wherever readers take them so.
 */
export function wrongValues(manifest: JsonObject): WrongValue[] {
  const found: WrongValue[] = [];
  const report: Report = (at, wrong) => {
    const value = at.reduce<JsonValue>((one, key) => (one as JsonObject)[key]!, manifest);
    found.push({ at, field: jsonPathText(at), what: describe(value), near: '', ...wrong });
  };
  for (const check of [checkNames, checkMain, checkTypes, checkMaps, checkBin, checkFiles, checkKeywords]) {
    check(manifest, report);
  }
  return found;
}

/** What was meant, where only one value can be: undefined elsewhere. */
export function correctedValue(at: JsonPath, value: JsonValue, near: string): JsonValue | undefined {
  if (at.length !== 1) return undefined;
  if (at[0] === 'type') return near === '' ? undefined : near;
  if (at[0] === 'files' && typeof value === 'string') return [value];
  if (at[0] === 'keywords' && typeof value === 'string') {
    return value.split(/\s*,\s*|\s+/).filter((word) => word !== '');
  }
  if (at[0] === 'main' && Array.isArray(value) && typeof value[0] === 'string') return value[0];
  return undefined;
}

/** Words for a module system that Node does not know. */
const MEANT: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['esm', 'es', 'es6', 'mjs', 'esmodule', 'es-module'].map((word) => [word, 'module'])),
  ...Object.fromEntries(['cjs', 'common', 'node', 'common-js'].map((word) => [word, 'commonjs'])),
};

/** `name` and `type`: node_modules.cc reads them with `get_string` and throws where that fails. */
function checkNames(manifest: JsonObject, report: Report): void {
  for (const field of ['name', 'type']) {
    const value = own(manifest, field);
    if (value !== undefined && typeof value !== 'string') {
      const consequence = 'since version 22 Node refuses the whole package (ERR_INVALID_PACKAGE_CONFIG)';
      const wanted = field === 'name' ? 'text' : '`module` or `commonjs`';
      report([field], { severity: 'error', wanted, consequence });
    }
  }
  const type = own(manifest, 'type');
  if (typeof type !== 'string' || type === 'module' || type === 'commonjs') return;
  const near = MEANT[type.toLowerCase()] ?? closest(type, ['module', 'commonjs'], 2) ?? '';
  report(['type'], {
    severity: near === '' ? 'hint' : 'warning',
    wanted: '`module` or `commonjs`',
    consequence: `Node passes over it${near === '' ? '' : `. Did you mean \`${near}\`?`}`,
    near,
  });
}

function checkMain(manifest: JsonObject, report: Report): void {
  const main = own(manifest, 'main');
  if (!main || typeof main === 'string' || hasExports(manifest)) return;
  report(['main'], {
    severity: 'warning',
    wanted: 'text',
    consequence: 'Node passes over it and loads `index.js`',
  });
}

function checkTypes(manifest: JsonObject, report: Report): void {
  for (const field of ['types', 'typings']) {
    const value = own(manifest, field);
    if (typeof value !== 'object' && typeof value !== 'number') continue;
    if (value === null) continue;
    report([field], { severity: 'warning', wanted: 'text', consequence: 'TypeScript passes over it' });
  }
}

function checkMaps(manifest: JsonObject, report: Report): void {
  const exports = own(manifest, 'exports');
  if (typeof exports === 'number' || typeof exports === 'boolean') {
    const consequence =
      'Node 20 lets nothing of the package be loaded by its name, and later versions pass over it';
    report(['exports'], { severity: 'error', wanted: 'text, an object or an array', consequence });
  }
  const imports = own(manifest, 'imports');
  if (imports === undefined || imports === null || isObject(imports)) return;
  const empty = !imports || (Array.isArray(imports) && imports.length === 0);
  report(['imports'], {
    severity: empty ? 'hint' : 'error',
    wanted: 'an object',
    consequence: 'Node finds no name in it',
  });
}

/** npm-normalize-package-bin: an array stands for its files' names; what is no text is left out. */
function checkBin(manifest: JsonObject, report: Report): void {
  const bin = own(manifest, 'bin');
  if (!bin || typeof bin === 'string') return;
  if (Array.isArray(bin)) {
    for (const [index, item] of bin.entries()) {
      if (typeof item === 'string') continue;
      const consequence = 'npm fails to pack or install the package';
      report(['bin', index], { severity: 'error', wanted: 'text', consequence });
    }
  } else if (isObject(bin)) {
    for (const [command, value] of Object.entries(bin)) {
      if (typeof value === 'string' && value !== '') continue;
      const unset = value === null || value === false;
      report(['bin', command], {
        severity: unset ? 'hint' : 'warning',
        wanted: 'the path of a file',
        consequence: 'npm leaves the command out',
      });
    }
  } else {
    const consequence = 'npm passes over it, so the package has no command';
    report(['bin'], { severity: 'warning', wanted: 'text or an object', consequence });
  }
}

/** npm-packlist goes through it item by item, and through a text letter by letter. */
function checkFiles(manifest: JsonObject, report: Report): void {
  const files = own(manifest, 'files');
  const wanted = 'an array of texts';
  if (!files) return;
  if (typeof files === 'string') {
    const consequence = 'npm reads it letter by letter, and publishes nothing of it';
    report(['files'], { severity: 'error', wanted, consequence });
  } else if (!Array.isArray(files)) {
    report(['files'], { severity: 'error', wanted, consequence: 'npm fails to pack the package' });
  } else {
    for (const [index, item] of files.entries()) {
      if (typeof item === 'string') continue;
      report(['files', index], {
        severity: 'error',
        wanted: 'text',
        consequence: 'npm fails to pack the package',
      });
    }
  }
}

/** @npmcli/package-json, normalize-data.js: npm splits a text at its commas, and drops what else is no array. */
function checkKeywords(manifest: JsonObject, report: Report): void {
  const keywords = own(manifest, 'keywords');
  if (!keywords || Array.isArray(keywords)) return;
  const text = typeof keywords === 'string';
  report(['keywords'], {
    severity: text ? 'hint' : 'warning',
    wanted: 'an array of texts',
    consequence: text
      ? 'npm splits it at its commas, and hosts that read the file itself do not'
      : 'npm passes over it, and hosts find no keyword',
  });
}

function describe(value: JsonValue): string {
  if (value === null) return 'it is `null`';
  if (value === '') return 'it is empty';
  if (Array.isArray(value)) return 'it is an array';
  return typeof value === 'object' ? 'it is an object' : `it is \`${JSON.stringify(value)}\``;
}
