import { describe, expect, it } from 'vitest';
import type { EntryPointRecord, PluginRecord, Report } from '../../src/discovery/report';
import { translator } from '../../src/lsp/localisation';
import { PluginTree } from '../../src/lsp/plugin-tree';
import type { TreeNode, TreeView } from '../../src/lsp/protocol';
import { tooltipOf } from '../../src/lsp/tooltip';

function entryPoint(name: string, more: Partial<EntryPointRecord> = {}): EntryPointRecord {
  return {
    group: 'node-red.nodes',
    name,
    value: `${name}.js`,
    file: 'packages/x/package.json',
    at: ['node-red', 'nodes', name],
    target: `packages/x/${name}.js`,
    export: null,
    status: 'ok',
    ...more,
  };
}

function plugin(name: string, more: Partial<PluginRecord> = {}): PluginRecord {
  return {
    name,
    version: '1.2.3',
    host: 'node-red',
    ecosystem: 'npm',
    approach: 'metadata',
    origin: 'workspace',
    path: `packages/${name}`,
    foundFrom: [],
    status: 'ok',
    reasons: [],
    entryPoints: [],
    ...more,
  };
}

const broken = plugin('x', {
  status: 'broken',
  reasons: [
    {
      code: 'target-not-found',
      at: ['node-red', 'nodes', 'b'],
      args: { subject: 'Node-RED', value: 'b.js', expected: 'b.js', near: '', consequence: '' },
    },
  ],
  entryPoints: [
    entryPoint('a', { export: 'activate' }),
    entryPoint('b', { target: null, status: 'broken' }),
    entryPoint('b', { target: null, status: 'broken' }),
  ],
});

const report: Report = {
  formatVersion: 1,
  folders: [{ name: 'ws', path: '.' }],
  hosts: [
    { id: 'karma', title: 'Karma', ecosystem: 'npm' },
    { id: 'node-red', title: 'Node-RED', ecosystem: 'npm' },
  ],
  plugins: [plugin('x', { host: 'karma' }), broken, plugin('y', { origin: 'dependency', version: null })],
  entryPoints: [],
  diagnostics: [],
};

function treeOf(view: Partial<TreeView>, bundle?: Record<string, string>): PluginTree {
  const context = { root: '/ws', translate: translator(bundle) };
  return new PluginTree(report, { groupBy: 'host', onlyProblems: false, ...view }, context);
}

function outline(nodes: readonly TreeNode[], indent = ''): string[] {
  return nodes.flatMap((node) => [
    `${indent}${[node.label, node.description].join(' | ')}`,
    ...outline(node.children ?? [], `${indent}  `),
  ]);
}

describe('PluginTree', () => {
  it('groups by host', () => {
    expect(outline(treeOf({}).nodes)).toEqual([
      'Karma | 1 plugin',
      '  x | 1.2.3 · workspace',
      'Node-RED | 2 plugins',
      '  x | broken · 1.2.3 · workspace',
      '  y | dependency',
    ]);
  });

  it('groups by package', () => {
    expect(outline(treeOf({ groupBy: 'package' }).nodes)).toEqual([
      'x | 1.2.3 · workspace',
      '  Karma | ',
      '  Node-RED | broken',
      'y | dependency',
      '  Node-RED | ',
    ]);
  });

  it('tells packages of one name apart by their paths', () => {
    const twice = [
      plugin('x', { path: 'a/x.js', version: null }),
      plugin('x', { path: 'b/x.js' }),
      plugin('y'),
    ];
    const context = { root: '/ws', translate: translator(undefined) };
    const view = { groupBy: 'host', onlyProblems: false } as const;
    expect(outline(new PluginTree({ ...report, plugins: twice }, view, context).nodes)).toEqual([
      'Node-RED | 3 plugins',
      '  x | a/x.js · workspace',
      '  x | 1.2.3 · b/x.js · workspace',
      '  y | 1.2.3 · workspace',
    ]);
  });

  it('shows only problems', () => {
    const tree = treeOf({ onlyProblems: true });
    expect(outline(tree.nodes)).toEqual(['Node-RED | 2 plugins', '  x | broken · 1.2.3 · workspace']);
    const [shown] = tree.nodes[0]?.children ?? [];
    expect(tree.childrenOf(shown?.id ?? '').map(({ label }) => label)).toEqual(['b', 'b']);
  });

  it('gives a plugin its entry points, with their targets', () => {
    const tree = treeOf({});
    const children = tree.childrenOf('host node-red › /ws/packages/x');
    expect(outline(children)).toEqual(['a | a.js#activate', 'b | broken · b.js', 'b | broken · b.js']);
    expect(children[0]?.target).toBe('file:///ws/packages/x/a.js');
    expect(children[1]?.target).toBeUndefined();
  });

  it('calls an entry point without a name by its group', () => {
    const unnamed = entryPoint('.', { group: 'main', value: './x', target: 'packages/x/x.js' });
    const context = { root: '/ws', translate: translator(undefined) };
    const view = { groupBy: 'host', onlyProblems: false } as const;
    const tree = new PluginTree(
      { ...report, plugins: [plugin('x', { entryPoints: [unnamed] })] },
      view,
      context,
    );
    expect(outline(tree.childrenOf('host node-red › /ws/packages/x'))).toEqual(['main | x.js']);
  });

  it('has ids that are unique, and the same in the next tree', () => {
    const idsOf = (tree: PluginTree) => {
      const plugins = tree.nodes.flatMap((node) => node.children ?? []);
      const leaves = plugins.flatMap((node) => tree.childrenOf(node.id));
      return [...tree.nodes, ...plugins, ...leaves].map(({ id }) => id);
    };
    const ids = idsOf(treeOf({}));
    expect(new Set(ids).size).toBe(ids.length);
    expect(idsOf(treeOf({}))).toEqual(ids);
  });

  it('knows an entry point of an earlier tree without having been asked for its plugin', () => {
    const [first] = treeOf({}).childrenOf('host node-red › /ws/packages/x');
    expect(treeOf({}).subjectOf(first?.id ?? '')?.entryPoint?.name).toBe('a');
    expect(treeOf({}).subjectOf('host node-red › /ws/packages/gone › node-red.nodes › a')).toBeUndefined();
  });

  it('speaks the language of the client', () => {
    const [, nodeRed] = treeOf({}, { '{0} plugins': '{0} Plugins', '1 problem': '1 Problem' }).nodes;
    expect(nodeRed?.accessibleName).toBe('Node-RED, 2 Plugins, 1 Problem');
  });
});

describe('tooltipOf', () => {
  it('says why, and gives names no meaning', () => {
    const [subject] = [{ kind: 'plugin', plugin: { ...broken, name: '[x](http://evil)' } } as const];
    const tooltip = tooltipOf(subject, translator(undefined));
    expect(tooltip).toContain('\\[x\\]\\(http://evil\\)');
    expect(tooltip).toContain('broken: ');
    expect(tooltip).toContain('- Node\\-RED');
  });

  it('says of an entry point what is wrong with it, and nothing of its neighbours', () => {
    const tree = treeOf({});
    const [a, b] = tree.childrenOf('host node-red › /ws/packages/x').map(({ id }) => tree.subjectOf(id));
    expect(a && tooltipOf(a, translator(undefined))).not.toContain('does not exist');
    expect(b && tooltipOf(b, translator(undefined))).toContain('`b.js` does not exist');
  });
});
