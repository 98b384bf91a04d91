import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../src/cli/arguments';
import { UsageError } from '../../src/cli/usage-error';

describe('the command line', () => {
  it('lists the current folder when it says nothing', () => {
    expect(parseArguments([])).toEqual({
      command: 'list',
      implied: true,
      operands: [],
      format: 'text',
      hosts: [],
      hostsFiles: [],
      validate: [],
      dependencies: false,
      built: false,
      fix: false,
      dryRun: false,
      transport: undefined,
      color: undefined,
      help: false,
      version: false,
    });
  });

  it('takes a first operand that is no command as a folder to list', () => {
    expect(parseArguments(['packages/a', 'b'])).toMatchObject({
      command: 'list',
      implied: true,
      operands: ['packages/a', 'b'],
    });
    expect(parseArguments(['list', 'check'])).toMatchObject({
      command: 'list',
      implied: false,
      operands: ['check'],
    });
  });

  it('takes options before, between and after operands, and operands after --', () => {
    const line = [
      '--format=json',
      'check',
      '--host',
      'karma',
      'a',
      '--dependencies',
      '--host=oclif',
      '--',
      '-b',
    ];
    expect(parseArguments(line)).toMatchObject({
      command: 'check',
      format: 'json',
      hosts: ['karma', 'oclif'],
      dependencies: true,
      operands: ['a', '-b'],
    });
  });

  it('takes what vscode-languageclient adds to a server', () => {
    expect(parseArguments(['serve', '--node-ipc', '--clientProcessId=12'])).toMatchObject({
      command: 'serve',
      transport: 'node-ipc',
    });
    expect(parseArguments(['serve', '--stdio'])).toMatchObject({ transport: 'stdio' });
  });

  it('lets the last word on colours count', () => {
    expect(parseArguments(['--color']).color).toBe(true);
    expect(parseArguments(['--color', '--no-color']).color).toBe(false);
    expect(parseArguments(['--no-color', '--color']).color).toBe(true);
  });

  it.each([
    [['-h'], { help: true }],
    [['check', '--help'], { help: true }],
    [['-v'], { version: true }],
  ])('%j asks for help or version', (line, expected) => {
    expect(parseArguments(line)).toMatchObject(expected);
  });

  it.each([
    [['--fromat', 'json'], "unknown option --fromat; did you mean '--format'?"],
    [['-x'], 'unknown option -x'],
    [['--constructor'], 'unknown option --constructor'],
    [['--format'], '--format needs a value: --format text|json|sarif|github'],
    [['--format='], '--format needs a value: --format text|json|sarif|github'],
    [['--host', '--format', 'json'], '--host needs a value: --host ID'],
    [['--format', 'jsn'], "--format is text or json, not 'jsn'; did you mean 'json'?"],
    [['--format', 'yaml'], "--format is text or json, not 'yaml'"],
    [['--dependencies=yes'], '--dependencies takes no value'],
    [['list', '--stdio'], 'list has no option --stdio: it belongs to serve'],
    [['serve', '--host', 'karma'], 'serve has no option --host: it belongs to list, check, explain'],
  ])('%j is refused with one line', (line, message) => {
    expect(() => parseArguments(line)).toThrow(new UsageError(message));
    expect(message).not.toContain('\n');
  });
});
