import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  type CodeAction,
  FileChangeType,
  type Hover,
  type MarkupContent,
  type WorkspaceFullDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { treeRequest } from '../../src/lsp/protocol';
import { uriOf } from '../../src/lsp/uris';
import { Editor } from './editor';
import { type Files, folderOf, textOf, write } from './folder-on-disk';

vi.setConfig({ testTimeout: 30_000 });

/** A host whose plugins name a JSON file that holds their scenes. */
const LANTERN = {
  id: 'lantern',
  title: 'Lantern',
  ecosystem: 'npm',
  rules: [
    {
      approach: 'metadata',
      discovered: { key: ['lantern'] },
      entryPoints: [
        {
          at: ['lantern'],
          value: 'json',
          declares: { at: ['scenes'], each: { value: 'file', base: 'file' } },
          otherwise: { does: 'drops-plugin' },
        },
      ],
    },
  ],
};
const SCENES = { scenes: { rain: './rain.js' } };
const BROKEN = { scenes: { rain: './rian.js' } };

function plugin(scenes: string | object): Files {
  return {
    'package.json': { name: 'weather', lantern: './config/scenes.json', pluginScout: { hosts: [LANTERN] } },
    'config/scenes.json': scenes,
    'config/rain.js': 'module.exports = {};\n',
  };
}

/** An editor whose server has scanned for the first time, and the path of the file pointed to. */
async function start(files: Files): Promise<{ editor: Editor; folder: string; scenes: string }> {
  const folder = folderOf(files);
  const capabilities = {
    workspace: {
      configuration: true,
      workspaceFolders: true,
      didChangeWatchedFiles: { dynamicRegistration: true },
      diagnostics: { refreshSupport: true },
      workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] },
    },
    textDocument: {
      diagnostic: {},
      codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
    },
  };
  const editor = await Editor.start({ folders: [folder], capabilities });
  onTestFinished(() => editor.kill());
  await editor.ask(treeRequest, { groupBy: 'host', onlyProblems: false });
  return { editor, folder, scenes: join(folder, 'config/scenes.json') };
}

