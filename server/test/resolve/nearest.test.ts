import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/resolve/edit-distance';
import { nearestPath } from '../../src/resolve/nearest';
import { MemoryFileSystem } from '../../src/workspace/memory';

/** What is guessed for `expected` in a package with these files, relative to its root. */
function nearest(expected: string, ...files: string[]): string | undefined {
  const fs = new MemoryFileSystem(Object.fromEntries(files.map((file) => [file, ''])), '/ws/p');
  return nearestPath(fs, '/ws/p', `/ws/p/${expected}`)?.slice('/ws/p/'.length);
}

describe('did you mean', () => {
  it.each([
    // From public reports of plugins that were not found.
    ['dist/nodes/EspoCRM/EspoCRM.node.js', 'dist/nodes/EspoCrm/EspoCrm.node.js'],
    ['syntaxes/kotlin.tmLanguage', 'syntaxes/Kotlin.tmLanguage'],
    ['js/PRcoords.js', 'js/PRCoords.js'],
    ['dist/index.mjs', 'dist/index.js'],
    ['dist/preset.cjs', 'dist/preset.js'],
    ['syntaxes/x.tmLanguage', 'syntaxes/x.tmLanguage.json'],
    ['bin/cli', 'bin/cli.js'],
    ['dist/types/index.d.ts', 'dist/types/index.d.mts'],
    ['lib/comands.js', 'lib/commands.js'],
    ['lib/indxe.js', 'lib/index.js'],
    ['libb/index.js', 'lib/index.js'],
    ['lib/commands', 'lib/command/a.js'],
    ['lib/index.js', 'dist/index.js'],
    ['index.js', 'dist/index.js'],
    ['dist/index.js', 'dist/src/index.js'],
    ['dist/cjs/a.js', 'dist/a.js'],
    ['dist/a.js', 'a.js'],
  ])('%s: %s', (expected, file) => {
    const guess = nearest(expected, file);
    expect(guess === file || file.startsWith(`${guess}/`)).toBe(true);
  });

  it('prefers the case, then the ending, then the fewest edits', () => {
    expect(nearest('lib/Main.js', 'lib/main.js', 'lib/Main.cjs', 'lib/Maim.js')).toBe('lib/main.js');
    expect(nearest('lib/main.js', 'lib/main.mjs', 'lib/main.cjs', 'lib/maim.js')).toBe('lib/main.cjs');
    expect(nearest('lib/commands.js', 'lib/comands.js', 'lib/comand.js')).toBe('lib/comands.js');
  });

  it('keeps quiet rather than guess wildly', () => {
    expect(nearest('lib/a.js', 'lib/b.js', 'lib/c.js')).toBeUndefined();
    expect(nearest('lib/index.js', 'lib/index.d.ts', 'lib/index.html')).toBeUndefined();
    expect(nearest('lib/parser.js', 'lib/printer.js')).toBeUndefined();
    expect(nearest('scripts/index.js', 'src/index.ts')).toBeUndefined();
    expect(nearest('../p/index.js/../../q.js', 'q.js')).toBeUndefined();
  });
});

describe('names that differ on purpose', () => {
  it.each([
    ['lib/ab.js', 'lib/abc.js'],
    ['lib/foo.js', 'lib/fo.js'],
    ['lib/x.js', 'lib/xy.js'],
    ['lib/a.js', 'lib/b.js'],
    ['js/main.js', 'jsx/main.js'],
    ['lib/cjs/main.js', 'lib/mjs/main.js'],
    ['lib/es5/main.js', 'lib/es6/main.js'],
    ['lib/chapter1.js', 'lib/chapter2.js'],
    ['lib/v10.js', 'lib/v20.js'],
  ])('%s is no slip of %s', (expected, file) => {
    expect(nearest(expected, file)).toBeUndefined();
  });

  it('are found where only the case, the ending or the folder of output is another', () => {
    expect(nearest('lib/A.js', 'lib/a.js')).toBe('lib/a.js');
    expect(nearest('lib/ab.js', 'lib/ab.cjs')).toBe('lib/ab.cjs');
    expect(nearest('lib/a.js', 'dist/a.js')).toBe('dist/a.js');
  });
});

describe('did you mean, before anything is built', () => {
  it('is what a build makes of a source of a similar name', () => {
    expect(nearest('dist/indx.js', 'src/index.ts')).toBe('dist/index.js');
    expect(nearest('dist/nodes/Lamp.js', 'src/nodes/lamp.ts')).toBe('dist/nodes/lamp.js');
    expect(nearest('lib/platfrom.d.ts', 'src/platform.tsx')).toBe('lib/platform.d.ts');
  });

  it('is nothing for what no build writes, nor for what is unlike', () => {
    expect(nearest('assets/indx.js', 'src/index.ts')).toBeUndefined();
    expect(nearest('dist/plugin.js', 'src/index.ts')).toBeUndefined();
    expect(nearest('dist/indx.css', 'src/styles.scss')).toBeUndefined();
  });
});

describe('the edits between two names', () => {
  it.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', 'abd', 1],
    ['abc', 'ab', 1],
    ['abc', 'acb', 1],
    ['abcd', 'badc', 2],
    ['kitten', 'sitting', 3],
    ['kitten', 'kit', 3],
  ])('%s and %s: %i', (a, b, edits) => {
    expect(editDistance(a, b, 3)).toBe(edits);
    expect(editDistance(b, a, 3)).toBe(edits);
    expect(editDistance(a, b, 1)).toBe(Math.min(edits, 2));
  });
});
