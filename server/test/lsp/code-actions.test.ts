import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type {
  ClientCapabilities,
  CodeAction,
  CodeActionContext,
  Range,
  TextDocumentEdit,
  TextEdit,
} from 'vscode-languageserver';
import { treeRequest } from '../../src/lsp/protocol';
import { uriOf } from '../../src/lsp/uris';
import { LineIndex } from '../../src/manifest/line-index';
import { applyEdits } from '../../src/manifest/text-edit';
import { Editor } from './editor';
import { type Files, folderOf, textOf } from './folder-on-disk';

vi.setConfig({ testTimeout: 30_000 });

const CAPABILITIES: ClientCapabilities = {
  workspace: {
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
  },
  textDocument: {
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
  },
};

/** A Homebridge plugin whose keyword is misspelt, and which exports a folder. */
const LAMP = {
  name: 'homebridge-lamp',
  version: '1.0.0',
  keywords: ['homebridge-plugn'],
  engines: { homebridge: '^1.8.0' },
  exports: { '.': './index.js', './tools': './tools' },
};

const LAMP_FILES: Files = {
  'package.json': LAMP,
  'index.js': '',
  'tools/index.js': '',
};

/** A Node-RED plugin in which one file is misspelt, one lacks its companion and one is not declared. */
const NODES = {
  name: 'node-red-contrib-x',
  version: '1.0.0',
  keywords: ['node-red'],
  'node-red': { version: '>=3.0.0', nodes: { x: 'nodes/x.js', dimmer: 'nodes/dimer.js', z: 'nodes/z.js' } },
};

const NODES_FILES: Files = {
  'package.json': NODES,
  'nodes/x.js': '',
  'nodes/x.html': '',
  'nodes/dimmer.js': '',
  'nodes/dimmer.html': '',
  'nodes/z.js': '',
  'nodes/left.js': '',
  'nodes/left.html': '',
};

class Scene {
  text: string;

  private constructor(
    readonly editor: Editor,
    readonly path: string,
    text: string,
  ) {
    this.text = text;
  }

  /** Opens a manifest, perhaps with another text than on the disk. */
  static async open(files: Files, unsaved?: string, capabilities = CAPABILITIES): Promise<Scene> {
    const folder = folderOf(files);
    const editor = await Editor.start({ folders: [folder], capabilities });
    onTestFinished(() => editor.kill());
    await editor.ask(treeRequest, { groupBy: 'host', onlyProblems: false });
    const path = join(folder, 'package.json');
    const text = unsaved ?? textOf(files['package.json'] ?? '');
    editor.open(path, text);
    return new Scene(editor, path, text);
  }

  /** What is offered at a text of the manifest; everywhere in it, without one. */
  async actions(needle?: string, context: Partial<CodeActionContext> = {}): Promise<CodeAction[]> {
    const lines = new LineIndex(this.text);
    const offset = needle === undefined ? 0 : this.text.indexOf(needle);
    expect(offset).not.toBe(-1);
    const range: Range = lines.rangeAt(offset + (needle ? 1 : 0), needle ? 0 : this.text.length);
    return this.editor.request('textDocument/codeAction', {
      textDocument: { uri: uriOf(this.path) },
      range,
      context: { diagnostics: await this.editor.diagnostics(this.path), ...context },
    });
  }

  /** The manifest with an action's edits of it. */
  apply({ edit }: CodeAction): string {
    const changes = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    const own = changes.find((change) => change.textDocument?.uri === uriOf(this.path));
    const lines = new LineIndex(this.text);
    const edits = (own?.edits ?? []) as TextEdit[];
    return applyEdits(
      this.text,
      edits.map(({ range: { start, end }, newText }) => {
        const offset = lines.offsetAt(start);
        return { offset, length: lines.offsetAt(end) - offset, newText };
      }),
    );
  }
}

