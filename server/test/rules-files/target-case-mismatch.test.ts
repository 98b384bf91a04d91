import { describe, expect, it } from 'vitest';
import { targetCaseMismatch } from '../../src/rules/target-case-mismatch';
import { Scene } from '../discovery/scene';
import { type Files, findingsIn, packageOf, shortly } from './analyze';
import { apply, fixesOf, textOf } from './apply';

const DISKS = [
  { disk: 'tells cases apart', ignoreCase: false },
  { disk: 'does not', ignoreCase: true },
];

const NODE_RED = { name: 'node-red-contrib-lamp', version: '1.0.0', keywords: ['node-red'] };

describe.each(DISKS)('on a disk that $disk', ({ ignoreCase }) => {
  const found = (manifest: object, files: Files) =>
    shortly(findingsIn(packageOf(manifest, files, { ignoreCase })));

  it("tells it of Node's own fields, once each, and no other fault with it", () => {
    const manifest = {
      name: 'tidy',
      main: './Lib/tidy',
      types: './lib/Tidy.d.ts',
      module: './lib/Tidy.mjs',
      bin: { tidy: 'Bin/tidy.js' },
    };
    const files = { 'lib/tidy.js': '', 'lib/tidy.d.ts': '', 'lib/tidy.mjs': '', 'bin/tidy.js': '#!/bin/sh' };
    expect(found(manifest, files)).toEqual([
      'target-case-mismatch main',
      'warning target-case-mismatch module',
      'warning target-case-mismatch types',
      'target-case-mismatch bin.tidy',
    ]);
  });

  it('tells it of exports, of the folders in a pattern too, and not of conditions that nobody is told of', () => {
    const exports = {
      '.': './Index.js',
      './x': { secret: './X.js', types: './X.d.ts', import: './x.js' },
    };
    const files = { 'index.js': '', 'x.js': '', 'x.d.ts': '' };
    expect(found({ name: 'tidy', exports }, files)).toEqual([
      'target-case-mismatch exports..',
      'warning target-case-mismatch exports../x.types',
    ]);
  });

  it('tells it of what a host loads, files and directories', () => {
    const lamp = { ...NODE_RED, 'node-red': { nodes: { lamp: 'Nodes/lamp.js', dimmer: 'nodes/dimmer.js' } } };
    const files = {
      'nodes/lamp.js': '',
      'nodes/lamp.html': '',
      'nodes/dimmer.js': '',
      'nodes/dimmer.html': '',
    };
    expect(found(lamp, files)).toEqual(['target-case-mismatch node-red.nodes.lamp']);

    const oclif = { name: 'x', version: '1.0.0', oclif: { commands: './lib/Commands' } };
    expect(found(oclif, { 'lib/commands/hello.js': 'exports.default = class {}' })).toContain(
      'target-case-mismatch oclif.commands',
    );
  });

  it('tells it of the index that nothing declares, where Node would look for it', () => {
    const karma = { name: 'karma-dots', version: '1.0.0', keywords: ['karma-plugin'] };
    const findings = found(karma, { 'Index.js': '' });
    expect(findings).toEqual(['target-case-mismatch name']);
  });

  it('is silent where the letters are right, and about fallbacks that are there', () => {
    const manifest = { name: 'tidy', main: './Lib/Tidy', exports: { './a': './Lib/A.js' }, types: 'A.d.ts' };
    expect(found(manifest, { 'Lib/Tidy.js': '', 'Lib/A.js': '', 'A.d.ts': '' })).toEqual([]);
  });
});

describe('target-case-mismatch', () => {
  it('is silent about a fallback that the value does not name', () => {
    const files = { 'Index.js': '' };
    const found = (ignoreCase: boolean) =>
      shortly(findingsIn(packageOf({ name: 'tidy', main: './lib/none.js' }, files, { ignoreCase })));
    expect(found(false)).toEqual(['target-not-found main']);
    expect(found(true)).toEqual([]);
  });

  it('leaves what is to be built to target-not-built', () => {
    const files = { 'src/Tidy.ts': '', 'lib/other.js': '' };
    expect(shortly(findingsIn(packageOf({ name: 'tidy', main: 'lib/Tidy.js' }, files)))).toEqual([
      'target-not-built main',
    ]);
  });

  it('names the file as it is called', () => {
    const fs = packageOf({ name: 'tidy', main: './Lib/tidy' }, { 'lib/tidy.js': '' });
    const [finding] = findingsIn(fs);
    expect(targetCaseMismatch.message(finding!.args)).toBe(
      'main: on disk, `./Lib/tidy` is called `./lib/tidy`; Linux does not find it',
    );
    expect(finding?.related).toEqual([{ file: '/ws/lib/tidy.js', message: 'What is there' }]);
  });

  it('says that letters are composed otherwise, since one does not see it', () => {
    const fs = packageOf({ name: 'tidy', main: './cafe\u0301.js' }, { 'caf\u00e9.js': '' });
    expect(targetCaseMismatch.message(findingsIn(fs)[0]!.args)).toContain('its letters composed otherwise');
  });

  it('goes and comes with the names of the files', () => {
    const scene = new Scene({ 'package.json': { name: 'tidy', main: './lib/tidy.js' }, 'lib/Tidy.js': '' });
    expect(scene.codes).toEqual(['target-case-mismatch']);
    scene.write('lib/tidy.js', '');
    expect(scene.codes).toEqual([]);
    scene.delete('lib/tidy.js');
    expect(scene.codes).toEqual(['target-case-mismatch']);
    scene.delete('lib/Tidy.js');
    expect(scene.codes).toEqual(['target-not-found']);
  });

  it.each([
    { main: './Lib/tidy', to: './lib/tidy' },
    { main: 'lib/../Lib/Tidy.js', to: 'lib/../lib/tidy.js' },
    { main: 'LIB', to: 'lib' },
  ])('is put right: $main becomes $to', ({ main, to }) => {
    const fs = packageOf({ name: 'tidy', main, files: [] }, { 'lib/tidy.js': '', 'lib/index.js': '' });
    const before = textOf(fs, '/ws/package.json');
    const [fix, ...others] = fixesOf(fs, findingsIn(fs)[0]!);
    expect(fix).toMatchObject({ title: `Change to \`${to}\``, safe: true });
    expect(others).toEqual([]);
    apply(fs, fix!);
    expect(findingsIn(fs)).toEqual([]);
    expect(textOf(fs, '/ws/package.json')).toBe(before.replace(JSON.stringify(main), JSON.stringify(to)));
  });

  it('is not put right by a value where none is declared', () => {
    const fs = packageOf(
      { name: 'karma-dots', keywords: ['karma-plugin'], version: '1.0.0' },
      { 'Index.js': '' },
    );
    expect(fixesOf(fs, findingsIn(fs)[0]!)).toEqual([]);
  });
});
