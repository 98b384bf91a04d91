import { describe, expect, it } from 'vitest';
import { holderOf } from '../../src/resolve/holder';
import { MemoryFileSystem } from '../../src/workspace/memory';
import { Scene } from '../discovery/scene';

const OUTER = { name: 'kit', version: '1.0.0' };

function holder(outer: object, more: Record<string, string> = {}) {
  const files = { 'package.json': JSON.stringify(outer), 'query/package.json': '{}', ...more };
  return holderOf(new MemoryFileSystem(files), '/ws/query')?.directory;
}

describe('the package around another', () => {
  it('is the published one in whose folder it lies', () => {
    expect(holder(OUTER)).toBe('/ws');
    expect(holder(OUTER, { 'query/react/package.json': '{}' })).toBe('/ws');
  });

  it.each([
    ['is private', { ...OUTER, private: true }, {}],
    ['has no version', { name: 'kit' }, {}],
    ['declares workspaces', { ...OUTER, workspaces: ['query'] }, {}],
    ['is a workspace of pnpm', OUTER, { 'pnpm-workspace.yaml': 'packages: [query]' }],
    ['is a workspace of lerna', OUTER, { 'lerna.json': '{}' }],
  ])('is none that %s', (_, outer, more) => {
    expect(holder(outer, more)).toBeUndefined();
  });
});

describe('a manifest within a published package', () => {
  const inner = { name: 'kit-query', version: '1.0.0', main: '../dist/query.js' };
  const files = { 'package.json': OUTER, 'query/package.json': inner, 'index.js': '' };

  it('may lead to a file of the package', () => {
    expect(new Scene({ ...files, 'dist/query.js': "require('x');" }).findings).toEqual([]);
  });

  it('may not lead out of both, nor to nothing', () => {
    for (const main of ['../../dist/query.js', '../dist/query.js']) {
      const scene = new Scene({ ...files, 'query/package.json': { ...inner, main } });
      expect(scene.findings.join()).toContain('error target-outside-package');
    }
  });
});
