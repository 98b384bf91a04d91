import { isDeepStrictEqual } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import type { Report } from '../../src/discovery/report';
import { diagnosticItems } from '../../src/lsp/diagnostic-items';
import { uriOf } from '../../src/lsp/uris';
import { joinPath, toPortable } from '../../src/workspace/paths';
import { Editor } from '../lsp/editor';
import './built-command';
import { diskTree, type Tree } from './disk-tree';
import { runIn } from './run-in';

const LANTERN = {
  id: 'lantern',
  title: 'Lantern',
  ecosystem: 'npm',
  rules: [
    {
      approach: 'naming-convention',
      discovered: { name: ['lantern-plugin-*'] },
      entryPoints: [{ value: 'main' }],
    },
  ],
};

const nodeRed = (name: string, target: string) => ({
  name,
  version: '1.0.0',
  'node-red': { nodes: { [name]: target } },
});

/** Something to find by every setting, and nothing built. */
const PACKAGES: Tree = {
  'packages/lamp/package.json': nodeRed('node-red-contrib-lamp', 'lmap.js'),
  'packages/fan/package.json': nodeRed('node-red-contrib-fan', '../fan.js'),
  'packages/dots/package.json': { name: 'karma-dots', version: '1.0.0', main: 'none.js' },
  'packages/snow/package.json': { name: 'lantern-plugin-snow', version: '1.0.0', main: 'none.js' },
  'packages/rain/package.json': {
    name: 'rain',
    version: '1.0.0',
    extensions: { 'weather.plugins': { rain: './none.js' } },
  },
  'packages/sun/package.json': {
    name: 'sun',
    version: '1.0.0',
    repository: 'git@example.org:sun.git',
    module: './sun.mjs',
    main: './sun.js',
  },
  'packages/sun/sun.js': 'module.exports = {};\n',
  'packages/sun/sun.mjs': 'export default {};\n',
  'node_modules/node-red-contrib-pump/package.json': nodeRed('node-red-contrib-pump', 'none.js'),
  'lantern.plugin-scout-host.json': LANTERN,
};

const CONFIGURATIONS: Readonly<Record<string, object>> = {
  nothing: {},
  severities: {
    severities: {
      'target-not-found': 'hint',
      'target-outside-package': 'off',
      HAS_MODULE_BUT_NO_EXPORTS: 'error',
    },
  },
  ignore: { ignore: [{ package: 'node-red-*', codes: ['target-not-found'] }, { package: 'karma-*' }] },
  disabledHosts: { disabledHosts: ['node-red'] },
  hosts: { hosts: ['./lantern.plugin-scout-host.json', { id: 'half' }] },
  entryPointsKey: { entryPointsKey: 'extensions' },
  dependencies: { dependencies: true },
  publint: { publint: false },
  mistakes: { severites: {}, severities: { 'taget-not-found': 'off' }, hosts: ['none.json'] },
};

const workspace = (pluginScout: object): Tree => ({
  'package.json': {
    name: 'works',
    private: true,
    workspaces: ['packages/*'],
    dependencies: { 'node-red-contrib-pump': '1' },
    pluginScout,
  },
  ...PACKAGES,
});

let editor: Editor | undefined;

afterEach(() => {
  editor?.kill();
  editor = undefined;
});

type ByFile = Readonly<Record<string, readonly Diagnostic[]>>;

const sorted = (entries: [string, readonly Diagnostic[]][]): ByFile =>
  Object.fromEntries(entries.filter(([, items]) => items.length > 0).sort(([a], [b]) => (a < b ? -1 : 1)));

/** What the language server says of all files, once it has nothing more to say. */
async function inEditor(folder: string, wanted: ByFile): Promise<ByFile> {
  editor ??= await Editor.start({ folders: [folder] });
  for (let patience = 100; ; patience -= 1) {
    const { items } = await editor.pullWorkspace();
    const found = sorted(items.map((item) => [item.uri, 'items' in item ? item.items : []]));
    // What is found out late comes with a later answer.
    if (patience === 0 || isDeepStrictEqual(found, wanted)) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** What the command says, in the editor's terms. */
async function inCommand(folder: string): Promise<ByFile> {
  const { diagnostics } = JSON.parse((await runIn(folder, ['check', '--format=json'])).stdout) as Report;
  const uri = (path: string) => uriOf(joinPath(toPortable(folder), path));
  const files = [...new Set(diagnostics.map(({ file }) => file))];
  return sorted(
    files.map((file) => [
      uri(file),
      diagnosticItems(
        diagnostics.filter((one) => one.file === file),
        uri,
      ),
    ]),
  );
}

describe('the configuration in the root manifest', () => {
  it('sees what publint says', async () => {
    const said = await inCommand(diskTree(workspace({})));
    const sources = Object.values(said).flatMap((items) => items.map(({ source }) => source));
    expect(new Set(sources)).toEqual(new Set(['plugin-scout', 'publint']));
  });

  it.each(Object.entries(CONFIGURATIONS))(
    'counts alike for command and editor: %s',
    async (_, configuration) => {
      const folder = diskTree(workspace(configuration));
      const command = await inCommand(folder);
      expect(await inEditor(folder, command)).toEqual(command);
    },
  );

  it('counts: each setting changes what is said', async () => {
    const said = new Set<string>();
    for (const configuration of Object.values(CONFIGURATIONS)) {
      const folder = diskTree(workspace(configuration));
      said.add(JSON.stringify(await inCommand(folder)).replaceAll(uriOf(toPortable(folder)), ''));
    }
    expect(said.size).toBe(Object.keys(CONFIGURATIONS).length);
  });
});
