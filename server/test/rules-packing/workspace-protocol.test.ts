import { describe, expect, it } from 'vitest';
import { Engine } from '../../src/discovery/engine';
import { MemoryFileSystem } from '../../src/workspace/memory';
import { CheckedPackage, type Files } from './published';

const CODE = 'workspace-protocol';

/** The findings in packages/a, in a workspace that has a public package `b` and a private package `c`. */
function inWorkspace(
  manifest: object,
  around: Files,
): { places: string[]; messages: string[]; titles: string[] } {
  const file = (content: object) => JSON.stringify({ version: '1.2.3', ...content });
  const fs = new MemoryFileSystem(
    {
      'package.json': JSON.stringify({ name: 'root', private: true, workspaces: ['packages/*'] }),
      'packages/a/package.json': file({ name: 'a', ...manifest }),
      'packages/b/package.json': file({ name: 'b' }),
      'packages/c/package.json': file({ name: 'c', private: true }),
      ...around,
    },
    '/ws',
  );
  const engine = new Engine({ fs, folders: [{ name: 'ws', path: '/ws' }] });
  for (const _ of engine.update());
  const found = engine.report().diagnostics.filter(({ code }) => code === CODE);
  const fixable = engine.fixesIn('/ws/packages/a/package.json', ({ code }) => code === CODE);
  return {
    places: found.map(({ severity, at }) => `${severity} ${at.join('.')}`),
    messages: found.map(({ message }) => message),
    titles: fixable.flatMap(({ fixes }) => fixes.map(({ title }) => title)),
  };
}

const RANGES = { dependencies: { b: 'workspace:*', d: 'catalog:', e: '^1.0.0' } };

