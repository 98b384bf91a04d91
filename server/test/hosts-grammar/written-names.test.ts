import { describe, expect, it } from 'vitest';
import type { Listed } from '../../src/hosts/profile';
import { BUILT_IN_PROFILES } from '../../src/hosts/profiles';
import { validateProfile } from '../../src/hosts/validate';
import { packagesMeant, writtenNames } from '../../src/hosts/written-names';
import { discover, MemoryFileSystem } from '../../src/index';

const listedBy = (host: string, rule = 0) =>
  BUILT_IN_PROFILES.find(({ id }) => id === host)!.rules[rule]!.listed!;

describe('what users write for a package', () => {
  it.each([
    ['eslint', 'eslint-plugin-react', ['react', 'eslint-plugin-react']],
    ['eslint', '@acme/eslint-plugin', ['@acme', '@acme/eslint-plugin']],
    ['eslint', '@acme/eslint-plugin-x', ['@acme/x', '@acme/eslint-plugin-x']],
    // The short name would lead to eslint-plugin-x itself.
    ['eslint', 'eslint-plugin-eslint-plugin-x', ['eslint-plugin-eslint-plugin-x']],
    ['eslint', 'eslint-plugin-eslint-plugin', ['eslint-plugin', 'eslint-plugin-eslint-plugin']],
    ['eslint', 'react', []],
    ['babel', '@babel/plugin-x', ['@babel/x', '@babel/plugin-x']],
    ['babel', '@babel/babel-plugin-x', []],
    ['rollup', '@rollup/plugin-json', ['json', '@rollup/plugin-json']],
    ['rollup', 'rollup-plugin-copy', ['copy', 'rollup-plugin-copy']],
    ['rollup', '@rollup/plugin-rollup-plugin-x', ['@rollup/plugin-rollup-plugin-x']],
    ['gatsby', '@acme/gatsby-plugin-x', ['@acme/gatsby-plugin-x']],
  ])('%s: %s', (host, name, written) => {
    expect(writtenNames(listedBy(host), name)).toEqual(written);
  });

  it('is no text that leads to another package, which is there', () => {
    const isThere = (name: string) => name === '@rollup/plugin-lamp';
    expect(writtenNames(listedBy('rollup'), 'rollup-plugin-lamp', isThere)).toEqual(['rollup-plugin-lamp']);
    expect(writtenNames(listedBy('rollup'), '@rollup/plugin-lamp', () => true)).toEqual([
      'lamp',
      '@rollup/plugin-lamp',
    ]);
  });

  it('is for a configuration of commitlint never its own name, unless that has a scope', () => {
    expect(writtenNames(listedBy('commitlint', 1), 'commitlint-config-x')).toEqual(['x']);
    expect(writtenNames(listedBy('commitlint', 1), '@acme/commitlint-config')).toEqual([
      '@acme',
      '@acme/commitlint-config',
    ]);
  });

  it.each(
    BUILT_IN_PROFILES.flatMap(
      ({ id, rules }) => rules.flatMap(({ listed }) => (listed ? [[id, listed]] : [])) as [string, Listed][],
    ),
  )('leads back to the package: %s', (_, listed) => {
    const names = listed.names
      .flatMap((one) => [one.package].flat())
      .map((one) => one.replaceAll(/[{}]/g, ''));
    for (const name of names)
      for (const text of writtenNames(listed, name)) expect(packagesMeant(listed, text)).toContain(name);
  });

  it('takes no time on long names', () => {
    const listed: Listed = { in: 'x', names: [{ write: '{a}-{b}-{c}', package: '{a}-{b}-{c}' }] };
    expect(writtenNames(listed, 'a-'.repeat(100_000))).toEqual([]);
    expect(writtenNames(listed, `${'-'.repeat(213)}/`)).toEqual([]);
  });
});

