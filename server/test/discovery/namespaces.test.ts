import { describe, expect, it } from 'vitest';
import { type Files, Scene } from './scene';

interface Layout {
  readonly [setting: string]: unknown;
}

const STRICT: Layout = {
  packages: true,
  modules: ['*.js'],
  noIndex: true,
  noManifest: true,
  uniqueMembers: true,
  membersResolve: true,
};

/** A workspace with a host that has a namespace, `atlas/layers` in every package unless another search is given. */
function scene(
  files: Files,
  layout: Layout = STRICT,
  search: object = { paths: ['atlas/layers'], portions: 'every-package' },
) {
  const host = {
    id: 'atlas',
    title: 'Atlas',
    ecosystem: 'npm',
    rules: [
      {
        approach: 'namespace',
        discovered: { key: ['name'] },
        search: [{ in: 'directories', ...search }],
        layout,
      },
    ],
  };
  return new Scene({
    'package.json': {
      name: 'root',
      private: true,
      workspaces: ['packages/*'],
      pluginScout: { hosts: [host] },
    },
    'packages/roads/package.json': { name: 'roads', version: '1.0.0' },
    'packages/rivers/package.json': { name: 'rivers', version: '1.0.0' },
    ...files,
  });
}

const ROADS = 'packages/roads/atlas/layers';
const RIVERS = 'packages/rivers/atlas/layers';

describe('a namespace directory', () => {
  it('has members from all its portions: packages and single modules', () => {
    const one = scene({
      [`${ROADS}/motorways.js`]: '',
      [`${ROADS}/paths/package.json`]: { name: '@roads/paths', version: '2.0.0' },
      [`${ROADS}/paths/index.js`]: '',
      [`${RIVERS}/streams.js`]: '',
      [`${RIVERS}/notes.md`]: '',
      [`${RIVERS}/.hidden.js`]: '',
      [`${RIVERS}/node_modules/x/package.json`]: { name: 'x' },
    });
    expect(one.report.plugins.map(({ name, version, path }) => [name, version, path])).toEqual([
      ['@roads/paths', '2.0.0', `${ROADS}/paths`],
      ['motorways', null, `${ROADS}/motorways.js`],
      ['streams', null, `${RIVERS}/streams.js`],
    ]);
    expect(one.findings).toEqual([]);
  });

  it('has portions in direct dependencies', () => {
    const one = scene({
      'packages/roads/package.json': {
        name: 'roads',
        version: '1.0.0',
        dependencies: { 'atlas-hills': '1' },
      },
      'node_modules/atlas-hills/package.json': { name: 'atlas-hills', version: '1.0.0' },
      'node_modules/atlas-hills/atlas/layers/contours.js': '',
      'node_modules/atlas-transitive/package.json': { name: 'atlas-transitive', version: '1.0.0' },
      'node_modules/atlas-transitive/atlas/layers/shades.js': '',
    });
    expect(one.report.plugins.map(({ name, origin }) => [name, origin])).toEqual([
      ['contours', 'dependency'],
    ]);
  });

  it('is only that of the application where the profile says so', () => {
    const search = { paths: ['atlas/layers'], from: { dependsOn: 'atlas' } };
    const one = scene(
      {
        'packages/roads/package.json': { name: 'roads', version: '1.0.0', dependencies: { atlas: '1' } },
        [`${ROADS}/motorways.js`]: '',
        [`${RIVERS}/streams.js`]: '',
      },
      STRICT,
      search,
    );
    expect(one.plugins).toEqual(['atlas motorways ok']);
  });

  it.each([
    ['text', './layers', '"./layers"'],
    ['text with a slash at its end', 'layers/', '"layers/"'],
    ['list', ['./layers'], '"./layers"'],
  ])('is named by a manifest key: a %s. There its findings land', (_, value, text) => {
    const one = scene(
      {
        'packages/roads/package.json': { name: 'roads', version: '1.0.0', atlas: { layers: value } },
        'packages/roads/layers/motorways.js': '',
        'packages/roads/layers/index.js': '',
      },
      STRICT,
      { namedIn: ['atlas', 'layers'], portions: 'every-package' },
    );
    expect(one.plugins).toEqual(['atlas motorways ok']);
    expect(one.findings).toEqual([`packages/roads/package.json: error namespace-has-index ${text}`]);
  });
});

