import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { Hover, MarkupContent } from 'vscode-languageserver';
import { treeRequest } from '../../src/lsp/protocol';
import { uriOf } from '../../src/lsp/uris';
import { Editor } from './editor';
import { folderOf, textOf } from './folder-on-disk';

vi.setConfig({ testTimeout: 30_000 });

const MANIFEST = {
  name: 'node-red-contrib-x',
  version: '1.0.0',
  keywords: ['node-red'],
  main: 'lib/main',
  exports: { '.': { import: './x.js', default: './gone.js' }, './inner/*': null },
  'node-red': { version: '>=3.0.0', nodes: { x: 'x.js' } },
};

async function hoverOver(needle: string): Promise<{ text: string; underlined: string } | undefined> {
  const folder = folderOf({ 'package.json': MANIFEST, 'x.js': '', 'x.html': '' });
  const editor = await Editor.start({ folders: [folder] });
  onTestFinished(() => editor.kill());
  await editor.ask(treeRequest, { groupBy: 'host', onlyProblems: false });
  const path = join(folder, 'package.json');
  const text = textOf(MANIFEST);
  editor.open(path, text);
  const lines = text.split('\n');
  const line = lines.findIndex((one) => one.includes(needle));
  const position = { line, character: (lines[line] as string).indexOf(needle) + 1 };
  const hover = await editor.request<Hover | null>('textDocument/hover', {
    textDocument: { uri: uriOf(path) },
    position,
  });
  if (hover === null) return undefined;
  const { start, end } = hover.range ?? { start: position, end: position };
  return {
    text: (hover.contents as MarkupContent).value,
    underlined: (lines[start.line] as string).slice(start.character, end.character),
  };
}

it('tells where a value leads that resolves', async () => {
  const hover = await hoverOver('"x.js"');
  expect(hover?.text).toContain('**Node\\-RED** `node-red.nodes` x');
  expect(hover?.text).toContain('resolves to `x.js`');
  expect(hover?.text).not.toContain('Tried');
  expect(hover?.underlined).toBe('"x": "x.js"');
});

it('tells what was tried for one that does not, in order', async () => {
  const hover = await hoverOver('"./gone.js"');
  expect(hover?.text).toContain('**Node** `exports`');
  const steps = hover?.text.split('\n').filter((line) => line.startsWith('1. '));
  expect(steps?.at(-1)).toMatch(/^1\. file `gone\.js` does not exist/);
});

it('lists the paths that Node probes for a legacy main', async () => {
  const hover = await hoverOver('"lib/main"');
  const steps = hover?.text.split('\n').filter((line) => line.startsWith('1. file'));
  expect(steps?.map((step) => /`(.*)`/.exec(step)?.[1])).toEqual(
    expect.arrayContaining(['lib/main', 'lib/main.js', 'lib/main.json', 'lib/main.node']),
  );
});

it('says nothing of what is no entry point', async () => {
  expect(await hoverOver('"1.0.0"')).toBeUndefined();
});