describe('workspace: and catalog:', () => {
  it('leak where npm publishes', () => {
    const { places, messages, titles } = inWorkspace(RANGES, { 'package-lock.json': '{}' });
    expect(places).toEqual(['error dependencies.b', 'error dependencies.d']);
    expect(messages[0]).toBe(
      '`workspace:*` is published as it stands, and then npm cannot install the package (EUNSUPPORTEDPROTOCOL)',
    );
    expect(titles).toEqual(['Change it to the version of `b`: `1.2.3`']);
  });

  it.each(['pnpm-lock.yaml', 'yarn.lock', 'bun.lock'])('are replaced under %s', (lock) => {
    expect(inWorkspace(RANGES, { [lock]: '' }).places).toEqual([]);
  });

  it('are left alone where nobody knows what publishes, and where lerna does', () => {
    expect(inWorkspace(RANGES, {}).places).toEqual([]);
    expect(inWorkspace(RANGES, { 'package-lock.json': '', 'yarn.lock': '' }).places).toEqual([]);
    expect(inWorkspace(RANGES, { 'package-lock.json': '', 'lerna.json': '{}' }).places).toEqual([]);
  });

  it.each(['pnpm-lock.yaml', 'yarn.lock', 'package-lock.json', 'README.md'])(
    'lead to a private package in vain, under %s too',
    (lock) => {
      const { places, messages, titles } = inWorkspace(
        { dependencies: { c: 'workspace:^' } },
        { [lock]: '' },
      );
      expect(places).toEqual(['error dependencies.c']);
      expect(messages[0]).toMatch(
        /^`c` is private, so no registry has it, and npm cannot install this package \(E404\)/,
      );
      expect(titles).toEqual([]);
    },
  );

  it('are looked at where the package is installed with them', () => {
    const c = { c: 'workspace:*' };
    const lock = { 'pnpm-lock.yaml': '' };
    expect(inWorkspace({ devDependencies: c }, lock).places).toEqual([]);
    expect(inWorkspace({ peerDependencies: c }, lock).places).toEqual(['error peerDependencies.c']);
    expect(inWorkspace({ optionalDependencies: c }, lock).places).toEqual(['warning optionalDependencies.c']);
    const meta = { peerDependenciesMeta: { c: { optional: true } } };
    expect(inWorkspace({ peerDependencies: c, ...meta }, lock).places).toEqual([
      'warning peerDependencies.c',
    ]);
    expect(inWorkspace({ dependencies: c, bundledDependencies: ['c'] }, lock).places).toEqual([]);
    expect(inWorkspace({ dependencies: c, private: true }, lock).places).toEqual([]);
    expect(inWorkspace({ dependencies: c, engines: { vscode: '*' } }, lock).places).toEqual([]);
  });

  describe.each(['yarn@4.0.0', 'bun@1.2.0'])(
    'under %s, which replaces them where it publishes,',
    (packageManager) => {
      const leak = (scripts: Record<string, string>, rootScripts: Record<string, string> = {}) =>
        inWorkspace(
          { dependencies: { b: 'workspace:^' }, scripts },
          {
            'package.json': JSON.stringify({
              name: 'root',
              private: true,
              workspaces: ['packages/*'],
              packageManager,
              scripts: rootScripts,
            }),
          },
        );

      it('leak where a script has npm publish', () => {
        const { places, messages } = leak({}, { release: 'changeset publish' });
        expect(places).toEqual(['error dependencies.b']);
        expect(messages).toEqual([
          '`workspace:^` is published as it stands, as `changeset publish` has npm publish it; ' +
            'npm then cannot install the package (EUNSUPPORTEDPROTOCOL)',
        ]);
        expect(leak({ prepack: 'tsc -b' }, { release: 'yarn build && changeset publish' }).places).toEqual(
          places,
        );
        expect(leak({ release: 'npm publish --access public' }).places).toEqual(places);
        expect(leak({ release: 'tsc && npm publish' }).places).toEqual(places);
      });

      it('perhaps leak where something may put versions in first', () => {
        const places = ['warning dependencies.b'];
        expect(leak({}, { release: 'node fill.js && changeset publish' }).places).toEqual(places);
        expect(leak({ prepack: 'clean-package' }, { release: 'changeset publish' }).places).toEqual(places);
        expect(leak({ prepublishOnly: 'yarn fill' }, { release: 'changeset publish' }).places).toEqual(
          places,
        );
      });

      it.each([
        'yarn npm publish',
        'yarn workspaces foreach -A npm publish && changeset tag',
        'bun publish',
        'lerna publish',
        'cd dist && npm publish',
        'npm publish ./dist',
        'npm publish dist --tag next',
        'changeset version',
      ])('are left alone with `%s`', (release) => {
        expect(leak({ release }).places).toEqual([]);
      });

      it('are left alone where one script has npm publish, and another one the manager', () => {
        expect(leak({}, { a: 'changeset publish', b: 'yarn npm publish' }).places).toEqual([]);
      });

      it('are left alone where another package is published', () => {
        expect(leak({}, { release: 'npm publish' }).places).toEqual([]);
      });
    },
  );

  it('are replaced by pnpm although changesets publishes: it has pnpm do so', () => {
    const around = { 'pnpm-lock.yaml': '' };
    expect(inWorkspace({ ...RANGES, scripts: { release: 'changeset publish' } }, around).places).toEqual([]);
  });

  it('may name another package than the key does', () => {
    const lock = { 'pnpm-lock.yaml': '' };
    expect(inWorkspace({ dependencies: { x: 'workspace:c@*' } }, lock).places).toEqual([
      'error dependencies.x',
    ]);
    expect(inWorkspace({ dependencies: { c: 'workspace:b@*' } }, lock).places).toEqual([]);
  });

  it('reach a private package below a package that declares no workspace', () => {
    const checked = new CheckedPackage(
      { name: '@e/memini', dependencies: { '@memini/resolver': 'workspace:*' } },
      { 'packages/resolver/package.json': '{"name": "@memini/resolver", "private": true}' },
    );
    expect(checked.places(CODE)).toEqual(['error dependencies.@memini/resolver']);
  });
});

describe('ranges that nobody replaces', () => {
  it.each(['pnpm-lock.yaml', 'package-lock.json', 'README.md'])('leak under %s', (lock) => {
    const dependencies = {
      b: 'link:../b',
      x: 'portal:./x',
      y: 'file:../y',
      z: 'file:./vendor/z',
      q: 'file:/q',
    };
    const { places, messages } = inWorkspace({ dependencies }, { [lock]: '' });
    expect(places).toEqual([
      'error dependencies.b',
      'error dependencies.x',
      'error dependencies.y',
      'error dependencies.q',
    ]);
    expect(messages[2]).toBe(
      '`file:../y` leads out of the package and is published as it stands: npm installs a link to nothing',
    );
  });

  it('get the version of the package that they lead to', () => {
    expect(inWorkspace({ dependencies: { b: 'link:../b' } }, {}).titles).toEqual([
      'Change it to the version of `b`: `^1.2.3`',
    ]);
  });

  it.each([[['a']], ['text'], [null], [{ b: 1, c: ['workspace:*'] }]])(
    'are not looked for in %j',
    (dependencies) => {
      expect(inWorkspace({ dependencies }, { 'package-lock.json': '' }).places).toEqual([]);
    },
  );
});
