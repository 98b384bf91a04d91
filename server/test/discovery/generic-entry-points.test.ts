import { describe, expect, it } from 'vitest';
import { Scene } from './scene';

describe('the generic entry points', () => {
  const manifest = (key: string) => ({
    'package.json': {
      name: 'weather',
      version: '1.0.0',
      [key]: { 'lantern.plugins': { snow: './snow.js#go' } },
    },
    'snow.js': '',
  });

  it('stand under `entryPoints`, or under the key that is set', () => {
    expect(new Scene(manifest('entryPoints')).entryPoints).toEqual(['lantern.plugins snow -> snow.js#go ok']);
    expect(new Scene(manifest('lantern-points')).plugins).toEqual([]);
    const settings = { entryPointsKey: 'lantern-points' };
    expect(new Scene(manifest('lantern-points'), { settings }).plugins).toEqual(['lantern weather ok']);
    expect(new Scene(manifest('entryPoints'), { settings }).plugins).toEqual([]);
  });

  it.each([
    [['./src/index.ts']],
    ['./src/index.ts'],
    [{ web: { main: './web.ts' } }],
    [{ 'a.b': './x.js' }],
    [{ 'a.b': { x: 'x.js' } }],
    [{ 'a.b': { x: './missing.js' }, plain: { y: './y.js' } }],
    [{}],
    [null],
  ])("of any other shape are somebody else's: %j", (value) => {
    const scene = new Scene({ 'package.json': { name: 'weather', version: '1.0.0', entryPoints: value } });
    expect(scene.plugins).toEqual([]);
    expect(scene.findings).toEqual([]);
  });
});
