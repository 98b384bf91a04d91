import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { binWithoutShebang } from '../../src/rules/bin-without-shebang';
import { findingsIn, packageOf, shortly } from './analyze';
import { apply, fixesOf, textOf } from './apply';

const SHEBANG = '#!/usr/bin/env node';
const BODY = "const { argv } = require('node:process');\nconsole.log('ran as JavaScript', argv.length);\n";

const SCRIPTS = [
  { is: 'sound', text: `${SHEBANG}\n${BODY}`, runs: true },
  { is: 'with arguments', text: `#! ${process.execPath} --no-warnings\n${BODY}`, runs: true },
  { is: 'without a first line', text: BODY, runs: false },
  { is: 'behind a byte order mark', text: `\uFEFF${SHEBANG}\n${BODY}`, runs: false },
  { is: 'a byte order mark and no first line', text: `\uFEFF${BODY}`, runs: false },
  { is: 'with CR LF', text: `${SHEBANG}\r\n${BODY}`, runs: false },
  { is: 'behind an empty line', text: `\n${SHEBANG}\n${BODY}`, runs: false },
];

const folder = mkdtempSync(join(tmpdir(), 'plugin-scout-bin-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Starts a file as a package manager's link to it does on Unix: through a shell. */
function start(name: string, text: string): boolean {
  const path = join(folder, name);
  writeFileSync(path, text);
  chmodSync(path, 0o755);
  const { status, stdout } = spawnSync('sh', ['-c', path], { encoding: 'utf8' });
  return status === 0 && stdout.startsWith('ran as JavaScript');
}

const tidy = (text: string, path = 'tidy.js') => packageOf({ name: 'tidy', bin: path }, { [path]: text });

describe.each(SCRIPTS)('a script $is', ({ text, runs }) => {
  it(`${runs ? 'runs' : 'does not run'}, and the rule says so`, () => {
    expect(start('command', text)).toBe(runs);
    expect(findingsIn(tidy(text)).map(({ code }) => code)).toEqual(runs ? [] : ['bin-without-shebang']);
    expect(findingsIn(tidy(text, 'tidy')).map(({ code }) => code)).toEqual(
      runs ? [] : ['bin-without-shebang'],
    );
  });
});

describe.each(SCRIPTS.filter(({ runs }) => !runs))('the fix of a script $is', ({ text }) => {
  it('makes it run, and changes nothing else', () => {
    const fs = tidy(text);
    const [fix] = fixesOf(fs, findingsIn(fs)[0]!);
    expect(fix?.safe).toBe(true);
    apply(fs, fix!);
    expect(findingsIn(fs)).toEqual([]);
    const fixed = textOf(fs, '/ws/tidy.js');
    expect(start('fixed', fixed)).toBe(true);
    expect(fixed.slice(-BODY.length)).toBe(BODY);
  });
});

describe('bin-without-shebang', () => {
  it('warns of a CR, which npm and pnpm take away when they install', () => {
    expect(shortly(findingsIn(tidy(`${SHEBANG}\r\n`)))).toEqual(['warning bin-without-shebang bin']);
  });

  it('tells what is wrong', () => {
    const messages = [BODY, `\uFEFF${SHEBANG}\n`, `${SHEBANG}\r\n`].map((text) =>
      binWithoutShebang.message(findingsIn(tidy(text))[0]!.args),
    );
    expect(messages[0]).toBe(
      '`tidy.js` does not begin with `#!/usr/bin/env node`: on Unix a shell runs it instead of Node',
    );
    expect(messages[1]).toContain('byte order mark');
    expect(messages[2]).toContain('CR LF');
  });

  it.each([
    { is: 'a shell script without an ending', path: 'tidy', text: 'for a in *; do\n  echo "$a"\ndone\n' },
    { is: 'a shell script', path: 'tidy.sh', text: 'echo\n' },
    { is: 'a native program', path: 'tidy', text: '\x7fELF\x02\x01\0\0' },
    { is: 'one that is not UTF-8', path: 'tidy', text: '\uFFFD\uFFFDrequire("x")' },
    { is: 'TypeScript', path: 'tidy.ts', text: 'export {};' },
  ])('is silent about $is', ({ path, text }) => {
    expect(findingsIn(tidy(text, path))).toEqual([]);
  });

  it('is silent about what cannot be read, and about what is no command', () => {
    const bin = packageOf({ name: 'tidy', bin: 'tidy.js' }, { 'tidy.js': { unreadable: true } });
    expect(findingsIn(bin)).toEqual([]);
    expect(findingsIn(packageOf({ name: 'tidy', main: 'tidy.js' }, { 'tidy.js': '' }))).toEqual([]);
  });

  it('puts the source right, too, where a build writes the file', () => {
    const files = { 'dist/cli.js': BODY, 'src/cli.ts': 'import "./a";\n' };
    const fs = packageOf({ name: 'tidy', bin: 'dist/cli.js' }, files);
    const [fix] = fixesOf(fs, findingsIn(fs)[0]!);
    expect(fix?.safe).toBe(false);
    apply(fs, fix!);
    expect(textOf(fs, '/ws/dist/cli.js')).toBe(`${SHEBANG}\n${BODY}`);
    expect(textOf(fs, '/ws/src/cli.ts')).toBe(`${SHEBANG}\nimport "./a";\n`);
  });
});