describe('a JSON file that a manifest points to', () => {
  it('has the findings about what it declares, and its unsaved text counts', async () => {
    const { editor, scenes } = await start(plugin(SCENES));
    editor.open(scenes, textOf(SCENES));
    expect(await editor.codes(scenes)).toEqual([]);

    editor.edit(scenes, textOf(BROKEN));
    const [finding, ...others] = await editor.diagnostics(scenes);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'target-not-found', data: { at: ['scenes', 'rain'] } });
    expect(underlined(textOf(BROKEN), finding?.range)).toBe('"./rian.js"');

    editor.edit(scenes, textOf(SCENES));
    expect(await editor.codes(scenes)).toEqual([]);
  });

  it('is told once where it is no JSON, and what it still says is checked', async () => {
    const { editor, scenes } = await start(plugin(SCENES));
    editor.open(scenes, textOf(SCENES));
    const text = textOf(BROKEN).replace('"./rian.js"', '"./rian.js",');
    editor.edit(scenes, text);
    const found = await editor.diagnostics(scenes);
    expect(found.map(({ code, range }) => [code, underlined(text, range)])).toEqual([
      ['target-not-found', '"./rian.js"'],
      ['json-syntax-error', ','],
    ]);
  });

  it('holds again what is saved when it is closed', async () => {
    const { editor, scenes } = await start(plugin(SCENES));
    editor.open(scenes, textOf(SCENES));
    editor.edit(scenes, textOf(BROKEN));
    expect(await editor.codes(scenes)).toEqual(['target-not-found']);
    editor.close(scenes);
    expect(await editor.codes(scenes)).toEqual([]);
  });

  it('is among the diagnostics of the workspace, unopened, until it is put right on disk', async () => {
    const { editor, scenes } = await start(plugin(BROKEN));
    const first = await editor.pullWorkspace();
    const told = first.items.filter(({ uri }) => uri === uriOf(scenes));
    expect((told[0] as WorkspaceFullDocumentDiagnosticReport).items.map(({ code }) => code)).toEqual([
      'target-not-found',
    ]);
    const next = editor.pullWorkspace(first.items);
    write(scenes, SCENES);
    editor.touched(FileChangeType.Changed, scenes);
    const cleared = (await next).items.find(({ uri }) => uri === uriOf(scenes));
    expect((cleared as WorkspaceFullDocumentDiagnosticReport).items).toEqual([]);
  });

  it('loses its findings with the file that it missed, and the client is told to ask again', async () => {
    const { editor, folder, scenes } = await start(plugin(SCENES));
    editor.open(scenes, textOf(SCENES));
    expect(await editor.codes(scenes)).toEqual([]);
    const refreshed = editor.next('workspace/diagnostic/refresh');
    rmSync(join(folder, 'config/rain.js'));
    editor.touched(FileChangeType.Deleted, join(folder, 'config/rain.js'));
    await refreshed;
    expect(await editor.codes(scenes)).toEqual(['target-not-found']);
  });

  it('takes its findings along when it is deleted, though its editor is still open', async () => {
    const { editor, scenes } = await start(plugin(BROKEN));
    editor.open(scenes, textOf(BROKEN));
    expect(await editor.codes(scenes)).toEqual(['target-not-found']);
    rmSync(scenes);
    editor.touched(FileChangeType.Deleted, scenes);
    expect(await editor.codes(scenes)).toEqual([]);
    editor.edit(scenes, `${textOf(BROKEN)}\n`);
    expect(await editor.codes(scenes)).toEqual([]);
    write(scenes, SCENES);
    editor.touched(FileChangeType.Created, scenes);
    expect(await editor.codes(scenes)).toEqual(['target-not-found']);
  });

  it('is looked at when it appears', async () => {
    const { 'config/scenes.json': _, ...without } = plugin(BROKEN);
    const { editor, scenes } = await start(without);
    expect(await editor.codes(scenes)).toEqual([]);
    write(scenes, BROKEN);
    editor.touched(FileChangeType.Created, scenes);
    expect(await editor.codes(scenes)).toEqual(['target-not-found']);
  });

  it('is put right by the quick fixes of its findings', async () => {
    const { editor, scenes } = await start(plugin(BROKEN));
    editor.open(scenes, textOf(BROKEN));
    const diagnostics = await editor.diagnostics(scenes);
    const actions = await editor.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: uriOf(scenes) },
      range: diagnostics[0]?.range,
      context: { diagnostics },
    });
    const use = actions.find(({ title }) => title === 'Use `./rain.js`');
    expect(use?.edit?.documentChanges).toEqual([
      {
        textDocument: { uri: uriOf(scenes), version: 1 },
        edits: [expect.objectContaining({ newText: expect.stringContaining('./rain.js') })],
      },
    ]);
  });

  it('tells in a hover where a value leads', async () => {
    const { editor, scenes } = await start(plugin(SCENES));
    editor.open(scenes, textOf(SCENES));
    const text = await hoverOver(editor, scenes, textOf(SCENES), './rain.js');
    expect(text).toContain('**Lantern**');
    expect(text).toContain('resolves to `config/rain.js`');
    expect(await hoverOver(editor, scenes, textOf(SCENES), 'scenes')).toBeUndefined();
  });
});

describe('a JSON file that no manifest points to', () => {
  it('is answered with nothing, and leads to no other scan', async () => {
    const { editor, folder } = await start({ ...plugin(SCENES), 'other.json': BROKEN });
    const other = join(folder, 'other.json');
    editor.open(other, textOf(BROKEN));
    editor.edit(other, '{ "scenes": ');
    expect(await editor.codes(other)).toEqual([]);
    expect(await hoverOver(editor, other, '{ "scenes": ', 'scenes')).toBeUndefined();
    expect(editor.count('workspace/diagnostic/refresh')).toBe(0);
  });
});

async function hoverOver(
  editor: Editor,
  path: string,
  text: string,
  needle: string,
): Promise<string | undefined> {
  const before = text.slice(0, text.indexOf(needle)).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const hover = await editor.request<Hover | null>('textDocument/hover', {
    textDocument: { uri: uriOf(path) },
    position,
  });
  return hover === null ? undefined : (hover.contents as MarkupContent).value;
}

function underlined(
  text: string,
  range: { start: { line: number; character: number }; end: { character: number } } | undefined,
) {
  return text.split('\n')[range?.start.line ?? 0]?.slice(range?.start.character, range?.end.character);
}
