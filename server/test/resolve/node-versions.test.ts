import { describe, expect, it } from 'vitest';
import { conditionsWithin, type NodeFeature, nodeHas } from '../../src/resolve/node-versions';

describe('what the allowed versions of Node can do', () => {
  it.each<[NodeFeature, string, string]>([
    ['requireOfModules', '>=22.12', 'all'],
    ['requireOfModules', '^20.19.0 || >=22.12.0', 'all'],
    ['requireOfModules', '>=24', 'all'],
    ['requireOfModules', '>=20', 'some'],
    ['requireOfModules', '>=20.19', 'some'],
    ['requireOfModules', '22.x', 'some'],
    ['requireOfModules', '*', 'some'],
    ['requireOfModules', '', 'some'],
    ['requireOfModules', '^18', 'none'],
    ['requireOfModules', '20.18.3 || 22.11.0', 'none'],
    ['detectsSyntax', '>=22.7', 'all'],
    ['detectsSyntax', '<20', 'none'],
    ['importsWithSlash', '>=26', 'all'],
    ['importsWithSlash', '^22', 'none'],
  ])('%s, of %s: %s', (feature, range, expected) => {
    expect(nodeHas(feature, range)).toBe(expected);
  });

  it.each([undefined, null, 20, 'lts', 'workspace:*', {}])('is open where the range is %j', (range) => {
    expect(nodeHas('requireOfModules', range)).toBe('some');
  });

  it('decides about module-sync alone', () => {
    expect([...conditionsWithin('^18', 'require')]).toEqual(['node', 'require', 'node-addons']);
    expect([...conditionsWithin('>=18', 'import')]).toEqual(['node', 'import', 'module-sync', 'node-addons']);
    expect([...conditionsWithin(undefined, 'import')]).toContain('module-sync');
  });
});
