import { describe, expect, it } from 'vitest';
import { jsonPathText } from '../../src/manifest/json-path-text';
import { line, width } from '../../src/report/line';
import { printable } from '../../src/report/printable';
import { onlyHosts } from '../../src/report/selection';
import { wrap } from '../../src/report/wrap';
import { sampleReport } from './sample';

describe('a line', () => {
  it('cuts the beginning of the elastic piece, never below a readable rest', () => {
    const spans = [{ text: 'name ' }, { text: 'a/long/path/to/a/file.js', elastic: true }, { text: ' ok' }];
    expect(line(spans, undefined)).toBe('name a/long/path/to/a/file.js ok');
    expect(line(spans, 24)).toBe('name …th/to/a/file.js ok');
    expect(width(line(spans, 24))).toBe(24);
    expect(line(spans, 3)).toBe('name …o/a/file.js ok');
  });

  it('counts characters beyond the basic plane as one', () => {
    expect(width('a😀')).toBe(2);
  });
});

describe('wrapping', () => {
  it('breaks at spaces and leaves a long word whole', () => {
    expect(wrap('one two three', 7, 7)).toEqual(['one two', 'three']);
    expect(wrap('one two', 20, 20)).toEqual(['one two']);
    expect(wrap('a incomprehensible b', 4, 4)).toEqual(['a', 'incomprehensible', 'b']);
    expect(wrap('one two three', 3, 20)).toEqual(['one', 'two three']);
  });
});

describe('printable text', () => {
  it('keeps letters of every script and makes controls visible', () => {
    expect(printable('naïve 数 😀 -> x')).toBe('naïve 数 😀 -> x');
    expect(printable('\u001b[31m\r\n\u2028\u2066')).toBe('\\u001b[31m\\u000d\\u000a\\u2028\\u2066');
  });
});

describe('a path into a manifest', () => {
  it.each([
    [['oclif', 'hooks', 'init', 0], 'oclif.hooks.init[0]'],
    [['exports', './a'], 'exports["./a"]'],
    [['node-red', 'nodes', 'x'], 'node-red.nodes.x'],
    [[], ''],
  ])('%j reads %s', (path, text) => {
    expect(jsonPathText(path)).toBe(text);
  });
});

describe('selecting hosts', () => {
  it('leaves out the other hosts and keeps what belongs to none', () => {
    const report = onlyHosts(sampleReport(), ['homebridge']);
    expect(report.hosts.map((host) => host.id)).toEqual(['homebridge']);
    expect(report.plugins.map((plugin) => plugin.name)).toEqual(['homebridge-lamp']);
    expect(report.diagnostics.map((diagnostic) => diagnostic.code)).toEqual(['manifest-syntax-error']);
    expect(report.entryPoints).toHaveLength(1);
  });

  it('means all when no host is named', () => {
    expect(onlyHosts(sampleReport(), [])).toEqual(sampleReport());
  });
});
