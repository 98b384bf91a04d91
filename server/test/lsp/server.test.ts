import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { DiagnosticSeverity, FileChangeType } from 'vscode-languageserver';
import {
  changedNotification,
  childrenRequest,
  declarationRequest,
  refreshRequest,
  type Status,
  statusRequest,
  type TreeView,
  tooltipRequest,
  treeRequest,
} from '../../src/lsp/protocol';
import { uriOf } from '../../src/lsp/uris';
import { Editor, type EditorOptions } from './editor';
import { folderOf, textOf, write } from './folder-on-disk';

const BY_HOST: TreeView = { groupBy: 'host', onlyProblems: false };

/** A Node-RED plugin with one node. */
function nodeRedPlugin(name: string, file = 'x.js') {
  return {
    name,
    version: '1.0.0',
    keywords: ['node-red'],
    'node-red': { version: '>=3.0.0', nodes: { x: file } },
  };
}

const WORKING = {
  'package.json': nodeRedPlugin('node-red-contrib-x'),
  'x.js': 'module.exports = () => {};',
  'x.html': '<script></script>',
};

/** An editor whose server has scanned for the first time. */
async function start(options: EditorOptions): Promise<Editor> {
  const editor = await Editor.start(options);
  onTestFinished(() => editor.kill());
  await editor.ask(treeRequest, BY_HOST);
  return editor;
}

// Each test starts a process of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

describe('diagnostics of a document', () => {
  it('follow the unsaved text', async () => {
    const folder = folderOf(WORKING);
    const manifest = join(folder, 'package.json');
    const editor = await start({ folders: [folder] });
    editor.open(manifest, textOf(WORKING['package.json']));
    expect(await editor.codes(manifest)).toEqual([]);

    editor.edit(manifest, textOf(nodeRedPlugin('node-red-contrib-x', 'y.js')));
    const [finding, ...others] = await editor.diagnostics(manifest);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'target-not-found',
      source: 'plugin-scout',
      severity: DiagnosticSeverity.Error,
      data: { code: 'target-not-found', at: ['node-red', 'nodes', 'x'], host: 'node-red' },
    });
    expect(finding?.codeDescription?.href).toMatch(/^https:.*target-not-found/);
    const lines = textOf(nodeRedPlugin('node-red-contrib-x', 'y.js')).split('\n');
    const { start: from, end } = finding?.range ?? {
      start: { line: 0, character: 0 },
      end: { character: 0 },
    };
    expect(lines[from.line]?.slice(from.character, end.character)).toBe('"y.js"');

    editor.edit(manifest, textOf(WORKING['package.json']));
    expect(await editor.codes(manifest)).toEqual([]);
  });

  it('have the same id as long as they say the same', async () => {
    const folder = folderOf({ 'package.json': nodeRedPlugin('node-red-contrib-x') });
    const manifest = join(folder, 'package.json');
    const editor = await start({ folders: [folder] });
    editor.open(manifest, textOf(nodeRedPlugin('node-red-contrib-x')));
    const first = await editor.pull(manifest);
    expect(first.kind).toBe('full');
    expect(await editor.pull(manifest, first.resultId)).toEqual({
      kind: 'unchanged',
      resultId: first.resultId,
    });
    // The document changes; what is said about it does not.
    editor.edit(manifest, `${textOf(nodeRedPlugin('node-red-contrib-x'))}\n`);
    expect((await editor.pull(manifest, first.resultId)).kind).toBe('unchanged');
  });

  it('read what broken JSON still says, and recover', async () => {
    const folder = folderOf(WORKING);
    const manifest = join(folder, 'package.json');
    const editor = await start({ folders: [folder] });
    const text = textOf(nodeRedPlugin('node-red-contrib-x', 'y.js'));
    editor.open(manifest, text.replace('"1.0.0",', '"1.0.0"'));
    const codes = await editor.codes(manifest);
    expect(codes).toContain('manifest-syntax-error');
    expect(codes).toContain('target-not-found');
    for (let length = 0; length < text.length; length += 7) editor.edit(manifest, text.slice(0, length));
    editor.edit(manifest, textOf(WORKING['package.json']));
    expect(await editor.codes(manifest)).toEqual([]);
  });

  it('clear when the target appears on disk, and the client is told to ask again', async () => {
    const folder = folderOf({ 'package.json': nodeRedPlugin('node-red-contrib-x', 'lib/x.js') });
    const manifest = join(folder, 'package.json');
    const editor = await start({ folders: [folder] });
    editor.open(manifest, textOf(nodeRedPlugin('node-red-contrib-x', 'lib/x.js')));
    expect(await editor.codes(manifest)).toContain('target-not-found');

    const refreshed = editor.next('workspace/diagnostic/refresh');
    write(join(folder, 'lib/x.js'), '');
    write(join(folder, 'lib/x.html'), '');
    editor.touched(FileChangeType.Created, join(folder, 'lib'));
    await refreshed;
    expect(await editor.codes(manifest)).toEqual([]);

    const refreshedAgain = editor.next('workspace/diagnostic/refresh');
    rmSync(join(folder, 'lib'), { recursive: true });
    editor.touched(FileChangeType.Deleted, join(folder, 'lib'));
    await refreshedAgain;
    expect(await editor.codes(manifest)).toContain('target-not-found');
  });

  it('see a change on disk that was told just before', async () => {
    const folder = folderOf({ ...WORKING, 'x.js': '' });
    const manifest = join(folder, 'package.json');
    const editor = await start({ folders: [folder] });
    rmSync(join(folder, 'x.html'));
    editor.touched(FileChangeType.Deleted, join(folder, 'x.html'));
    expect(await editor.codes(manifest)).toEqual(['companion-missing']);
  });

  it('are answered during a scan with what is known, and asked for again when more is', async () => {
    const packages = Array.from({ length: 400 }, (_, index) => [
      `packages/${index}/package.json`,
      nodeRedPlugin(`node-red-contrib-${index}`),
    ]);
    const folder = folderOf({
      'package.json': { name: 'root', private: true, workspaces: ['packages/*'] },
      ...Object.fromEntries(packages),
    });
    const manifest = join(folder, 'packages/399/package.json');
    const editor = await Editor.start({ folders: [folder] });
    onTestFinished(() => editor.kill());
    const refreshed = editor.next('workspace/diagnostic/refresh');
    editor.open(manifest, textOf(nodeRedPlugin('node-red-contrib-399')));
    expect(await editor.codes(manifest)).toEqual([]);
    expect(await editor.ask(statusRequest, null)).toMatchObject({ plugins: 0 });
    await refreshed;
    expect(await editor.codes(manifest)).toContain('target-not-found');
  });

  it('are none for a file of another scheme, or outside of the folders', async () => {
    const folder = folderOf(WORKING);
    const editor = await start({ folders: [folder] });
    for (const uri of ['untitled:package.json', 'file:///nowhere/package.json', 'git:/x/package.json']) {
      const report = await editor.request('textDocument/diagnostic', { textDocument: { uri } });
      expect(report).toMatchObject({ kind: 'full', items: [] });
    }
  });
});