describe('an application with two packages that one text may mean', () => {
  const first = '@rollup/plugin-lamp';
  const second = 'rollup-plugin-lamp';
  const written = (...installed: readonly string[]) => {
    const files = installed.flatMap((name) => [
      [`/ws/node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0' })] as const,
      [`/ws/node_modules/${name}/index.js`, ''] as const,
    ]);
    const app = JSON.stringify({ name: 'app', devDependencies: { [first]: '*', [second]: '*' } });
    const fs = new MemoryFileSystem(Object.fromEntries([['/ws/package.json', app], ...files]));
    return discover({ folders: ['/ws'], fs }).plugins.map(({ name, writtenAs }) => [name, writtenAs]);
  };

  it('is shown the text at the package that the host takes', () => {
    expect(written(first, second)).toEqual([
      [first, ['lamp', first]],
      [second, [second]],
    ]);
    expect(written(second)).toEqual([[second, ['lamp', second]]]);
  });
});

describe('a profile', () => {
  const withNames = (names: readonly unknown[]) =>
    validateProfile(
      {
        id: 'lamp',
        title: 'Lamp',
        ecosystem: 'npm',
        rules: [
          {
            approach: 'naming-convention',
            discovered: { name: ['lamp-*'] },
            listed: { in: 'lamp.json', names },
          },
        ],
      },
      'dependency',
    );

  it('may tell how names are written', () => {
    expect(withNames([{ write: '{x}', package: ['{x}', 'lamp-{x}'] }])).toEqual([]);
  });

  it.each([
    [[{ write: '{x}', package: 'lamp-{y}' }], '"lamp-{y}" and "{x}" must hold the same, each once'],
    [[{ write: '{x}', package: ['lamp-{x}', 'lamp'] }], '"lamp" and "{x}" must hold the same, each once'],
    [[{ write: '{x}-{x}', package: '{x}' }], 'must hold the same, each once'],
    [[{ write: '{x}{y}', package: '{x}{y}' }], 'never side by side'],
    [[{ write: 'x}', package: 'lamp' }], 'never side by side'],
    [[], 'must not be empty'],
  ])('with %j is told so', (names, reason) => {
    const reasons = withNames(names);
    expect(reasons.join('\n')).toContain('rules.0.listed');
    expect(reasons.join('\n')).toContain(reason);
  });
});

describe('an application that depends on what users list', () => {
  const files = {
    '/ws/package.json': {
      name: 'app',
      devDependencies: {
        'eslint-plugin-react': '*',
        '@types/eslint-plugin-react': '*',
        'eslint-utils': '*',
        'eslint-plugin-gone': '*',
      },
    },
    '/ws/node_modules/eslint-plugin-react/package.json': { name: 'eslint-plugin-react', version: '1.0.0' },
    '/ws/node_modules/eslint-plugin-react/index.js': '',
    '/ws/node_modules/eslint-utils/package.json': { name: 'eslint-utils', version: '1.0.0' },
    '/ws/node_modules/@types/eslint-plugin-react/package.json': {
      name: '@types/eslint-plugin-react',
      version: '1.0.0',
      main: '',
    },
    // Not of the application.
    '/ws/node_modules/eslint-plugin-other/package.json': { name: 'eslint-plugin-other', version: '1.0.0' },
    '/ws/node_modules/eslint-plugin-other/index.js': '',
  };
  const fs = new MemoryFileSystem(
    Object.fromEntries(
      Object.entries(files).map(([path, file]) => [
        path,
        typeof file === 'string' ? file : JSON.stringify(file),
      ]),
    ),
  );

  it('shows them with the names to write, and says nothing of others', () => {
    const { plugins, diagnostics } = discover({ folders: ['/ws'], fs });
    expect(plugins.map(({ host, name, status, writtenAs }) => [host, name, status, writtenAs])).toEqual([
      ['eslint', 'eslint-plugin-react', 'ok', ['react', 'eslint-plugin-react']],
    ]);
    expect(diagnostics.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });
});
