import { describe, expect, it } from 'vitest';
import { drain } from '../../src/workspace/drain';
import { MemoryFileSystem } from '../../src/workspace/memory';
import { findWorkspacePackages } from '../../src/workspace/workspace-packages';

const DIRECTORIES = [
  '.config/z',
  'libs/@s/f',
  'libs/c',
  'libs/c/d/e',
  'packages/.hidden',
  'packages/a',
  'packages/a/node_modules/x',
  'packages/b',
  'packages/b/sub',
  'plugins/x/core',
  'plugins/y/core',
  'plugins/y/extra',
  'tools',
];

/** What @npmcli/map-workspaces 5.0.3 finds in these directories, for each list of patterns. */
const NPM_FINDS: [string[], string[]][] = [
  [['packages/*'], ['packages/a', 'packages/b']],
  [
    ['./tools/', '/packages/a'],
    ['packages/a', 'tools'],
  ],
  [['packages/**'], ['packages/a', 'packages/b', 'packages/b/sub']],
  [['*'], ['tools']],
  [
    ['libs/**/e', 'libs/@s/*'],
    ['libs/@s/f', 'libs/c/d/e'],
  ],
  [['plugins/*/core'], ['plugins/x/core', 'plugins/y/core']],
  [['plugins/{x,y}/*', '!plugins/y/*'], ['plugins/x/core']],
  [['{packages/a,plugins/x/core}'], ['packages/a', 'plugins/x/core']],
  [['@(packages|libs)/*'], ['libs/c', 'packages/a', 'packages/b']],
  [
    ['plugins/[xy]/e*', 'packages/?'],
    ['packages/a', 'packages/b', 'plugins/y/extra'],
  ],
  [
    ['.config/*', 'packages/.hidden'],
    ['.config/z', 'packages/.hidden'],
  ],
  [['packages\\*'], ['packages/a', 'packages/b']],
  [['packages/*', '!packages/b'], ['packages/a']],
  [['!packages/b', 'packages/*'], ['packages/a']],
  [['!./packages/b', 'packages/*'], ['packages/a']],
  [['packages/**', '!packages/b/**'], ['packages/a']],
  [
    ['packages/**', '!packages/b/**', 'packages/b/sub'],
    ['packages/a', 'packages/b', 'packages/b/sub'],
  ],
  [['!!tools'], ['tools']],
  [['!packages/b'], []],
  [
    ['**', '!**/core', '!libs/**'],
    ['packages/a', 'packages/b', 'packages/b/sub', 'plugins/y/extra', 'tools'],
  ],
];

describe('workspace patterns', () => {
  it.each(NPM_FINDS)('find what npm finds: %j', (workspaces, expected) => {
    const manifests = DIRECTORIES.map((path) => [`${path}/package.json`, '{"name": "x"}'] as const);
    const root = ['package.json', JSON.stringify({ workspaces })] as const;
    const fs = new MemoryFileSystem(Object.fromEntries([...manifests, root]));
    const { packages } = drain(findWorkspacePackages(fs, '/ws'));
    expect(packages.map(({ path }) => path.slice('/ws/'.length)).filter((path) => path !== '')).toEqual(
      expected,
    );
  });
});
