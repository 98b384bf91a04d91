import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import { renderProblems } from '../../src/report/problems';
import { AS_REPORTED } from '../../src/report/text-options';
import { diagnostic } from './sample';

const PLAIN = { colors: pc.createColors(false), columns: undefined, path: AS_REPORTED };

describe('problems', () => {
  it('stand one to a line, counted from one', () => {
    expect(renderProblems([diagnostic()], PLAIN)).toEqual([
      "packages/valve/package.json:6:16  error  Node-RED will not load 'valve': valve.js does not exist.  target-not-found",
    ]);
  });

  it('are separated by file when grouped', () => {
    const other = diagnostic({ file: 'package.json' });
    const lines = renderProblems([other, other, diagnostic()], PLAIN, true);
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'package.json',
      'package.json',
      '',
      'packages/valve/package.json',
    ]);
  });

  it('put a message that does not fit below, wrapped to the width', () => {
    const lines = renderProblems([diagnostic()], { ...PLAIN, columns: 60 });
    expect(lines).toEqual([
      'packages/valve/package.json:6:16  error  target-not-found',
      "    Node-RED will not load 'valve': valve.js does not exist.",
    ]);
    const narrow = renderProblems([diagnostic()], { ...PLAIN, columns: 40 });
    expect(narrow.slice(1)).toEqual(["    Node-RED will not load 'valve':", '    valve.js does not exist.']);
  });

  it('keep a message with line breaks on one line', () => {
    const [line] = renderProblems([diagnostic({ message: 'one\n  two' })], PLAIN);
    expect(line).toContain('  one two  ');
  });
});