describe('diagnostics of the workspace', () => {
  it('come once, are held while nothing changes, and tell of a file that became clean', async () => {
    const folder = folderOf({
      'package.json': { name: 'root', private: true, workspaces: ['packages/*'] },
      'packages/a/package.json': nodeRedPlugin('node-red-contrib-a'),
      'packages/b/package.json': nodeRedPlugin('node-red-contrib-b'),
      'packages/b/x.js': '',
      'packages/b/x.html': '',
    });
    const broken = uriOf(join(folder, 'packages/a/package.json'));
    const editor = await start({ folders: [folder] });
    const { items } = await editor.pullWorkspace();
    expect(items.map(({ uri, kind }) => ({ uri, kind }))).toEqual([{ uri: broken, kind: 'full' }]);

    let answered = false;
    const second = editor.pullWorkspace(items).then((report) => {
      answered = true;
      return report;
    });
    await editor.ask(refreshRequest, null);
    expect(answered).toBe(false);

    write(join(folder, 'packages/a/x.js'), '');
    write(join(folder, 'packages/a/x.html'), '');
    editor.touched(
      FileChangeType.Created,
      join(folder, 'packages/a/x.js'),
      join(folder, 'packages/a/x.html'),
    );
    expect((await second).items).toMatchObject([{ uri: broken, kind: 'full', items: [] }]);
  });

  it('answer unchanged for what the client knows', async () => {
    const folder = folderOf({
      'package.json': { name: 'root', private: true, workspaces: ['packages/*'] },
      'packages/a/package.json': nodeRedPlugin('node-red-contrib-a'),
      'packages/b/package.json': nodeRedPlugin('node-red-contrib-b'),
    });
    const editor = await start({ folders: [folder] });
    const { items } = await editor.pullWorkspace();
    expect(items).toHaveLength(2);
    const [a, b] = items;
    const again = await editor.pullWorkspace(a === undefined ? [] : [a]);
    expect(again.items).toMatchObject([
      { uri: a?.uri, kind: 'unchanged', resultId: a?.resultId },
      { uri: b?.uri, kind: 'full', resultId: b?.resultId },
    ]);
  });

  it('answer the first request though there is nothing to tell', async () => {
    const editor = await start({ folders: [folderOf(WORKING)] });
    expect(await editor.pullWorkspace()).toEqual({ items: [] });
  });

  it('tell what holds for a file whose unsaved text was thrown away', async () => {
    const folder = folderOf({ 'package.json': nodeRedPlugin('node-red-contrib-x') });
    const manifest = join(folder, 'package.json');
    const editor = await start({ folders: [folder] });
    const saved = await editor.pullWorkspace();
    expect(saved.items).toMatchObject([{ kind: 'full' }]);

    const held = editor.pullWorkspace(saved.items);
    editor.open(manifest, textOf({ name: 'x' }));
    const edited = await held;
    expect(edited.items).toMatchObject([{ kind: 'full', items: [], version: 1 }]);

    const heldAgain = editor.pullWorkspace(edited.items);
    editor.close(manifest);
    expect((await heldAgain).items).toEqual(saved.items);
  });

  it('can be cancelled while held', async () => {
    const editor = await start({ folders: [folderOf(WORKING)] });
    const { items } = await editor.pullWorkspace();
    const source = new CancellationTokenSource();
    const held = editor.pullWorkspace(items, source.token);
    await editor.ask(statusRequest, null);
    source.cancel();
    await expect(held).rejects.toMatchObject({ code: -32800 });
    expect(await editor.ask(statusRequest, null)).toMatchObject({ plugins: 1 });
  });
});

