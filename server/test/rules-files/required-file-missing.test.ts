import { describe, expect, it } from 'vitest';
import { requiredFileMissing } from '../../src/rules/required-file-missing';
import type { RuleContext } from '../../src/rules/rule';
import { packageOf } from './analyze';
import { apply, fixesOf, textOf } from './apply';
import { check, findingOf, graph, imported, missing, told } from './hand-made';

const MAIN = { name: 'tidy', main: 'lib/index.js' };
const INDEX = '/ws/lib/index.js';
const files = { 'lib/index.js': '' };
const rule = requiredFileMissing;

/** What is told of one import in `lib/index.js`. */
function about(rest: Parameters<typeof missing>[2], fs = packageOf(MAIN, files), specifier = './x') {
  const graphs = [graph(INDEX, { missing: [missing(INDEX, specifier, rest)] })];
  return told(rule, check(rule, fs, graphs));
}

describe('a file that does not exist', () => {
  it('is an error at the entry point, with the import beside it', () => {
    const one = missing('/ws/lib/a.js', './x', { offset: 20, length: 3 });
    const [found] = check(rule, packageOf(MAIN, files), [graph(INDEX, { missing: [one] })]);
    expect(told(rule, [found!])).toEqual([
      'error main: main: `lib/a.js` requires `./x`, which does not exist',
    ]);
    expect(found?.related).toEqual([
      { file: '/ws/lib/a.js', span: { offset: 20, length: 3 }, message: 'The import in lib/a.js' },
    ]);
  });

  it('says how it is asked for', () => {
    expect(about({ kind: 'import' })[0]).toContain('`lib/index.js` imports `./x`');
    expect(about({ kind: 'resolve' })[0]).toContain('`lib/index.js` looks up `./x`');
  });

  it('is a warning where loading may not come to it, and nothing where the module reckons with it', () => {
    expect(about({ certain: false })[0]).toMatch(/^warning/);
    expect(about({ certain: false, guarded: true, lazy: true })[0]).toMatch(/^warning/);
    expect(about({ certain: false, guarded: true })).toEqual([]);
  });

  it('is told once where several entry points come to it, of one that comes to it for certain', () => {
    const manifest = { name: 'tidy', exports: { '.': './a.js', './b': './b.js' } };
    const fs = packageOf(manifest, { 'a.js': '', 'b.js': '' });
    const place = (certain: boolean) =>
      missing('/ws/shared.js', './x', { certain, guarded: !certain, lazy: !certain });
    const found = check(rule, fs, [
      graph('/ws/a.js', { missing: [place(false)] }),
      graph('/ws/b.js', { missing: [place(true)] }),
    ]);
    expect(told(rule, found)).toEqual([
      'error exports../b: exports `./b`: `shared.js` requires `./x`, which does not exist',
    ]);
  });
});

describe('an import without its extension', () => {
  const graphs = [
    graph(INDEX, { missing: [missing(INDEX, './x', { kind: 'import', expected: '/ws/lib/x' })] }),
  ];
  const severities = (manifest: object, rest: Partial<RuleContext> = {}) => {
    const fs = packageOf({ ...MAIN, ...manifest }, { ...files, 'lib/x.js': '' });
    return told(rule, check(rule, fs, graphs, rest)).map((one) => one.replace(/ .*/, ''));
  };

  it('is an error where Node surely takes the module for one that it must not be in', () => {
    expect(severities({ type: 'module' })).toEqual(['error']);
    expect(severities({ main: undefined, bin: 'lib/index.js' })).toEqual(['error']);
    expect(severities({}, { host: { id: 'lamp', title: 'Lamp' } })).toEqual(['error']);
  });

  it('is a warning where the module may be meant for bundlers', () => {
    expect(severities({})).toEqual(['warning']);
    expect(severities({ exports: { './client': './lib/index.js' } })).toEqual(['warning']);
  });

  it('is nothing where a host has the module bundled, unless it is missing to a bundler, too', () => {
    const bundled = new Set([INDEX]);
    expect(severities({ type: 'module' }, { bundled })).toEqual([]);
    const gone = [
      graph(INDEX, { missing: [missing(INDEX, './y', { kind: 'import', expected: '/ws/lib/y' })] }),
    ];
    const fs = packageOf({ ...MAIN, type: 'module' }, { ...files, 'lib/x.js': '' });
    expect(told(rule, check(rule, fs, gone, { bundled }))).toEqual([
      'error main: main: `lib/index.js` imports `./y`, which does not exist',
    ]);
  });
});

