import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import { entryPointsAt } from '../../src/discovery/entry-points-at';
import { explain } from '../../src/discovery/explain';
import { Engine, MemoryFileSystem } from '../../src/index';
import { hoverText } from '../../src/lsp/hover-text';
import { translator } from '../../src/lsp/localisation';
import { PluginTree } from '../../src/lsp/plugin-tree';
import { tooltipOf } from '../../src/lsp/tooltip';
import { renderExplanation } from '../../src/report/explain-text';
import { renderText } from '../../src/report/text';
import { AS_REPORTED } from '../../src/report/text-options';
import { drain } from '../../src/workspace/drain';
import { validator } from './schemas';

// How a plugin is shown that its host does not discover: its user lists it.

const PLAIN = { colors: pc.createColors(false), columns: undefined, path: AS_REPORTED };
const translate = translator(undefined);

const manifest = { name: 'babel-plugin-lamp', version: '1.0.0', main: 'index.js' };
const fs = new MemoryFileSystem({
  '/ws/package.json': JSON.stringify(manifest),
  '/ws/index.js': '',
});
const engine = new Engine({ folders: [{ name: 'ws', path: '/ws' }], fs });
drain(engine.update());
const report = engine.report();

describe('what a user has to list', () => {
  it('is told with the names to write, in the text', () => {
    expect(renderText(report, PLAIN)).toContain(
      'babel-plugin-lamp 1.0.0  workspace  ok  listed as lamp, babel-plugin-lamp  .',
    );
  });

  it('is explained as not discovered', () => {
    const text = renderExplanation(explain(engine, 'babel-plugin-lamp', 'babel')!, PLAIN, false);
    expect(text).toContain('  not discovered: users list it in `plugins` in babel.config.*');
    expect(text).toContain(', as lamp or babel-plugin-lamp\n');
    expect(text).toContain('  may be listed when\n');
    expect(text).not.toContain('discovered when');
  });

  it('is explained for a host of which it is no plugin, too', () => {
    const [host] = explain(engine, 'babel-plugin-lamp', 'eslint')!.hosts;
    expect(host).toMatchObject({ status: 'not-a-plugin', listed: { writtenAs: [] } });
  });

  it('fits the schemas', () => {
    expect(validator('report')(report)).toEqual([]);
    expect(validator('explain')(explain(engine, 'babel-plugin-lamp'))).toEqual([]);
  });

  it('stands in the tree under its shortest name, and has all of them in its tooltip', () => {
    const tree = new PluginTree(report, { groupBy: 'host', onlyProblems: false }, { root: '/ws', translate });
    const [plugin] = tree.nodes.find(({ label }) => label === 'Babel')!.children!;
    expect(plugin?.description).toContain('listed as lamp');
    const tooltip = tooltipOf(tree.subjectOf(plugin!.id)!, translate);
    expect(tooltip).toContain('Babel, workspace, not discovered: its user lists it');
    expect(tooltip).toContain('listed as `lamp`, `babel-plugin-lamp`');
    expect(tooltip).not.toContain('found by');
  });

  it('is told at the value that is loaded', () => {
    const text = hoverText(entryPointsAt(engine, '/ws/package.json', ['main']), translate);
    expect(text).toContain('listed as `lamp`, `babel-plugin-lamp`');
  });
});
