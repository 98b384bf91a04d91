import { describe, expect, it, vi } from 'vitest';
import { drain } from '../../src/workspace/drain';
import type { FileSystem } from '../../src/workspace/file-system';
import { type MemoryContent, MemoryFileSystem } from '../../src/workspace/memory';
import { OverlayFileSystem } from '../../src/workspace/overlay';
import { findWorkspacePackages } from '../../src/workspace/workspace-packages';

const named = '{"name": "x"}';

function find(fs: FileSystem, options?: { maxDirectories: number }) {
  const { packages, problems } = drain(findWorkspacePackages(fs, '/ws', options));
  const relative = (path: string) => path.slice('/ws/'.length) || '.';
  return {
    packages: packages.map(({ path }) => relative(path)),
    problems: problems.map(({ path, reason }) => `${relative(path)}: ${reason}`),
  };
}

function packagesIn(contents: Record<string, MemoryContent>): string[] {
  return find(new MemoryFileSystem(contents)).packages;
}

describe('a folder that declares no workspaces', () => {
  it('is a package itself, whatever is in its manifest', () => {
    expect(packagesIn({ 'package.json': named })).toEqual(['.']);
    expect(packagesIn({ 'package.json': '{}' })).toEqual(['.']);
    expect(packagesIn({ 'package.json': '{"name": ' })).toEqual(['.']);
    expect(packagesIn({ 'package.json': { unreadable: true } })).toEqual(['.']);
    expect(packagesIn({ 'index.js': '' })).toEqual([]);
  });

  it('has the packages nested in it, in no hidden directory and no node_modules', () => {
    const contents = {
      'package.json': named,
      'b/package.json': named,
      'a/deep/down/package.json': '{"version": "1.0.0"}',
      'a/node_modules/x/package.json': named,
      'node_modules/x/package.json': named,
      '.cache/x/package.json': named,
      'c/package.json/package.json': named,
    };
    expect(packagesIn(contents)).toEqual(['.', 'a/deep/down', 'b', 'c/package.json']);
  });

  it('leaves out templates and fixtures, unless the workspaces name them', () => {
    const contents = {
      'package.json': named,
      'generators/app/templates/package.json': named,
      'template/package.json': named,
      'a/test/fixtures/x/package.json': named,
      'a/__fixtures__/x/package.json': named,
      'templating/package.json': named,
    };
    expect(packagesIn(contents)).toEqual(['.', 'templating']);
    const workspaces = JSON.stringify({ name: 'root', workspaces: ['template'] });
    expect(packagesIn({ ...contents, 'package.json': workspaces })).toEqual(['.', 'template']);
  });

  it('takes no manifest for a package that has neither name nor version', () => {
    const contents = {
      'package.json': named,
      'dist/esm/package.json': '{"type": "module"}',
      'client/package.json': '{"main": "../dist/client.js"}',
      'empty/package.json': '',
      'list/package.json': '["name"]',
      'broken/package.json': '{"name": "being edited", "version": }',
    };
    expect(packagesIn(contents)).toEqual(['.', 'broken']);
  });

  it('leaves out what git ignores, going by nested files too', () => {
    const contents = {
      '.gitignore': 'dist\n/out/*\n!/out/kept\n',
      'a/.gitignore': 'generated/\n!dist\n',
      'dist/package.json': named,
      'out/x/package.json': named,
      'out/kept/package.json': named,
      'a/dist/package.json': named,
      'a/generated/package.json': named,
      'b/dist/package.json': named,
      'b/generated/package.json': named,
      'c/.gitignore': 'package.json',
      'c/package.json': named,
    };
    expect(packagesIn(contents)).toEqual(['a/dist', 'b/generated', 'out/kept']);
  });

  it('does not follow links', () => {
    const contents = {
      'a/package.json': named,
      'link-to-a': { link: 'a' },
      'a/up': { link: '../..' },
      '/outside/package.json': named,
      outside: { link: '/outside' },
    };
    expect(find(new MemoryFileSystem(contents))).toEqual({ packages: ['a'], problems: [] });
  });

  it('leaves the packages of a nested workspace to that workspace', () => {
    const contents = {
      'one/package.json': '{"name": "one", "workspaces": ["packages/*"]}',
      'one/packages/a/package.json': named,
      'one/examples/b/package.json': named,
      'two/pnpm-workspace.yaml': 'packages: [libs/*]',
      'two/libs/c/package.json': named,
      'two/other/d/package.json': named,
      'three/e/package.json': named,
    };
    expect(packagesIn(contents)).toEqual(['one', 'one/packages/a', 'three/e', 'two/libs/c']);
  });
});