describe('a file that is to be built', () => {
  const expected = '/ws/dist/run.js';
  const withSource = { ...files, 'src/run.ts': '' };

  it('is a hint before the first build, a warning after it', () => {
    expect(about({ expected }, packageOf(MAIN, withSource), '../dist/run')).toEqual([
      'hint main: main: `lib/index.js` requires `../dist/run`, which is not built; its source is `src/run.ts`',
    ]);
    const built = packageOf(MAIN, { ...withSource, 'dist/other.js': '' });
    expect(about({ expected }, built, '../dist/run')[0]).toMatch(/^warning/);
  });

  it('is a hint where there is a script that makes the folder, or git ignores it', () => {
    const scripts = { build: 'make' };
    expect(about({ expected }, packageOf({ ...MAIN, scripts }, files))[0]).toMatch(/^hint/);
    const generated = packageOf(MAIN, { ...files, '.gitignore': 'lib/parser.js\n' });
    expect(about({ expected: '/ws/lib/parser.js' }, generated)[0]).toMatch(/^hint.*git ignores it/);
    const above = packageOf(MAIN, { ...files, '../.git': null, '../.gitignore': 'parser.*\n' });
    expect(about({ expected: '/ws/lib/parser.js' }, above)[0]).toMatch(/^hint/);
    expect(about({ expected: '/ws/lib/lexer.js' }, above)[0]).toMatch(/^error/);
  });

  it('is an error in what an installer unpacked', () => {
    const graphs = [graph(INDEX, { missing: [missing(INDEX, './x', { expected })] })];
    expect(told(rule, check(rule, packageOf(MAIN, withSource), graphs, { installed: true }))[0]).toMatch(
      /^error/,
    );
  });
});

describe('a file whose name differs in case', () => {
  const text = "const x = require('../Lib/Turn');\n";
  const fs = () => packageOf(MAIN, { 'lib/index.js': text, 'lib/turn.js': '' });
  const one = missing(INDEX, '../Lib/Turn', {
    offset: text.indexOf('../Lib'),
    length: '../Lib/Turn'.length,
    expected: '/ws/Lib/Turn',
    actualCase: '/ws/lib/turn.js',
  });

  it('is told with its name', () => {
    expect(told(rule, check(rule, fs(), [graph(INDEX, { missing: [one] })]))).toEqual([
      'error main: main: `lib/index.js` requires `../Lib/Turn`, which is called `lib/turn.js` on disk; Linux does not find it',
    ]);
  });

  it('is put right in the import', () => {
    const disk = fs();
    const [found] = check(rule, disk, [graph(INDEX, { missing: [one] })]);
    const [fix, ...others] = fixesOf(disk, findingOf(rule, found));
    expect(others).toEqual([]);
    expect(fix?.safe).toBe(true);
    apply(disk, fix!);
    expect(textOf(disk, INDEX)).toBe("const x = require('../lib/turn');\n");
  });
});

describe('a file that is not published', () => {
  const manifest = { ...MAIN, files: ['lib/index.js'] };
  const by = (specifier: string, rest: Parameters<typeof imported>[2] = {}) =>
    imported(INDEX, specifier, rest);
  const reaching = (...reached: [string, ReturnType<typeof by>][]) => [
    graph(INDEX, { files: [INDEX, ...reached.map(([file]) => file)], reachedBy: new Map(reached) }),
  ];
  const graphs = reaching(
    ['/ws/lib/a.js', by('./a', { certain: false, guarded: true, lazy: true })],
    ['/ws/lib/b.json', by('./b.json')],
    ['/ws/lib/c.js', by('./c', { from: '/ws/lib/a.js' })],
    ['/ws/build/x.node', by('../build/x.node')],
    ['/ws/lib/optional.js', by('./optional', { certain: false, guarded: true })],
    ['/ws/node_modules/z/z.js', by('../node_modules/z/z.js')],
  );
  const packed = (...names: string[]) => ({
    supplied: { packed: { packer: 'npm' as const, files: new Set(['package.json', ...names]) } },
  });
  const fs = (rest: object = {}) => packageOf({ ...manifest, ...rest }, files);

  it('is an error, told once for each module that asks, and not of what follows from it', () => {
    const found = check(rule, fs(), graphs, packed('lib/index.js'));
    expect(told(rule, found)).toEqual([
      'error main: main: `lib/index.js` requires `./b.json` and 1 more, which would not be published; Node does not find it once the package is installed',
    ]);
    expect(found[0]?.args.files).toEqual(['lib/b.json', 'lib/a.js']);
    expect(check(rule, fs(), graphs, packed('lib/index.js', 'lib/a.js', 'lib/b.json', 'lib/c.js'))).toEqual(
      [],
    );
  });

  it('is a warning where loading may not come to it, or the installation may make it', () => {
    const possible = check(rule, fs(), graphs, packed('lib/index.js', 'lib/b.json'));
    expect(told(rule, possible)[0]).toMatch(/^warning .*`\.\/a`, which would not be published/);
    const made = check(
      rule,
      fs({ scripts: { postinstall: 'node make.js' } }),
      graphs,
      packed('lib/index.js'),
    );
    expect(made.map((one) => one.severity)).toEqual(['warning']);
  });

  it('is nothing while it is not known what is published, where nothing is, and where the entry is not', () => {
    expect(check(rule, fs(), graphs)).toEqual([]);
    expect(check(rule, fs({ private: true }), graphs, packed('lib/index.js'))).toEqual([]);
    expect(check(rule, fs(), graphs, packed())).toEqual([]);
  });

  it('is told apart from one outside the package', () => {
    const outside = reaching(['/shared/x.js', by('../../shared/x')]);
    expect(told(rule, check(rule, fs(), outside, packed('lib/index.js')))).toEqual([
      'error main: main: `lib/index.js` requires `../../shared/x` from outside the package; Node does not find it once the package is installed',
    ]);
  });

  it('is added to `files`', () => {
    const disk = fs();
    const [found] = check(rule, disk, graphs, packed('lib/index.js'));
    const [fix] = fixesOf(disk, findingOf(rule, found));
    expect(fix).toMatchObject({ title: 'Add `lib/b.json` and 1 more to `files`', safe: false });
    apply(disk, fix!);
    expect(JSON.parse(textOf(disk, '/ws/package.json'))).toEqual({
      ...manifest,
      files: ['lib/index.js', 'lib/b.json', 'lib/a.js'],
    });
  });
});

