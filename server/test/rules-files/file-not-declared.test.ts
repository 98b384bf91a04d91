import { describe, expect, it } from 'vitest';
import { fileNotDeclared } from '../../src/rules/file-not-declared';
import type { Finding } from '../../src/rules/rule';
import { type Files, findingsIn, packageOf } from './analyze';

/** What is said of an n8n package that declares some nodes: `place: message`, and what the fix would add. */
function told(nodes: unknown, files: Files, n8n: object = {}): string[] {
  const fs = packageOf({ name: 'n8n-nodes-lamp', version: '1.0.0', n8n: { nodes, ...n8n } }, files);
  const found = findingsIn(fs).filter(({ code }) => code === 'file-not-declared');
  return found.map(({ at, args }: Finding) => `${at.join('.')}: ${args.path} -> ${args.value}`);
}

const LAMP = 'dist/nodes/Lamp/Lamp.node.js';
const lamp = { 'nodes/Lamp/Lamp.node.ts': 'export class Lamp {}' };

describe('a file that the list does not name', () => {
  it('is told at the list, and would be declared as its neighbour is', () => {
    expect(told([LAMP], { ...lamp, 'nodes/Lantern/Lantern.node.ts': '' })).toEqual([
      'n8n.nodes: nodes/Lantern/Lantern.node.ts -> dist/nodes/Lantern/Lantern.node.js',
    ]);
    expect(
      told([`./${LAMP}`], { 'src/nodes/Lamp/Lamp.node.ts': '', 'src/nodes/Lantern.node.ts': '' }),
    ).toEqual(['n8n.nodes: src/nodes/Lantern.node.ts -> ./dist/nodes/Lantern.node.js']);
  });

  it('is told with what comes of it', () => {
    const fs = packageOf(
      { name: 'n8n-nodes-lamp', n8n: { nodes: [] } },
      { 'credentials/LampApi.credentials.js': '', 'nodes/Lamp.node.js': '' },
    );
    const found = findingsIn(fs).filter(({ code }) => code === 'file-not-declared');
    expect(found.map(({ at, args }) => [at, fileNotDeclared.message(args)])).toEqual([
      [
        ['n8n', 'nodes'],
        'n8n does not look for `nodes/Lamp.node.js`, and `n8n.nodes` does not list it: its node never appears',
      ],
      [
        ['n8n'],
        'n8n does not look for `credentials/LampApi.credentials.js`, and `n8n.credentials` does not list it: its credentials cannot be chosen',
      ],
    ]);
  });

  it('is declared by its own path where nothing is built', () => {
    expect(told([], { 'nodes/Lamp.node.js': '' })).toEqual([
      'n8n.nodes: nodes/Lamp.node.js -> nodes/Lamp.node.js',
    ]);
    expect(told([], { 'nodes/Lamp.node.ts': '' })).toEqual(['n8n.nodes: nodes/Lamp.node.ts -> ']);
  });

  it('is found in the output where there are no sources', () => {
    expect(told([LAMP], { [LAMP]: '', 'dist/nodes/Lantern/Lantern.node.js': '' })).toEqual([
      'n8n.nodes: dist/nodes/Lantern/Lantern.node.js -> dist/nodes/Lantern/Lantern.node.js',
    ]);
  });

  it('is one that only a list of all modules, or a module elsewhere, loads', () => {
    const files = {
      ...lamp,
      'nodes/Lantern.node.ts': '',
      'nodes/index.ts': "export * from './Lantern.node';",
      'index.ts': "export * from './nodes/Lantern.node';",
    };
    expect(told([LAMP], files)).toHaveLength(1);
  });

  it('is told once, though it was compiled where it lies, and not more often than anyone reads', () => {
    expect(told([LAMP], { ...lamp, 'nodes/B.node.ts': '', 'nodes/B.node.js': '' })).toHaveLength(1);
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`nodes/N${index}.node.ts`, '']),
    );
    expect(told([LAMP], { ...lamp, ...many })).toHaveLength(20);
  });
});

describe('nothing is said', () => {
  it.each<[what: string, nodes: unknown, files: Files]>([
    ['of what is declared', [LAMP], lamp],
    ['of what is declared by another path', ['lib/Lamp.node.js'], lamp],
    ['of what is declared in another case', ['dist/nodes/Lamp/LAMP.node.js'], lamp],
    ['of old output', [LAMP], { ...lamp, [LAMP]: '', 'dist/nodes/Old/Old.node.js': '' }],
    [
      'of the versions of a node',
      [LAMP],
      {
        'nodes/Lamp/Lamp.node.ts': "import { LampV2 } from './V2/LampV2.node';",
        'nodes/Lamp/V2/LampV2.node.ts': '',
      },
    ],
    [
      'of the versions of a node that is plain JavaScript',
      ['nodes/Lamp.node.js'],
      { 'nodes/Lamp.node.js': 'require("./V2/LampV2.node.js")', 'nodes/V2/LampV2.node.js': '' },
    ],
    [
      'of tests, types, and what is called otherwise',
      [LAMP],
      { ...lamp, 'nodes/B.node.test.ts': '', 'nodes/B.node.d.ts': '', 'nodes/b.ts': '', 'nodes/node.ts': '' },
    ],
    ['of files elsewhere', [LAMP], { ...lamp, 'examples/nodes/B.node.ts': '', 'B.node.ts': '' }],
    ['of what is installed in it', [LAMP], { ...lamp, 'nodes/node_modules/b/B.node.js': '' }],
  ])('%s', (_, nodes, files) => {
    expect(told(nodes, files)).toEqual([]);
  });

  it('of packages of other hosts, or of none', () => {
    const files = { 'nodes/Lamp.node.ts': '', 'nodes/B.node.ts': '' };
    expect(findingsIn(packageOf({ name: 'lamp' }, files)).map(({ code }) => code)).not.toContain(
      'file-not-declared',
    );
  });
});