describe('a folder that declares workspaces', () => {
  const tree = {
    'packages/a/package.json': named,
    'packages/b/package.json': named,
    'packages/no-manifest/index.js': '',
    'examples/c/package.json': named,
    'libs/@s/d/package.json': named,
  };

  it.each<[string, Record<string, MemoryContent>]>([
    ['a list', { 'package.json': '{"workspaces": ["packages/*"]}' }],
    ['an object', { 'package.json': '{"workspaces": {"packages": ["packages/*"], "nohoist": []}}' }],
    ['a manifest being edited', { 'package.json': '{"workspaces": ["packages/*"], "name": }' }],
    ['a byte order mark', { 'package.json': '\uFEFF{"workspaces": ["packages/*"]}' }],
    ['pnpm', { 'package.json': named, 'pnpm-workspace.yaml': "packages:\n  - 'packages/*'\n" }],
    ['lerna', { 'package.json': named, 'lerna.json': '{"packages": ["packages/*"]}' }],
    [
      'two managers',
      { 'package.json': '{"workspaces": ["packages/a"]}', 'lerna.json': '{"packages": ["packages/b"]}' },
    ],
  ])('has the packages that match, and no others: %s', (_, declaration) => {
    expect(packagesIn({ ...tree, ...declaration })).toEqual(['.', 'packages/a', 'packages/b']);
  });

  it.each([
    ['pnpm settings without packages', 'pnpm-workspace.yaml', 'onlyBuiltDependencies: [esbuild]'],
    ['lerna going by the package manager', 'lerna.json', '{"version": "1.0.0"}'],
    ["Yarn's object without a list", 'package.json', '{"workspaces": {"nohoist": ["**"]}}'],
  ])('declares none with %s', (_, file, text) => {
    const found = find(new MemoryFileSystem({ 'package.json': '{}', ...tree, [file]: text }));
    expect(found).toEqual({
      packages: ['.', 'examples/c', 'libs/@s/d', 'packages/a', 'packages/b'],
      problems: [],
    });
  });

  it('declares an empty list, and has no other package', () => {
    expect(packagesIn({ ...tree, 'package.json': '{"workspaces": []}' })).toEqual(['.']);
  });

  it('counts a declared package even while its manifest is empty, broken or unreadable', () => {
    const contents = {
      'package.json': '{"workspaces": ["packages/*", "all/**"]}',
      'packages/a/package.json': '',
      'packages/b/package.json': '{"type": "module"}',
      'packages/c/package.json': { unreadable: true },
      'all/d/package.json': named,
      'all/d/dist/esm/package.json': '{"type": "module"}',
    } as const;
    const { packages, problems } = find(new MemoryFileSystem(contents));
    expect(packages).toEqual(['.', 'all/d', 'packages/a', 'packages/b', 'packages/c']);
    expect(problems).toEqual(['packages/c/package.json: EACCES: permission denied']);
  });

  it('counts a directory as meant where any pattern names it level by level', () => {
    const contents = {
      'package.json': '{"workspaces": ["**", "tools/*", "**"]}',
      'tools/x/package.json': '{}',
      'other/y/package.json': '{}',
    };
    expect(packagesIn(contents)).toEqual(['.', 'tools/x']);
  });

  it('has the packages that its packages declare', () => {
    const contents = {
      'package.json': '{"workspaces": ["groups/*"]}',
      'groups/g/package.json': '{"name": "g", "workspaces": ["members/*", "../g"]}',
      'groups/g/members/m/package.json': named,
      'groups/h/package.json': named,
      'groups/h/nested/package.json': named,
    };
    expect(packagesIn(contents)).toEqual(['.', 'groups/g', 'groups/g/members/m', 'groups/h']);
  });

  it('reads unsaved edits', () => {
    const base = new MemoryFileSystem({ ...tree, 'package.json': '{"workspaces": ["packages/*"]}' });
    const fs = new OverlayFileSystem(base);
    fs.set('/ws/package.json', '{"workspaces": ["examples/*", "new/*"]}');
    fs.set('/ws/new/x/package.json', '{}');
    expect(find(fs).packages).toEqual(['.', 'examples/c', 'new/x']);
  });

  it('finds a linked package once, where it really is', () => {
    const contents = {
      'package.json': '{"workspaces": ["packages/*", "linked/**", "!linked/a"]}',
      'packages/a/package.json': named,
      'linked/a': { link: '../packages/a' },
      'linked/b': { link: '../real/b' },
      'real/b/package.json': named,
      'linked/file': { link: '../package.json' },
      'linked/dangling': { link: '../nowhere' },
      'linked/installed': { link: '../node_modules/i' },
      'node_modules/i/package.json': named,
      'linked/self': { link: '.' },
      'linked/up': { link: '../..' },
      'linked/root': { link: '..' },
      '/outside/package.json': named,
      'linked/outside': { link: '/outside' },
      'linked/outside-file': { link: '/outside/package.json' },
    };
    expect(find(new MemoryFileSystem(contents))).toEqual({
      packages: ['.', 'packages/a', 'real/b'],
      problems: [
        'linked/outside: a link that leads out of the folder',
        'linked/up: a link that leads out of the folder',
      ],
    });
  });

  it("goes by a directory's own path before that of a link to it", () => {
    const contents = {
      'package.json': '{"workspaces": ["**", "!zzz/**"]}',
      'packages/a/package.json': named,
      zzz: { link: 'packages' },
    };
    expect(packagesIn(contents)).toEqual(['.', 'packages/a']);
  });

  it('ends where a package declares itself', () => {
    const contents = {
      'package.json': '{"workspaces": ["a"]}',
      'a/package.json': '{"name": "a", "workspaces": ["self", "up/a"]}',
      'a/self': { link: '.' },
      'a/up': { link: '..' },
    };
    expect(packagesIn(contents)).toEqual(['.', 'a']);
  });

  it('keeps the path of a folder that is itself reached through a link', () => {
    const fs = new MemoryFileSystem({
      '/real/package.json': '{"workspaces": ["packages/*"]}',
      '/real/packages/a/package.json': named,
      '/real/packages/b': { link: '../other/b' },
      '/real/other/b/package.json': named,
      '/ws': { link: '/real' },
    });
    expect(find(fs)).toEqual({ packages: ['.', 'other/b', 'packages/a'], problems: [] });
  });
});

