import { describe, expect, it } from 'vitest';
import { dependencyNotDeclared } from '../../src/rules/dependency-not-declared';
import type { RuleContext } from '../../src/rules/rule';
import { type Files, packageOf } from './analyze';
import { apply, fixesOf, textOf } from './apply';
import { check, findingOf, graph, imported, told } from './hand-made';

const INDEX = '/ws/index.js';
const rule = dependencyNotDeclared;

/** What is found of `require('color')` in the entry point. */
function found(
  manifest: object,
  place: Parameters<typeof imported>[2] = {},
  files: Files = {},
  rest: Partial<RuleContext> = {},
) {
  const fs = packageOf({ name: 'tidy', main: 'index.js', ...manifest }, { 'index.js': '', ...files });
  const packages = [imported(INDEX, 'color', place)];
  return { fs, findings: check(rule, fs, [graph(INDEX, { packages })], rest) };
}

const severity = (...given: Parameters<typeof found>) =>
  found(...given).findings.map((one) => one.severity ?? 'error');

describe('a package that is not declared', () => {
  it('is an error at the entry point, with the import beside it', () => {
    const { findings } = found({}, { from: '/ws/lib/a.js', specifier: 'color/x' });
    expect(told(rule, findings)).toEqual([
      'error main: main: `lib/a.js` requires `color/x`, and `color` is not declared; whoever installs this package does not get it',
    ]);
    expect(findings[0]?.related).toEqual([
      { file: '/ws/lib/a.js', span: { offset: 9, length: 6 }, message: 'The import in lib/a.js' },
    ]);
  });

  it('is one that stands in devDependencies alone', () => {
    const { findings } = found({ devDependencies: { color: '^5.0.0' } });
    expect(told(rule, findings)[0]).toContain('`color` stands only in `devDependencies`');
  });

  it.each([
    { dependencies: { color: '1' } },
    { optionalDependencies: { color: '1' } },
    { peerDependencies: { color: '1' } },
    { peerDependencies: { color: '1' }, peerDependenciesMeta: { color: { optional: true } } },
    { peerDependenciesMeta: { color: { optional: true } } },
    { bundleDependencies: ['color'] },
    { bundledDependencies: true },
    { private: true },
    { name: '' },
  ])('is none of %j', (manifest) => {
    expect(found(manifest).findings).toEqual([]);
  });

  it.each(['vscode', 'electron', '@types/node', 'bun:test'])('is not %s', (name) => {
    expect(found({}, { name, specifier: name }).findings).toEqual([]);
  });

  it('is left to imports-undeclared-dependency where `imports` names it', () => {
    expect(found({}, { specifier: '#color' }).findings).toEqual([]);
    expect(severity({ devDependencies: { color: '1' } }, { specifier: '#color' })).toEqual(['error']);
  });

  it('is less where loading may not come to it', () => {
    expect(severity({}, { certain: false })).toEqual(['warning']);
    expect(severity({}, { certain: false, guarded: true, lazy: true })).toEqual(['hint']);
    expect(severity({}, { certain: false, guarded: true })).toEqual([]);
  });

  it('is got from the host at best where that loads the entry point', () => {
    const { findings } = found({}, {}, {}, { host: { id: 'lamp', title: 'Lamp' } });
    expect(told(rule, findings)).toEqual([
      'warning main: Lamp: `index.js` requires `color`, and `color` is not declared; it is found only where Lamp brings it along and lies beside this package',
    ]);
  });

  it('is a warning where it is the host for which the package is made', () => {
    expect(severity({}, {}, {}, { host: { id: 'color', title: 'Color' } })).toEqual(['warning']);
    expect(severity({ engines: { color: '>=1' } })).toEqual(['warning']);
  });
});

describe('a package that a dependency brings along', () => {
  const manifest = { dependencies: { paint: '1' } };
  const installed = (dependencies: object, more: Files = {}): Files => ({
    'node_modules/paint/package.json': JSON.stringify({ name: 'paint', ...dependencies }),
    ...more,
  });

  it('is a warning, through several of them too', () => {
    const direct = found(manifest, {}, installed({ dependencies: { color: '1' } }));
    expect(told(rule, direct.findings)).toEqual([
      'warning main: main: `index.js` requires `color`, and `color` is not declared; it is there only as long as something else brings it along',
    ]);
    const nested = installed(
      { dependencies: { oil: '1' } },
      { 'node_modules/paint/node_modules/oil/package.json': '{"peerDependencies":{"color":"1"}}' },
    );
    expect(severity(manifest, {}, nested)).toEqual(['warning']);
  });

  it('is an error where none of them does, or only if somebody wants it', () => {
    expect(severity(manifest, {}, installed({ devDependencies: { color: '1' } }))).toEqual(['error']);
    const optional = {
      peerDependencies: { color: '1' },
      peerDependenciesMeta: { color: { optional: true } },
    };
    expect(severity(manifest, {}, installed(optional))).toEqual(['error']);
  });

  it('is a warning where not all of them are installed, so that it cannot be told', () => {
    expect(severity(manifest)).toEqual(['warning']);
    expect(severity(manifest, {}, installed({ dependencies: { oil: '1' } }))).toEqual(['warning']);
  });

  it('is told although packages depend on each other', () => {
    const circle = installed(
      { dependencies: { oil: '1' } },
      { 'node_modules/oil/package.json': '{"dependencies":{"paint":"1"}}' },
    );
    expect(severity(manifest, {}, circle)).toEqual(['error']);
  });
});

describe('the fix', () => {
  it('moves a package from devDependencies', () => {
    const { fs, findings } = found({ devDependencies: { color: '^5.0.0', other: '1' } });
    const [fix, ...others] = fixesOf(fs, findingOf(rule, findings[0]));
    expect(others).toEqual([]);
    expect(fix).toMatchObject({ title: 'Move `color` to `dependencies`', safe: false });
    apply(fs, fix!);
    expect(JSON.parse(textOf(fs, '/ws/package.json'))).toEqual({
      name: 'tidy',
      main: 'index.js',
      devDependencies: { other: '1' },
      dependencies: { color: '^5.0.0' },
    });
  });

  it('adds one with the version that is installed, and is none where none is', () => {
    const files = { 'node_modules/color/package.json': '{"version":"5.0.3"}' };
    const { fs, findings } = found({}, {}, files);
    const [fix] = fixesOf(fs, findingOf(rule, findings[0]));
    apply(fs, fix!);
    expect(JSON.parse(textOf(fs, '/ws/package.json')).dependencies).toEqual({ color: '^5.0.3' });

    const without = found({});
    expect(fixesOf(without.fs, findingOf(rule, without.findings[0]))).toEqual([]);
  });
});
