import { describe, expect, it } from 'vitest';
import { foldersOf } from '../../src/cli/folders';
import { readHostsFiles } from '../../src/cli/hosts-file';
import { pathsFrom, shownPath } from '../../src/cli/paths';
import { UsageError } from '../../src/cli/usage-error';
import { MemoryFileSystem } from '../../src/workspace/memory';

const PROFILE = {
  id: 'mine',
  title: 'Mine',
  ecosystem: 'npm',
  rules: [{ approach: 'naming-convention', discovered: { name: ['mine-*'] } }],
};

const fs = new MemoryFileSystem({
  '/ws/package.json': '{}',
  '/ws/packages/a/package.json': '{}',
  '/ws/one.json': `// a profile\n${JSON.stringify(PROFILE)}`,
  '/ws/two.json': JSON.stringify([PROFILE, { ...PROFILE, id: 'other' }]),
  '/ws/cut.json': '{\n  "id": "mine",\n  "title": }\n',
  '/ws/wrong.json': JSON.stringify([PROFILE, { ...PROFILE, id: 7 }]),
});

function folders(typed: readonly string[], implied = false) {
  return foldersOf(typed, { implied }, fs, '/ws');
}

describe('folders', () => {
  it('are the current one unless given', () => {
    expect(folders([])).toEqual([{ name: 'ws', path: '/ws' }]);
  });

  it('come in the order given, each once', () => {
    expect(folders(['packages/a', '.', './packages/a/', '/ws'])).toEqual([
      { name: 'a', path: '/ws/packages/a' },
      { name: 'ws', path: '/ws' },
    ]);
  });

  it.each([
    ['nowhere', false, 'no such folder: nowhere'],
    ['package.json', true, 'not a folder but a file: package.json'],
    ['./nowhere', true, 'no such folder: ./nowhere'],
    ['nowhere', true, 'neither a command nor a folder: nowhere'],
    ['chekc', true, "neither a command nor a folder: chekc; did you mean 'check'?"],
  ])('%s (no command given: %s): %s', (typed, implied, message) => {
    expect(() => folders([typed], implied)).toThrow(new UsageError(message));
  });

  it('show as the user would type them', () => {
    expect(pathsFrom('/ws/packages/a', '/ws')('package.json')).toBe('packages/a/package.json');
    expect(pathsFrom('/ws/packages/a', '/ws')('../../x.js')).toBe('x.js');
    expect(pathsFrom('/ws', '/ws')('.')).toBe('.');
    expect(pathsFrom('/ws', '/ws/packages')('package.json')).toBe('../package.json');
    expect(shownPath('/ws/a.json', '/ws')).toBe('a.json');
    expect(shownPath('settings', '/ws')).toBe('settings');
  });
});

describe('hosts files', () => {
  const read = (...files: string[]) => readHostsFiles(files, fs, '/ws');

  it('hold one profile or a list, with comments', () => {
    expect(read('one.json')).toEqual([{ from: 'one.json', profile: PROFILE }]);
    expect(read('two.json', './one.json').map(({ from }) => from)).toEqual([
      'two.json',
      'two.json',
      './one.json',
    ]);
  });

  it.each([
    ['none.json', /^no such hosts file: none\.json$/],
    ['cut.json', /^the hosts file is not JSON at cut\.json:3:12: value expected$/],
    ['wrong.json', /^profile 2 in wrong\.json is not valid: id: .+$/],
  ])('%s is refused with one line', (file, message) => {
    expect(() => read(file)).toThrow(message);
    expect(() => read(file)).toThrow(UsageError);
  });
});