describe('quick fixes', () => {
  it('clear what they are for, the best first and preferred', async () => {
    const scene = await Scene.open(NODES_FILES);
    const actions = await scene.actions('"nodes/dimer.js"');
    expect(actions.map(({ title }) => title)).toEqual([
      'Use `nodes/dimmer.js`',
      'Create `nodes/dimer.js` and `nodes/dimer.html`',
      'Remove `node-red.nodes.dimmer`',
      'Declare `nodes/left.js` as `left` in `node-red.nodes`',
      'Ignore `target-not-found` in `node-red-contrib-x`',
    ]);
    expect(actions.map(({ isPreferred }) => isPreferred === true)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(new Set(actions.map(({ kind }) => kind))).toEqual(new Set(['quickfix']));
    const [best] = actions as [CodeAction];
    const [finding] = (await scene.editor.diagnostics(scene.path)).filter(
      ({ code }) => code === 'target-not-found',
    );
    expect(best.diagnostics).toEqual([finding]);
    const after = scene.apply(best);
    expect(after).toBe(scene.text.replace('nodes/dimer.js', 'nodes/dimmer.js'));
    scene.editor.edit(scene.path, after);
    expect(await scene.editor.codes(scene.path)).toEqual(['companion-missing']);
  });

  it('name the version of the document, and make files where the client can', async () => {
    const scene = await Scene.open(NODES_FILES);
    scene.editor.edit(scene.path, scene.text);
    const [rename, create] = await scene.actions('"nodes/dimer.js"');
    expect(rename?.edit?.documentChanges?.[0]).toMatchObject({ textDocument: { version: 2 } });
    const uri = uriOf(join(scene.path, '../nodes/dimer.js'));
    expect(create?.edit?.documentChanges).toEqual([
      { kind: 'create', uri: uriOf(join(scene.path, '../nodes/dimer.html')), options: { overwrite: false } },
      { kind: 'create', uri, options: { overwrite: false } },
      {
        textDocument: { uri, version: null },
        edits: [
          {
            range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
            newText: 'module.exports = function () {};\n',
          },
        ],
      },
    ]);
  });

  it('are of the unsaved text', async () => {
    const unsaved = textOf(LAMP).replace('homebridge-plugn', 'lamp');
    const scene = await Scene.open(
      { ...LAMP_FILES, 'package.json': { ...LAMP, keywords: ['homebridge-plugin'] } },
      unsaved,
    );
    const [add] = await scene.actions('"keywords"');
    expect(add?.title).toBe('Add `homebridge-plugin` to `keywords`');
    const after = scene.apply(add as CodeAction);
    expect(after).toBe(unsaved.replace('"lamp"\n', '"lamp",\n    "homebridge-plugin"\n'));
  });

  it('without files for a client that makes none, and with plain edits for one that versions none', async () => {
    const codeAction = CAPABILITIES.textDocument;
    const scene = await Scene.open(NODES_FILES, undefined, { textDocument: codeAction });
    const actions = await scene.actions('"nodes/dimer.js"');
    expect(actions.map(({ title }) => title)).not.toContain('Create `nodes/dimer.js` and `nodes/dimer.html`');
    const edits = actions[0]?.edit?.changes?.[uriOf(scene.path)];
    expect(edits?.map(({ newText }) => newText)).toEqual(['"nodes/dimmer.js"']);
  });

  it('are not offered to a client that takes no code actions, nor where nothing is underlined', async () => {
    const old = await Scene.open(NODES_FILES, undefined, { workspace: CAPABILITIES.workspace });
    expect(await old.actions()).toEqual([]);
    const scene = await Scene.open(NODES_FILES);
    expect(await scene.actions('"version"')).toEqual([]);
  });

  it('ignore a code in the root manifest, where it is then left out', async () => {
    const scene = await Scene.open(NODES_FILES);
    const actions = await scene.actions('"nodes/z.js"');
    const ignore = actions.find(
      ({ title }) => title === 'Ignore `companion-missing` in `node-red-contrib-x`',
    );
    const after = scene.apply(ignore as CodeAction);
    expect(JSON.parse(after).pluginScout).toEqual({
      ignore: [{ package: 'node-red-contrib-x', codes: ['companion-missing'] }],
    });
    scene.editor.edit(scene.path, after);
    await scene.editor.ask(treeRequest, { groupBy: 'host', onlyProblems: false });
    await vi.waitFor(async () => expect(await scene.editor.codes(scene.path)).toEqual(['target-not-found']));
  });

  it('declare files that lie beside those declared', async () => {
    const scene = await Scene.open(NODES_FILES);
    const declare = (await scene.actions('"nodes": {')).find(({ title }) => title.startsWith('Declare'));
    const after = scene.apply(declare as CodeAction);
    expect(JSON.parse(after)['node-red'].nodes).toEqual({
      ...NODES['node-red'].nodes,
      left: 'nodes/left.js',
    });
    scene.editor.edit(scene.path, after);
    scene.text = after;
    expect((await scene.actions('"nodes": {')).map(({ title }) => title)).toEqual([]);
  });
});

describe('source.fixAll.pluginScout', () => {
  const only = ['source.fixAll'];

  it('makes all safe fixes in one edit, and no other', async () => {
    const text = textOf(LAMP).replaceAll('\n', '\r\n');
    const scene = await Scene.open({ ...LAMP_FILES, 'package.json': text });
    const [all, ...others] = await scene.actions(undefined, { only });
    expect(others).toEqual([]);
    expect(all).toMatchObject({ kind: 'source.fixAll.pluginScout' });
    expect(all?.edit?.documentChanges).toHaveLength(1);
    const after = scene.apply(all as CodeAction);
    const exports = { ...LAMP.exports, './tools': './tools/index.js' };
    const fixed = { ...LAMP, keywords: ['homebridge-plugin'], exports };
    expect(after).toBe(textOf(fixed).replaceAll('\n', '\r\n'));
    scene.editor.edit(scene.path, after);
    expect(await scene.editor.codes(scene.path)).toEqual([]);
    scene.text = after;
    expect(await scene.actions(undefined, { only })).toEqual([]);
  });

  it('leaves what needs a decision', async () => {
    const scene = await Scene.open(NODES_FILES);
    expect(await scene.actions(undefined, { only })).toEqual([]);
  });

  it('is given by its own name, and not to a light bulb', async () => {
    const scene = await Scene.open(LAMP_FILES);
    const kinds = async (context: Partial<CodeActionContext>) =>
      (await scene.actions(undefined, context)).map(({ kind }) => kind);
    expect(await kinds({ only: ['source.fixAll.pluginScout'] })).toEqual(['source.fixAll.pluginScout']);
    expect(await kinds({ only: ['source.fixAll.eslint'] })).toEqual([]);
    expect(await kinds({ only: ['quickfix'] })).not.toContain('source.fixAll.pluginScout');
    expect(await kinds({ triggerKind: 2 })).not.toContain('source.fixAll.pluginScout');
  });
});
