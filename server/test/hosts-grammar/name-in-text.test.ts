import { describe, expect, it } from 'vitest';
import { fillName } from '../../src/hosts/name-in-text';
import { see } from './draft-scene';

describe('the name of the package in a text', () => {
  it.each([
    ['{Name}.podspec', '@capgo/native-market', 'CapgoNativeMarket.podspec'],
    ['{Name}.podspec', 'capacitor-plugin-cdv-purchase', 'CapacitorPluginCdvPurchase.podspec'],
    ['{Name}', 'a__b', 'A_b'],
    ['{Name}', 'x.y-', 'X.y_'],
    ['{Name}', '', ''],
    ['lib/{name}.js', '@acme/lamp', 'lib/@acme/lamp.js'],
    ['{a,b}.js', 'lamp', '{a,b}.js'],
    ['{name}', '$&', '$&'],
  ])('fills %s with %s', (text, name, expected) => {
    expect(fillName(text, name)).toBe(expected);
  });

  it('stands in conventions and in demands', () => {
    const profile = {
      id: 'acme',
      title: 'Acme',
      ecosystem: 'npm',
      rules: [
        {
          approach: 'metadata',
          discovered: { all: [{ key: ['acme'] }, { file: ['*.spec', '{Name}.txt'] }] },
          meant: { key: ['acme'] },
          entryPoints: [{ constant: '{Name}.txt', group: 'texts', value: 'file' }],
        },
      ],
    } as const;
    const manifest = { name: '@acme/lamp', acme: true };
    expect(see(profile, { 'package.json': manifest, 'AcmeLamp.txt': '' })).toEqual({
      plugins: ['@acme/lamp workspace ok'],
      entryPoints: ['texts:. = AcmeLamp.txt -> AcmeLamp.txt'],
    });
    expect(see(profile, { 'package.json': manifest, 'Lamp.txt': '' }).plugins).toEqual([
      '@acme/lamp workspace ignored required-key-missing target-not-found',
    ]);
  });
});
