import { describe, expect, it } from 'vitest';
import { discover, type HostProfile, MemoryFileSystem } from '../../src/index';

/** A host whose manifests name a JSON file, in which comments may stand or not. */
function host(comments?: boolean): HostProfile {
  return {
    id: 'lantern',
    title: 'Lantern',
    ecosystem: 'npm',
    rules: [
      {
        approach: 'metadata',
        discovered: { key: ['lantern'] },
        entryPoints: [
          {
            at: ['lantern'],
            value: 'json',
            ...(comments === undefined ? {} : { comments }),
            declares: { at: ['scenes'], each: { value: 'file', base: 'file' } },
            otherwise: { does: 'drops-plugin', says: 'Cannot find {value}' },
          },
        ],
      },
    ],
  };
}

function reportOf(text: string, comments?: boolean) {
  return discover({
    folders: ['/ws'],
    hosts: [host(comments)],
    fs: new MemoryFileSystem({
      '/ws/package.json': JSON.stringify({
        name: 'weather',
        version: '1.0.0',
        lantern: './config/scenes.json',
      }),
      '/ws/config/scenes.json': text,
      '/ws/config/rain.js': '',
    }),
  });
}

describe('a JSON file that a manifest points to', () => {
  it.each([
    ['a comment', '{\n  // rain\n  "scenes": { "rain": "./rain.js" }\n}', 'JSON has no comments', 1, 2],
    ['a trailing comma', '{ "scenes": { "rain": "./rain.js", } }', 'JSON has no trailing commas', 0, 33],
    ['a missing comma', '{ "a": 1\n"scenes": {} }', 'Expected a comma', 1, 0],
    ['an array', '[]', 'An array stands here instead of a JSON object', 0, 0],
    ['nothing', '', 'The file is empty, and holds no JSON object', 0, 0],
  ])('is told once and in itself: %s', (_, text, problem, line, character) => {
    const { diagnostics, plugins } = reportOf(text);
    expect(diagnostics).toEqual([
      expect.objectContaining({
        file: 'config/scenes.json',
        code: 'json-syntax-error',
        severity: 'error',
        host: 'lantern',
        message: `${problem}: Lantern cannot read this file; Lantern leaves the whole package out`,
        related: [expect.objectContaining({ file: 'package.json' })],
      }),
    ]);
    expect(diagnostics[0]?.range.start).toEqual({ line, character });
    expect(plugins.map(({ status }) => status)).toEqual(['broken']);
  });

  it('may hold comments and trailing commas where the host takes them', () => {
    const text = '// scenes\n{\n  "scenes": { "rain": "./rain.js", /* all */ },\n}\n';
    const { diagnostics, plugins } = reportOf(text, true);
    expect(diagnostics).toEqual([]);
    expect(plugins[0]?.entryPoints.map(({ name, status }) => `${name} ${status}`)).toEqual([
      '. ok',
      'rain ok',
    ]);
  });

  it.each([
    ['{ "scenes": { "rain" "./rain.js" } }', 'Expected a colon'],
    ['[ // none\n]', 'An array stands here instead of a JSON object'],
  ])('is still told where it is no JSON with comments either: %s', (text, problem) => {
    const { diagnostics } = reportOf(text, true);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      `${problem}: Lantern cannot read this file; Lantern leaves the whole package out`,
    ]);
  });

  it('is read as far as it can be: what it declares is checked, at its own place', () => {
    const { diagnostics } = reportOf('{ "scenes": { "rain": "./hail.js", } }');
    expect(diagnostics.map(({ code, file, at }) => [code, file, at])).toEqual([
      ['target-not-found', 'config/scenes.json', ['scenes', 'rain']],
      ['json-syntax-error', 'config/scenes.json', []],
    ]);
  });
});