describe('the layout of a namespace directory', () => {
  const trouble = {
    [`${ROADS}/index.js`]: '',
    [`${ROADS}/package.json`]: '{}',
    [`${ROADS}/bridges.js`]: '',
    [`${RIVERS}/bridges.js`]: '',
    [`${RIVERS}/fords/package.json`]: { name: '@rivers/fords', main: 'missing.js' },
  };

  it('belongs to the package that owns the directory, so that one can ignore it there', () => {
    const { report } = scene(trouble);
    expect(report.diagnostics.map((one) => one.package)).toEqual(['rivers', 'roads', 'roads', 'roads']);
  });

  it('is checked for all that the profile asks, and the intruder is the related place', () => {
    const { report, findings } = scene(trouble);
    expect(findings).toEqual([
      'packages/rivers/package.json: error namespace-member-unresolved "rivers"',
      'packages/roads/package.json: error namespace-has-index "roads"',
      'packages/roads/package.json: error namespace-has-manifest "roads"',
      'packages/roads/package.json: error namespace-member-duplicate "roads"',
    ]);
    expect(report.diagnostics.flatMap(({ related }) => related.map(({ file }) => file))).toEqual([
      `${RIVERS}/fords/package.json`,
      `${ROADS}/index.js`,
      `${ROADS}/package.json`,
      `${RIVERS}/bridges.js`,
      `${ROADS}/bridges.js`,
    ]);
  });

  it.each([
    ['noIndex', 'namespace-has-index'],
    ['noManifest', 'namespace-has-manifest'],
    ['uniqueMembers', 'namespace-member-duplicate'],
    ['membersResolve', 'namespace-member-unresolved'],
  ])('is free where a host differs: without %s there is no %s', (setting, code) => {
    const all = scene(trouble).codes;
    const { [setting]: _, ...layout } = STRICT;
    expect(scene(trouble, layout).codes).toEqual(all.filter((one) => one !== code));
  });

  it.each(['index.js', 'index.mjs', 'index.cjs', 'index.ts', 'index.tsx', 'index.mts'])(
    'knows %s as an index',
    (name) => {
      expect(scene({ [`${ROADS}/${name}`]: '' }).codes).toEqual(['namespace-has-index']);
    },
  );

  it.each(['index.md', 'index.html', 'indexes.js', 'my.index.js', 'sub/index.js'])('and not %s', (name) => {
    expect(scene({ [`${ROADS}/${name}`]: '' }).codes).not.toContain('namespace-has-index');
  });
});

describe('a member', () => {
  it('that is a folder without a manifest is a hint, and no plugin', () => {
    const one = scene({ [`${ROADS}/drafts/motorways.js`]: '' });
    expect(one.findings).toEqual(['packages/roads/package.json: hint namespace-member-unresolved "roads"']);
    expect(one.plugins).toEqual([]);
  });

  it('whose entry does not resolve is broken, until it does', () => {
    const one = scene({ [`${ROADS}/paths/package.json`]: { name: 'paths', exports: './paths.js' } });
    expect(one.plugins).toEqual(['atlas paths broken']);
    expect(one.codes).toEqual(['namespace-member-unresolved']);
    one.write(`${ROADS}/paths/paths.js`, '');
    expect(one.plugins).toEqual(['atlas paths ok']);
    expect(one.codes).toEqual([]);
  });

  it('that is not built yet is ok', () => {
    const one = scene({
      [`${ROADS}/paths/package.json`]: { name: 'paths', version: '1.0.0', main: 'dist/index.js' },
      [`${ROADS}/paths/src/index.ts`]: '',
    });
    expect(one.plugins).toEqual(['atlas paths ok']);
    expect(one.codes).not.toContain('namespace-member-unresolved');
  });

  it('that is broken has its reason in the report', () => {
    const one = scene({ [`${ROADS}/paths/package.json`]: { name: 'paths', main: 'missing.js' } });
    expect(one.report.plugins[0]?.reasons.map(({ code }) => code)).toEqual(['namespace-member-unresolved']);
  });

  it('of a portion that another one hides is ignored', () => {
    const files = { [`${ROADS}/motorways.js`]: '', [`${RIVERS}/streams.js`]: '' };
    expect(scene(files).plugins).toEqual(['atlas motorways ok', 'atlas streams ok']);
    const hidden = scene({ ...files, [`${ROADS}/index.js`]: '' });
    expect(hidden.plugins).toEqual(['atlas motorways ok', 'atlas streams ignored']);
  });

  it('of two portions of one name is told once, and no longer when one is renamed', () => {
    const one = scene({ [`${ROADS}/bridges.js`]: '', [`${RIVERS}/bridges.js`]: '' });
    expect(one.codes).toEqual(['namespace-member-duplicate']);
    one.delete(`${RIVERS}/bridges.js`);
    one.write(`${RIVERS}/fords.js`, '');
    expect(one.codes).toEqual([]);
    expect(one.plugins).toEqual(['atlas bridges ok', 'atlas fords ok']);
  });
});