describe('the workspace', () => {
  it('gains and loses folders', async () => {
    const first = folderOf(WORKING);
    const second = folderOf({ 'package.json': nodeRedPlugin('node-red-contrib-y') });
    const editor = await start({ folders: [first] });
    expect((await editor.pullWorkspace()).items).toEqual([]);

    const added = editor.pullWorkspace();
    editor.changeFolders([second], []);
    const { items } = await added;
    expect(items).toMatchObject([{ uri: uriOf(join(second, 'package.json')), kind: 'full' }]);

    const removed = editor.pullWorkspace(items);
    editor.changeFolders([], [second]);
    expect((await removed).items).toMatchObject([{ kind: 'full', items: [] }]);
    const [host] = await editor.ask(treeRequest, BY_HOST);
    expect(host?.children?.map(({ label }) => label)).toEqual(['node-red-contrib-x']);
  });

  it('keeps its files apart from those of the first folder when that is removed', async () => {
    const first = folderOf(WORKING);
    const second = folderOf({ 'package.json': nodeRedPlugin('node-red-contrib-y') });
    const editor = await start({ folders: [first, second] });
    const before = (await editor.ask(statusRequest, null)).revision;
    editor.changeFolders([], [first]);
    await expect.poll(async () => (await editor.ask(statusRequest, null)).revision).not.toBe(before);
    const [host] = await editor.ask(treeRequest, BY_HOST);
    const place = await editor.ask(declarationRequest, { ...BY_HOST, id: host?.children?.[0]?.id ?? '' });
    expect(place?.uri).toBe(uriOf(join(second, 'package.json')));
  });

  it('reads the settings of each folder, and reads them again when they change', async () => {
    const first = folderOf({ 'package.json': nodeRedPlugin('node-red-contrib-x') });
    const second = folderOf({ 'package.json': nodeRedPlugin('node-red-contrib-y') });
    const editor = await start({
      folders: [first, second],
      settings: { [first]: { severities: { 'target-not-found': 'hint' } } },
    });
    const severity = async (folder: string) =>
      (await editor.diagnostics(join(folder, 'package.json')))[0]?.severity;
    expect(await severity(first)).toBe(DiagnosticSeverity.Hint);
    expect(await severity(second)).toBe(DiagnosticSeverity.Error);

    const held = editor.pullWorkspace((await editor.pullWorkspace()).items);
    editor.settings[first] = { severities: { 'target-not-found': 'off' } };
    editor.notify('workspace/didChangeConfiguration', { settings: null });
    await held;
    expect(await editor.codes(join(first, 'package.json'))).not.toContain('target-not-found');
    expect(await severity(second)).toBe(DiagnosticSeverity.Error);
  });

  it('is watched by the server, its installs too', async () => {
    const folder = folderOf(WORKING);
    const editor = await start({ folders: [folder] });
    const watchers = editor.registrations
      .filter(({ method }) => method === 'workspace/didChangeWatchedFiles')
      .flatMap(({ registerOptions }) => registerOptions.watchers);
    expect(watchers).toContainEqual({ globPattern: '**/*' });
    expect(JSON.stringify(watchers)).toContain('.package-lock.json');
    // What the answer to `initialize` says is not to be registered once more.
    const methods = editor.registrations.map(({ method }) => method).sort();
    expect(methods).toEqual(['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles']);
  });

  it('sees an install', async () => {
    const folder = folderOf({
      'package.json': {
        name: 'my-flows',
        dependencies: { 'node-red-contrib-x': '1.0.0', 'node-red': '4.0.0' },
      },
    });
    const editor = await start({ folders: [folder] });
    expect(await editor.ask(treeRequest, BY_HOST)).toEqual([]);

    for (const [path, content] of Object.entries(WORKING)) {
      write(join(folder, 'node_modules/node-red-contrib-x', path), content);
    }
    write(join(folder, 'node_modules/node-red/package.json'), { name: 'node-red', version: '4.0.0' });
    editor.touched(FileChangeType.Created, join(folder, 'node_modules/.package-lock.json'));
    const plugins = async () =>
      (await editor.ask(treeRequest, BY_HOST))[0]?.children?.map(({ label }) => label);
    await expect.poll(plugins, { timeout: 4000 }).toEqual(['node-red-contrib-x']);
  });

  it('may be without folders', async () => {
    const editor = await start({});
    expect(await editor.ask(treeRequest, BY_HOST)).toEqual([]);
    expect(await editor.pullWorkspace()).toEqual({ items: [] });
    const folder = folderOf({ 'package.json': nodeRedPlugin('node-red-contrib-x') });
    editor.changeFolders([folder], []);
    expect((await editor.pullWorkspace()).items).toHaveLength(1);
  });
});