describe('an import that is not complete', () => {
  const text = "import { rules } from './rules';\n";
  const manifest = { name: 'tidy', type: 'module', exports: './lib/index.js' };
  const one = missing(INDEX, './rules', {
    kind: 'import',
    offset: text.indexOf('./rules'),
    length: './rules'.length,
    expected: '/ws/lib/rules',
  });
  const graphs = [graph(INDEX, { missing: [one] })];

  it.each([
    { there: 'lib/rules.js', to: './rules.js' },
    { there: 'lib/rules/index.js', to: './rules/index.js' },
  ])('means $there, and is put right', ({ there, to }) => {
    const fs = packageOf(manifest, { 'lib/index.js': text, [there]: '' });
    const [found] = check(rule, fs, graphs);
    expect(told(rule, [found!])[0]).toContain(`did you mean \`${to}\`?`);
    const [fix] = fixesOf(fs, findingOf(rule, found));
    expect(fix?.safe).toBe(true);
    apply(fs, fix!);
    expect(textOf(fs, INDEX)).toBe(text.replace('./rules', to));
  });

  it('says that a folder is none', () => {
    const fs = packageOf(manifest, { 'lib/index.js': text, 'lib/rules/a.js': '' });
    expect(told(rule, check(rule, fs, graphs))[0]).toContain('which is a folder; `import` wants a file');
  });
});

describe('a target of exports that Node never comes to', () => {
  it('is not looked at, whatever its condition says', () => {
    const exports = { '.': { node: './lib/node.js', import: './lib/index.js' } };
    const fs = packageOf({ name: 'tidy', exports }, { ...files, 'lib/node.js': '' });
    const at = (entry: string) => [graph(entry, { missing: [missing(entry, './x', {})] })];
    expect(check(rule, fs, at(INDEX))).toEqual([]);
    expect(check(rule, fs, at('/ws/lib/node.js'))).toHaveLength(1);
  });
});

describe('what is not looked at', () => {
  it.each([
    { of: 'a bundler', manifest: { name: 'tidy', module: 'lib/index.js' } },
    {
      of: 'main beside exports',
      manifest: { name: 'tidy', main: 'lib/index.js', exports: { './x': './x.json' } },
    },
    {
      of: 'a condition nobody is told of',
      manifest: { name: 'tidy', exports: { source: './lib/index.js' } },
    },
    { of: 'a pattern', manifest: { name: 'tidy', exports: { './*': './lib/*' } } },
    { of: 'imports', manifest: { name: 'tidy', imports: { '#x': './lib/index.js' } } },
  ])('is the target of $of', ({ manifest }) => {
    const graphs = [graph(INDEX, { missing: [missing(INDEX, './x', {})] })];
    expect(check(rule, packageOf(manifest, { ...files, 'x.json': '' }), graphs)).toEqual([]);
  });

  it('is what has not been followed yet', () => {
    expect(check(rule, packageOf(MAIN, files), [])).toEqual([]);
  });
});
