import { mkdirSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import type { Explanation } from '../../src/discovery/explanation';
import type { Report } from '../../src/discovery/report';
import { sarifValidator } from '../report/sarif-schema';
import { validator } from '../report/schemas';
import { diskTree } from './disk-tree';
import { MemoryOutput } from './fake-io';
import { runIn } from './run-in';
import { WORKSPACE } from './workspace-tree';

const workspace = diskTree(WORKSPACE);
const sound = diskTree({
  'package.json': { name: 'node-red-contrib-ok', version: '1.0.0', 'node-red': { nodes: { ok: 'ok.js' } } },
  'ok.js': '',
  'ok.html': '',
});
const bare = diskTree({ 'package.json': { name: 'bare', version: '1.0.0', dependencies: { karma: '*' } } });
const empty = diskTree({ 'notes.txt': 'nothing here' });

describe('list', () => {
  it('prints hosts, plugins, entry points, problems and a summary', async () => {
    const { code, stdout, stderr } = await runIn(workspace, []);
    expect(stderr).toBe('');
    expect(stdout).toContain('├─ node-red-contrib-pump 1.2.0  workspace  ok  packages/pump\n');
    expect(stdout).toContain('│  └─ pump -> pump.js  ok  node-red.nodes\n');
    expect(stdout).toContain('└─ karma-works 2.0.0  dependency  ok  node_modules/karma-works\n');
    expect(stdout).toMatch(/^packages\/valve\/package\.json:6:16 {2}error {2}.+ {2}target-not-found$/m);
    expect(stdout).toMatch(/\n3 plugins of 2 hosts: 2 ok, 1 broken; .*1 error.*\n$/);
    expect(code).toBe(0);
  });

  it('is what a folder alone means, and shows paths from where the user stands', async () => {
    const above = dirname(workspace);
    const name = basename(workspace);
    const { stdout } = await runIn(above, [name]);
    expect(stdout).toBe((await runIn(above, ['list', name])).stdout);
    expect(stdout).toContain(`${name}/packages/valve/package.json:6:16  error`);
  });

  it('says plainly when there is nothing, and once that nothing is installed', async () => {
    const { code, stdout } = await runIn(empty, ['list']);
    expect(stdout).toBe(
      'No plugins found in .\nNothing is installed here: only the packages of the workspace were looked at.\n',
    );
    expect(code).toBe(0);
    expect((await runIn(bare, ['list'])).stdout.match(/Nothing is installed/g)).toHaveLength(1);
    expect((await runIn(workspace, ['list'])).stdout).not.toContain('Nothing is installed');
  });

  it('shows only the hosts asked for, and says that it does', async () => {
    const { stdout } = await runIn(workspace, ['--host', 'karma']);
    expect(stdout).toContain('karma-works');
    expect(stdout).not.toContain('node-red-contrib-pump');
    expect(stdout).toContain('Left out: 2 plugins of other hosts.');
  });

  it('prints a report that is valid, and the same bytes each time', async () => {
    const first = await runIn(workspace, ['--format', 'json']);
    const second = await runIn(workspace, ['--format', 'json']);
    expect(second.stdout).toBe(first.stdout);
    const report = JSON.parse(first.stdout) as Report;
    expect(validator('report')(report)).toEqual([]);
    expect(report.plugins.map(({ name, status }) => [name, status])).toEqual([
      ['karma-works', 'ok'],
      ['node-red-contrib-pump', 'ok'],
      ['node-red-contrib-valve', 'broken'],
    ]);
  });

  it('takes several folders, with paths relative to the first', async () => {
    const folders = diskTree({
      'a/package.json': { name: 'node-red-contrib-a', 'node-red': { nodes: {} } },
      'b/package.json': { name: 'node-red-contrib-b', 'node-red': { nodes: {} } },
    });
    const { stdout } = await runIn(folders, ['b', 'a', '--format', 'json']);
    const report = JSON.parse(stdout) as Report;
    expect(report.folders.map(({ path }) => path)).toEqual(['.', '../a']);
    expect(report.plugins.map(({ path }) => path)).toEqual(['../a', '.']);
  });

  it('tells of a host profile that is not valid, and goes on without it', async () => {
    const folder = diskTree({
      ...WORKSPACE,
      'package.json': {
        ...(WORKSPACE['package.json'] as object),
        pluginScout: { hosts: [{ id: 'mine', title: 'Mine' }, './none.json'] },
      },
    });
    const { code, stdout } = await runIn(folder, []);
    expect(stdout).toMatch(/^package\.json:\d+:\d+ {2}warning {2}.+ {2}host-profile-invalid$/m);
    expect(stdout).toMatch(/^package\.json:\d+:\d+ {2}warning {2}.*none\.json.* {2}configuration-invalid$/m);
    expect(stdout).toContain('3 plugins of 2 hosts');
    expect(code).toBe(0);
  });

  it('paints on a terminal, and keeps to its width', async () => {
    const { stdout } = await runIn(workspace, [], { stdout: new MemoryOutput(true, 60) });
    expect(stdout).toContain('\u001b[31mbroken\u001b[39m');
    expect((await runIn(workspace, ['--color'])).stdout).toContain('\u001b[31mbroken\u001b[39m');
    expect((await runIn(workspace, [])).stdout).not.toContain('\u001b');
  });
});

describe('check', () => {
  it('prints the problems and fails when one is an error', async () => {
    const { code, stdout } = await runIn(workspace, ['check']);
    expect(stdout).toMatch(/^packages\/valve\/package\.json:6:16 {2}error {2}.+ {2}target-not-found\n/m);
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(
      /^\d+ problems? in 1 file: .*1 error.*; 3 plugins of 2 hosts/,
    );
    expect(code).toBe(1);
  });

  it('succeeds where there is no error', async () => {
    expect(await runIn(sound, ['check'])).toEqual({
      code: 0,
      stdout: 'no problems; 1 plugin of 1 host: 1 ok\n',
      stderr: '',
    });
  });

  it('goes by the final severity', async () => {
    const lenient = diskTree({
      ...WORKSPACE,
      'package.json': {
        ...(WORKSPACE['package.json'] as object),
        pluginScout: { severities: { 'target-not-found': 'warning', 'companion-missing': 'off' } },
      },
    });
    const { code, stdout } = await runIn(lenient, ['check']);
    expect(stdout).toContain(':6:16  warning  ');
    expect(code).toBe(0);
  });

  it('passes over the errors of other hosts', async () => {
    expect((await runIn(workspace, ['check', '--host', 'karma'])).code).toBe(0);
    expect((await runIn(workspace, ['check', '--host', 'node-red'])).code).toBe(1);
  });

  it('prints the whole report as JSON, with the same exit code', async () => {
    const { code, stdout } = await runIn(workspace, ['check', '--format=json']);
    expect(stdout).toBe((await runIn(workspace, ['list', '--format=json'])).stdout);
    expect(code).toBe(1);
  });
});

describe('check and what is not shown', () => {
  const reject = (name: string) => ({
    [`node_modules/${name}/package.json`]: {
      name,
      version: '1.0.0',
      'node-red': { nodes: { x: 'none.js' } },
    },
  });
  const manifest = { name: 'works', dependencies: { 'node-red-contrib-a': '1', 'node-red-contrib-b': '1' } };
  const files = {
    'package.json': manifest,
    ...reject('node-red-contrib-a'),
    ...reject('node-red-contrib-b'),
  };
  const lastLine = async (folder: string, ...options: string[]) =>
    (await runIn(folder, ['check', ...options])).stdout.trimEnd().split('\n').at(-1);

  it('says that problems of dependencies are kept back, and how to see them', async () => {
    const folder = diskTree(files);
    expect(await lastLine(folder)).toBe(
      'no problems; 2 plugins of 1 host: 2 broken; problems of 2 dependencies are not shown (--dependencies)',
    );
    expect(await lastLine(folder, '--dependencies')).toMatch(/^2 problems in 2 files: 2 errors; [^;]*$/);
  });

  it('counts only what would be shown', async () => {
    const ignore = [{ package: 'node-red-contrib-a' }];
    const folder = diskTree({ ...files, 'package.json': { ...manifest, pluginScout: { ignore } } });
    expect(await lastLine(folder)).toContain('; problems of 1 dependency are not shown');
    expect(await lastLine(folder, '--host', 'karma')).toBe('no problems; no plugins');
    expect(await lastLine(workspace)).not.toContain('not shown');
  });

  it('fails where a manifest cannot be read: what is in it nobody knows', async () => {
    const large = `{"name": "${'x'.repeat(6_000_000)}"}`;
    const folder = diskTree({
      'package.json': { private: true, workspaces: ['packages/*'] },
      'packages/a/package.json': large,
    });
    const { code, stdout, stderr } = await runIn(folder, ['check']);
    expect(stdout).toBe('no problems; no plugins\n');
    expect(stderr).toMatch(
      /^plugin-scout: left out packages\/a\/package\.json: too large to be read: \d+ bytes\n$/,
    );
    expect(code).toBe(2);
    expect((await runIn(folder, ['list'])).code).toBe(0);
  });

  it('does not fail for a folder that it leaves out', async () => {
    const folder = diskTree({
      'package.json': { private: true, workspaces: ['packages/*'] },
      'packages/a/package.json': { name: 'a', version: '1.0.0' },
    });
    symlinkSync(workspace, join(folder, 'packages', 'out'));
    const { code, stderr } = await runIn(folder, ['check']);
    expect(stderr).toBe('plugin-scout: left out packages/out: a link that leads out of the folder\n');
    expect(code).toBe(0);
  });
});

describe('check --built', () => {
  const unbuilt = diskTree({
    'package.json': { name: 'karma-dots', version: '1.0.0', main: 'dist/dots.js' },
    'src/dots.ts': '',
    'tsconfig.json': { compilerOptions: { rootDir: 'src', outDir: 'dist' } },
  });

  it('makes an error of what is not built yet', async () => {
    const usual = await runIn(unbuilt, ['check']);
    expect(usual.stdout).toMatch(/ {2}hint {2}.* {2}target-not-built$/m);
    expect(usual.code).toBe(0);
    const strict = await runIn(unbuilt, ['check', '--built']);
    expect(strict.stdout).toMatch(/ {2}error {2}.* {2}target-not-built$/m);
    expect(strict.code).toBe(1);
  });
});

describe('check for CI', () => {
  const inRepository = diskTree(
    Object.fromEntries(Object.entries(WORKSPACE).map(([path, content]) => [`plugins/${path}`, content])),
  );
  mkdirSync(join(inRepository, '.git'));
  const folder = join(inRepository, 'plugins');

  it('writes a valid SARIF log, with paths from the root of the repository', async () => {
    const { code, stdout } = await runIn(folder, ['check', '--format', 'sarif']);
    const log = JSON.parse(stdout) as Log;
    expect(sarifValidator()(log)).toEqual([]);
    const [result] = log.runs[0]!.results!;
    expect(result!.ruleId).toBe('target-not-found');
    expect(result!.locations![0]!.physicalLocation).toEqual({
      artifactLocation: { uri: 'plugins/packages/valve/package.json', uriBaseId: '%SRCROOT%' },
      region: { startLine: 6, startColumn: 16, endLine: 6, endColumn: 26 },
    });
    expect(code).toBe(1);
    expect((await runIn(dirname(folder), ['check', 'plugins', '--format=sarif'])).stdout).toBe(stdout);
  });

  it('writes annotations and the summary, with the same paths', async () => {
    const { code, stdout } = await runIn(folder, ['check', '--format', 'github']);
    expect(stdout).toMatch(
      /^::error file=plugins\/packages\/valve\/package\.json,line=6,endLine=6,col=16,endColumn=26,title=plugin-scout%3A target-not-found::/m,
    );
    expect(stdout).toMatch(/\n1 problem in 1 file: 1 error; 3 plugins of 2 hosts.*\n$/);
    expect(code).toBe(1);
  });

  it('counts paths from where it stands where there is no repository', async () => {
    const { stdout } = await runIn(dirname(workspace), ['check', basename(workspace), '--format=github']);
    expect(stdout).toContain(`file=${basename(workspace)}/packages/valve/package.json,`);
  });

  it('keeps to the hosts asked for', async () => {
    const { code, stdout } = await runIn(folder, ['check', '--format', 'sarif', '--host', 'karma']);
    expect((JSON.parse(stdout) as Log).runs[0]!.results).toEqual([]);
    expect(code).toBe(0);
  });
});

describe('explain', () => {
  it('tells what the host asks and what was tried', async () => {
    const { code, stdout } = await runIn(workspace, ['explain', 'node-red-contrib-valve']);
    expect(stdout).toMatch(/^node-red-contrib-valve 0\.1\.0 {2}workspace {2}packages\/valve\n/);
    expect(stdout).toMatch(/^Node-RED \(node-red\) {2}broken {2}by metadata$/m);
    expect(stdout).toMatch(/^ {4}yes {6}.*node-red/m);
    expect(stdout).toMatch(/^ {6}file {7}packages\/valve\/valve\.js {2}missing$/m);
    expect(stdout).toMatch(/^Not a plugin of .*karma/m);
    expect(stdout).toContain('target-not-found');
    expect(code).toBe(0);
  });

  it('answers for a host that does not see the package', async () => {
    const { stdout } = await runIn(workspace, ['explain', 'node-red-contrib-valve', '--host', 'karma']);
    expect(stdout).toMatch(/^Karma \(karma\) {2}not a plugin/m);
    expect(stdout).toMatch(/^ {4}no /m);
  });

  it('takes a path as well as a name, and an installed package', async () => {
    const byName = await runIn(workspace, ['explain', 'node-red-contrib-valve']);
    expect(await runIn(workspace, ['explain', './packages/valve'])).toEqual(byName);
    expect(await runIn(workspace, ['explain', 'packages/valve/package.json'])).toEqual(byName);
    const inside = await runIn(join(workspace, 'packages', 'valve'), ['explain', '.']);
    expect(inside.stdout).toMatch(/^node-red-contrib-valve 0\.1\.0 {2}workspace {2}\.\n/);
    const installed = await runIn(workspace, ['explain', 'karma-works', '--host=karma']);
    expect(installed.stdout).toMatch(/^karma-works 2\.0\.0 {2}dependency {2}node_modules\/karma-works\n/);
  });

  it('counts a path from the folder that is named, or from where the user stands', async () => {
    const above = dirname(workspace);
    const name = basename(workspace);
    const { stdout, code } = await runIn(above, ['explain', './packages/valve', name]);
    expect(stdout).toMatch(/^node-red-contrib-valve 0\.1\.0 {2}workspace {2}/);
    expect(code).toBe(0);
    expect((await runIn(above, ['explain', `${name}/packages/valve`, name])).stdout).toBe(stdout);
  });

  it('prints JSON after its schema', async () => {
    for (const name of ['node-red-contrib-valve', 'karma-works', 'works']) {
      const { stdout } = await runIn(workspace, ['explain', name, '--format', 'json']);
      expect(validator('explain')(JSON.parse(stdout))).toEqual([]);
    }
  });

  it('takes several hosts', async () => {
    const line = [
      'explain',
      'node-red-contrib-valve',
      '--host',
      'node-red',
      '--host',
      'karma',
      '--format',
      'json',
    ];
    const { hosts, diagnostics } = JSON.parse((await runIn(workspace, line)).stdout) as Explanation;
    expect(hosts.map(({ id, status }) => [id, status])).toEqual([
      ['karma', 'not-a-plugin'],
      ['node-red', 'broken'],
    ]);
    expect(diagnostics.filter(({ code }) => code === 'target-not-found')).toHaveLength(1);
  });
});

describe('hosts', () => {
  it('lists the hosts that are known, with those of a file', async () => {
    const folder = diskTree({
      'mine.json': {
        id: 'mine',
        title: 'My application',
        ecosystem: 'npm',
        rules: [{ approach: 'naming-convention', discovered: { name: ['mine-*'] } }],
      },
    });
    const { code, stdout } = await runIn(folder, ['hosts', '--hosts-file', 'mine.json']);
    expect(stdout).toMatch(/^node-red +Node-RED +metadata, namespace {2}read in @node-red\/registry \d/m);
    expect(stdout).toMatch(/^mine +My application +naming-convention$/m);
    expect(code).toBe(0);
    const json = await runIn(folder, ['hosts', '--format', 'json', '--hosts-file', 'mine.json']);
    const { hosts } = JSON.parse(json.stdout) as { hosts: { id: string; approaches: string[] }[] };
    expect(hosts.find(({ id }) => id === 'mine')?.approaches).toEqual(['naming-convention']);
  });
});

describe('help and version', () => {
  it('names every command and every option that a user may need', async () => {
    const { code, stdout } = await runIn(empty, ['--help']);
    for (const word of [
      'list',
      'check',
      'explain',
      'hosts',
      'serve',
      '--format',
      '--hosts-file',
      '--stdio',
    ]) {
      expect(stdout).toContain(word);
    }
    expect(stdout).not.toContain('clientProcessId');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(code).toBe(0);
  });

  it("prints the package's version", async () => {
    expect((await runIn(empty, ['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\S*\n$/);
  });
});

describe('a host that the configuration leaves out', () => {
  it('is not called unknown', async () => {
    const folder = diskTree({ 'package.json': { name: 'x', pluginScout: { disabledHosts: ['karma'] } } });
    expect(await runIn(folder, ['check', '--host', 'karma'])).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'plugin-scout: the host karma is disabled: see disabledHosts below pluginScout in the root package.json\n',
    });
  });
});

describe('bad usage', () => {
  it.each([
    [['nowhere'], 'neither a command nor a folder: nowhere'],
    [['chekc'], "neither a command nor a folder: chekc; did you mean 'check'?"],
    [['check', 'nowhere'], 'no such folder: nowhere'],
    [['check', 'package.json'], 'not a folder but a file: package.json'],
    [['--fromat=json'], "unknown option --fromat; did you mean '--format'?"],
    [['--host', 'node-rad'], "unknown host node-rad; did you mean 'node-red'?"],
    [['check', '--host', 'zzzzzz'], 'unknown host zzzzzz: plugin-scout hosts lists them'],
    [['--hosts-file', 'none.json'], 'no such hosts file: none.json'],
    [['explain'], 'explain needs a package: plugin-scout explain PACKAGE [DIR]'],
    [['explain', 'a', 'b', 'c'], 'explain takes one package and one folder, not c too'],
    [
      ['explain', 'node-red-contrib-vlave'],
      "no package node-red-contrib-vlave in .; did you mean 'node-red-contrib-valve'?",
    ],
    [['explain', './packages'], 'no package at ./packages: there is no package.json'],
    [['list', '--format', 'sarif'], 'list has no --format sarif: it belongs to check'],
    [
      ['check', '--format', 'sarfi'],
      "--format is text or json or sarif or github, not 'sarfi'; did you mean 'sarif'?",
    ],
    [['list', '--built'], 'list has no option --built: it belongs to check'],
    [['hosts', 'here'], 'hosts takes no folder (here)'],
    [['serve'], 'serve needs --stdio or --node-ipc'],
    [['nowhere\u001b[2J'], 'neither a command nor a folder: nowhere\\u001b[2J'],
  ])('%j: one line, exit code 2', async (line, message) => {
    expect(await runIn(workspace, line)).toEqual({
      code: 2,
      stdout: '',
      stderr: `plugin-scout: ${message}\n`,
    });
  });
});