describe('the tree', () => {
  it('is the same from one scan to the next', async () => {
    const editor = await start({ folders: [folderOf(WORKING)] });
    const tree = await editor.ask(treeRequest, BY_HOST);
    expect(tree).toMatchObject([
      { kind: 'host', label: 'Node-RED', children: [{ label: 'node-red-contrib-x', status: 'ok' }] },
    ]);
    const revision = (await editor.ask(statusRequest, null)).revision;
    expect((await editor.ask(refreshRequest, null)).revision).toBe(revision);
    expect(await editor.ask(treeRequest, BY_HOST)).toEqual(tree);
  });

  it('is not answered before the folders are known, whatever comes first', async () => {
    const folder = folderOf(WORKING);
    const editor = await Editor.start({ folders: [folder] });
    onTestFinished(() => editor.kill());
    editor.open(join(folder, 'package.json'), textOf(WORKING['package.json']));
    expect(await editor.ask(treeRequest, BY_HOST)).toHaveLength(1);
  });

  it('leads to entry points, their explanation, declaration and target', async () => {
    const folder = folderOf(WORKING);
    const manifest = join(folder, 'package.json');
    const editor = await start({ folders: [folder] });
    const [host] = await editor.ask(treeRequest, BY_HOST);
    const plugin = host?.children?.[0];
    const [node] = await editor.ask(childrenRequest, { ...BY_HOST, id: plugin?.id ?? '' });
    expect(node).toMatchObject({
      kind: 'entryPoint',
      label: 'x',
      status: 'ok',
      target: uriOf(join(folder, 'x.js')),
    });
    const params = { ...BY_HOST, id: node?.id ?? '' };
    expect(await editor.ask(tooltipRequest, params)).toContain('resolves to');

    // In the unsaved text the declaration stands two lines further down.
    const saved = await editor.ask(declarationRequest, params);
    editor.open(manifest, `\n\n${textOf(WORKING['package.json'])}`);
    const unsaved = await editor.ask(declarationRequest, params);
    expect(unsaved?.uri).toBe(uriOf(manifest));
    expect(unsaved?.range.start).toEqual({ ...saved?.range.start, line: (saved?.range.start.line ?? 0) + 2 });
  });

  it('has nothing to say about what is no more', async () => {
    const editor = await start({ folders: [folderOf(WORKING)] });
    const params = { ...BY_HOST, id: 'host gone › /gone › x › y' };
    expect(await editor.ask(childrenRequest, params)).toEqual([]);
    expect(await editor.ask(tooltipRequest, params)).toBeNull();
    expect(await editor.ask(declarationRequest, params)).toBeNull();
  });

  it('follows an edit, and says so', async () => {
    const folder = folderOf(WORKING);
    const manifest = join(folder, 'package.json');
    const editor = await start({ folders: [folder] });
    await editor.next(changedNotification.method);
    editor.open(manifest, textOf(WORKING['package.json']));
    const changed = editor.next<Status>(changedNotification.method);
    editor.edit(manifest, textOf(nodeRedPlugin('node-red-contrib-x', 'y.js')));
    expect(await changed).toMatchObject({ plugins: 1, errors: 1 });
    const [host] = await editor.ask(treeRequest, { groupBy: 'host', onlyProblems: true });
    expect(host?.children).toMatchObject([{ label: 'node-red-contrib-x', status: 'broken' }]);
  });
});

