import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '../../src');

/** Each folder and what it may import of the others: arrows point one way only. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  workspace: [],
  manifest: ['workspace'],
  resolve: ['manifest', 'workspace'],
  hosts: ['resolve', 'manifest', 'workspace'],
  rules: ['hosts', 'resolve', 'manifest', 'workspace'],
  discovery: ['rules', 'hosts', 'resolve', 'manifest', 'workspace'],
  supply: ['packing', 'discovery', 'rules', 'resolve', 'manifest', 'workspace'],
  packing: ['resolve', 'manifest', 'workspace'],
  report: ['discovery', 'rules', 'hosts', 'resolve', 'manifest', 'workspace'],
  cli: ['lsp', 'supply', 'report', 'discovery', 'rules', 'hosts', 'resolve', 'manifest', 'workspace', ''],
  lsp: ['supply', 'report', 'discovery', 'rules', 'hosts', 'resolve', 'manifest', 'workspace', ''],
  '': ['supply', 'discovery', 'rules', 'hosts', 'resolve', 'manifest', 'workspace'],
};

interface Import {
  readonly file: string;
  readonly specifier: string;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g);
  return [...found].map((match) => ({ file, specifier: match[1]! }));
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const imports = files.flatMap((file) => importsOf(join(SRC, file)));

const folderOf = (file: string): string => {
  const first = relative(SRC, file).split(/[\\/]/)[0]!;
  return first in MAY_IMPORT ? first : '';
};

test('the sources are found', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(new Set(files.map((file) => folderOf(join(SRC, file))))).toEqual(new Set(Object.keys(MAY_IMPORT)));
});

test('arrows between folders point one way', () => {
  const wrong = imports
    .filter(({ specifier }) => specifier.startsWith('.') && !specifier.endsWith('.json'))
    .map(({ file, specifier }) => ({
      file,
      from: folderOf(file),
      to: folderOf(join(dirname(file), specifier)),
    }))
    .filter(({ from, to }) => from !== to && !MAY_IMPORT[from]?.includes(to));
  expect(wrong.map(({ file, to }) => `${relative(SRC, file)} -> ${to}`)).toEqual([]);
});

test.each([
  ['vscode', []],
  ['vscode-languageserver', ['lsp']],
  ['node:fs', ['workspace']],
  ['node:child_process', []],
])('%s is imported only by %j', (module, folders) => {
  const by = imports.filter(({ specifier }) => specifier === module || specifier.startsWith(`${module}/`));
  expect(
    by
      .filter(({ file }) => !folders.includes(folderOf(file) as never))
      .map(({ file }) => relative(SRC, file)),
  ).toEqual([]);
});