describe('a search that meets trouble', () => {
  it('tells what it leaves out', () => {
    const contents = {
      locked: { unreadable: true, directory: true },
      'a/package.json': { unreadable: true },
      'b/.gitignore': { unreadable: true },
      'b/package.json': named,
    } as const;
    expect(find(new MemoryFileSystem(contents))).toEqual({
      packages: ['b'],
      problems: [
        'a/package.json: EACCES: permission denied',
        'b/.gitignore: EACCES: permission denied',
        'locked: EACCES: permission denied',
      ],
    });
  });

  it('tells of a folder that is not there', () => {
    const fs = new MemoryFileSystem({}, '/elsewhere');
    const { packages, problems } = drain(findWorkspacePackages(fs, '/ws'));
    expect({ packages, problems }).toEqual({
      packages: [],
      problems: [{ path: '/ws', reason: 'there is no such directory' }],
    });
  });

  it.each([
    ['package.json', '{"workspaces": "packages/*"}', '"workspaces" is neither a list'],
    ['package.json', '{"workspaces": ["../x", "a/../../x"]}', 'the workspace pattern "../x" leads out'],
    ['pnpm-workspace.yaml', 'packages: *none', 'it cannot be parsed'],
    ['pnpm-workspace.yaml', '- packages', 'it cannot be parsed'],
    ['lerna.json', '[', 'it cannot be parsed'],
    ['lerna.json', '['.repeat(100_000), 'it cannot be parsed'],
  ])('tells of a declaration that it cannot follow: %s', (file, text, reason) => {
    const { problems } = find(new MemoryFileSystem({ 'package.json': named, [file]: text }));
    expect(problems.join('\n')).toContain(reason);
  });

  it('says nothing on stderr', () => {
    const warned = vi.spyOn(process, 'emitWarning');
    packagesIn({ 'pnpm-workspace.yaml': 'packages: [{[a]: b}, a]', 'a/package.json': named });
    expect(warned).not.toHaveBeenCalled();
  });

  it('survives what is no pattern', () => {
    const workspaces = ['', '.', './', '/', '!', '!!', '[', '(', '{', '\\', '*'.repeat(70_000), 7, null, 'a'];
    const contents = { 'package.json': JSON.stringify({ workspaces }), 'a/package.json': named };
    expect(packagesIn(contents)).toEqual(['.', 'a']);
  });

  it('stops in a tree without end, and says so', () => {
    const contents: Record<string, MemoryContent> = {};
    for (let index = 0; index < 50; index += 1) contents[`d${index}/package.json`] = named;
    const { packages, problems } = find(new MemoryFileSystem(contents), { maxDirectories: 20 });
    expect(packages).toHaveLength(19);
    expect(problems).toEqual(['.: the search stopped after 20 directories']);
  });

  it('can be stepped: no step lists more than one directory', () => {
    const contents: Record<string, MemoryContent> = { 'package.json': '{"workspaces": ["a/**", "b/*"]}' };
    for (let index = 0; index < 20; index += 1) {
      contents[`a/x${index}/y/package.json`] = named;
      contents[`b/x${index}/package.json`] = named;
    }
    const memory = new MemoryFileSystem(contents);
    let listed = 0;
    const counting: FileSystem = {
      stat: (path) => memory.stat(path),
      readFile: (path) => memory.readFile(path),
      readDirectory: (path) => {
        listed += 1;
        return memory.readDirectory(path);
      },
      realPath: (path) => memory.realPath(path),
    };
    const search = findWorkspacePackages(counting, '/ws');
    for (let before = 0; search.next().done !== true; before = listed) {
      expect(listed - before).toBeLessThanOrEqual(1);
    }
    expect(listed).toBeGreaterThan(40);
  });

  it('knows what it asked about, the missing included', () => {
    const fs = new MemoryFileSystem({
      'package.json': '{"workspaces": ["packages/*"]}',
      'packages/new': null,
    });
    const { asked, listed } = drain(findWorkspacePackages(fs, '/ws'));
    expect(asked).toContain('/ws/packages/new/package.json');
    expect([...listed]).toEqual(['/ws', '/ws/packages']);
  });
});
