import { describe, expect, it } from 'vitest';
import { HOMEBRIDGE } from './samples';
import { Scene } from './scene';

describe("the author's own word", () => {
  const quiet = { name: 'door', version: '1.0.0' };
  const withWord = (manifest: object, plugin: unknown) =>
    new Scene({ 'package.json': { ...manifest, pluginScout: { plugin } }, 'lamp.js': '' });

  it('names the hosts that a package is meant for: then it hears why they do not see it', () => {
    expect(new Scene({ 'package.json': quiet }).plugins).toEqual([]);
    const scene = withWord(quiet, ['homebridge']);
    expect(scene.plugins).toEqual(['homebridge door ignored']);
    expect(scene.findings[0]).toBe('package.json: warning name-not-matching "door"');
    expect(withWord(quiet, 'karma').plugins).toEqual(['karma door ignored']);
  });

  it('`false` silences what is suspected', () => {
    expect(withWord({ ...HOMEBRIDGE, name: 'door' }, false).plugins).toEqual([]);
    expect(withWord({ ...HOMEBRIDGE, keywords: [] }, false).plugins).toEqual([]);
  });

  it('`false` does not hide what a host loads all the same', () => {
    expect(withWord(HOMEBRIDGE, false).plugins).toEqual(['homebridge homebridge-lamp ok']);
  });
});