describe('the server', () => {
  it('writes nothing but the protocol to stdout, and ends when told', async () => {
    const editor = await start({ folders: [folderOf(WORKING)] });
    await editor.pullWorkspace();
    expect(await editor.stop()).toBe(0);
    let rest = Buffer.concat(editor.output);
    let messages = 0;
    while (rest.length > 0) {
      const header = /^Content-Length: (\d+)\r\n\r\n/.exec(rest.toString('latin1'));
      expect(header, rest.toString('utf8').slice(0, 200)).not.toBeNull();
      const [whole = '', length = '0'] = header ?? [];
      const body = rest.subarray(whole.length, whole.length + Number(length));
      expect(JSON.parse(body.toString('utf8'))).toMatchObject({ jsonrpc: '2.0' });
      rest = rest.subarray(whole.length + Number(length));
      messages += 1;
    }
    expect(messages).toBeGreaterThan(2);
  });

  it('serves a client that can do nothing of what it would like to ask', async () => {
    const folder = folderOf({ 'package.json': nodeRedPlugin('node-red-contrib-x') });
    const manifest = join(folder, 'package.json');
    const editor = await start({
      folders: [folder],
      capabilities: {},
      initializationOptions: { settings: { severities: { 'target-not-found': 'warning' } } },
    });
    expect((await editor.diagnostics(manifest))[0]?.severity).toBe(DiagnosticSeverity.Warning);
    const held = editor.pullWorkspace((await editor.pullWorkspace()).items);
    editor.notify('workspace/didChangeConfiguration', { settings: { pluginScout: { severities: {} } } });
    await held;
    expect((await editor.diagnostics(manifest))[0]?.severity).toBe(DiagnosticSeverity.Error);
    expect(editor.registrations).toEqual([]);
    expect(editor.count('workspace/configuration')).toBe(0);
  });

  it('serves a client that refuses whatever it is asked', async () => {
    const folder = folderOf({ 'package.json': nodeRedPlugin('node-red-contrib-x') });
    const manifest = join(folder, 'package.json');
    const editor = await start({ folders: [folder], refuses: true });
    editor.open(manifest, textOf(nodeRedPlugin('node-red-contrib-x')));
    expect(await editor.codes(manifest)).toContain('target-not-found');
    const refused = editor.next('workspace/diagnostic/refresh');
    write(join(folder, 'x.js'), '');
    write(join(folder, 'x.html'), '');
    editor.touched(FileChangeType.Created, join(folder, 'x.js'), join(folder, 'x.html'));
    await refused;
    expect(await editor.codes(manifest)).toEqual([]);
    expect(await editor.stop()).toBe(0);
  });

  it('translates with the bundle of the client', async () => {
    const editor = await start({
      folders: [folderOf(WORKING)],
      initializationOptions: { l10n: { '1 plugin': '1 Plugin gefunden' } },
    });
    expect((await editor.ask(treeRequest, BY_HOST))[0]?.description).toBe('1 Plugin gefunden');
  });
});
