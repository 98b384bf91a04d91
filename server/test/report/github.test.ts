import { describe, expect, it } from 'vitest';
import { renderGithub } from '../../src/report/github';
import { diagnostic } from './sample';

const inRepository = (path: string) => `works/${path}`;

/** Reads a line as GitHub's runner does (src/Runner.Common/ActionCommand.cs of actions/runner). */
function read(line: string): { command: string; properties: Record<string, string>; message: string } {
  const [, head = '', data = ''] = /^::(.*?)::(.*)$/s.exec(line) ?? [];
  const [command = ''] = head.split(' ', 1);
  const pairs = head
    .slice(command.length + 1)
    .split(',')
    .map((pair): [string, string] => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), unescaped(pair.slice(at + 1), true)];
    });
  return { command, properties: Object.fromEntries(pairs), message: unescaped(data, false) };
}

function unescaped(text: string, isProperty: boolean): string {
  const rest = text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
  const all = isProperty ? rest.replaceAll('%3A', ':').replaceAll('%2C', ',') : rest;
  return all.replaceAll('%25', '%');
}

describe('annotations for GitHub', () => {
  it('are one line each, with the place that GitHub shows them at', () => {
    expect(renderGithub([diagnostic({ message: 'It is 50% gone' })], inRepository)).toEqual([
      '::error file=works/packages/valve/package.json,line=6,endLine=6,col=16,endColumn=26,' +
        'title=plugin-scout%3A target-not-found::It is 50%25 gone%0Ahttps://example.org/rules/target-not-found',
    ]);
  });

  it.each([
    ['error', ['error']],
    ['warning', ['warning']],
    ['information', ['notice']],
    ['hint', []],
  ] as const)('of severity %s are of the kinds %j', (severity, kinds) => {
    const lines = renderGithub([diagnostic({ severity })], inRepository);
    expect(lines.map((line) => read(line).command)).toEqual(kinds);
  });

  it('come back as they were, whatever stands in names and messages', () => {
    const file = 'a:b,c%2C=::d/pa\nck.json';
    const message = '100%0A: a, b::c';
    const [line = ''] = renderGithub([diagnostic({ file, message })], inRepository);
    expect(line).not.toMatch(/[\r\n]/);
    const { properties, message: text } = read(line);
    expect(properties.file).toBe(`works/${file}`);
    expect(text.split('\n')).toEqual([message, diagnostic().docs]);
  });

  it('let no name start a command of its own', () => {
    const message = 'x\r\n::set-env name=PATH::evil\u001b[2J';
    const [line = '', ...others] = renderGithub([diagnostic({ message })], inRepository);
    expect(others).toEqual([]);
    expect(line).not.toContain('\n');
    expect(line).not.toContain('\u001b');
    expect(read(line).message.split('\n')[0]).toBe('x ::set-env name=PATH::evil\\u001b[2J');
  });

  it('name no columns for what goes over several lines: GitHub refuses them', () => {
    const range = { start: { line: 1, character: 4 }, end: { line: 3, character: 2 } };
    const { properties } = read(renderGithub([diagnostic({ range })], inRepository)[0]!);
    expect(properties).toMatchObject({ line: '2', endLine: '4' });
    expect(Object.keys(properties)).toEqual(['file', 'line', 'endLine', 'title']);
  });

  it("name another checker's code, and tell related places", () => {
    const related = [
      {
        file: 'b.json',
        range: { start: { line: 2, character: 0 }, end: { line: 2, character: 1 } },
        message: 'Here',
      },
    ];
    const one = diagnostic({ source: 'publint', code: 'USE_TYPE', related });
    const { properties, message } = read(renderGithub([one], inRepository)[0]!);
    expect(properties.title).toBe('publint: USE_TYPE');
    expect(message.split('\n')).toEqual([one.message, 'works/b.json:3:1 Here', one.docs]);
  });
});
