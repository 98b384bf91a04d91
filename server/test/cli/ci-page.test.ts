import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseArguments } from '../../src/cli/arguments';
import { EXIT } from '../../src/cli/exit-code';
import { help } from '../../src/cli/help';
import { installBuiltCommand } from './built-command';
import { diskTree, type Tree } from './disk-tree';

const PAGE = readFileSync(new URL('../../../docs/ci.md', import.meta.url), 'utf8');

const blocks = (language: string) =>
  [...PAGE.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(([, text = '']) => text);

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly { uses?: string; run?: string }[] }>>;
}

const workflows = blocks('yaml').map((text) => parse(text) as Workflow);
const { scripts } = JSON.parse(`{${blocks('json')[0]}}`) as { scripts: Record<string, string> };

/** The arguments of each `plugin-scout` on the page, as a shell would hand them over. */
const commands = [...PAGE.matchAll(/(?<![\w`-])(?:npx )?plugin-scout ((?:check)[^`"\n>;]*)/g)].map(
  ([, line = '']) => line.trim().split(/ +/),
);

describe('docs/ci.md', () => {
  it('names only commands and options that there are', () => {
    expect(commands.length).toBeGreaterThanOrEqual(4);
    for (const command of commands) expect(parseArguments(command).command).toBe('check');
  });

  it('has workflows that are YAML, one of which may upload what it scans', () => {
    expect(workflows).toHaveLength(2);
    const steps = workflows.flatMap(({ jobs }) => Object.values(jobs)).flatMap((job) => job.steps);
    expect(steps.every(({ uses, run }) => (uses === undefined) !== (run === undefined))).toBe(true);
    const upload = workflows.find(({ jobs }) => JSON.stringify(jobs).includes('upload-sarif'));
    expect(upload?.permissions['security-events']).toBe('write');
  });

  it('tells every exit code, as --help does', () => {
    for (const code of Object.values(EXIT)) {
      expect(PAGE).toMatch(new RegExp(`^\\| ${code} \\|`, 'm'));
      expect(help()).toMatch(new RegExp(`^ +${code}  \\S`, 'm'));
    }
  });
});

/** A package as the page has it, whose build does what a test says. */
function release(build: string, files: Tree = {}): string {
  const manifest = {
    name: 'node-red-contrib-made-up-lamp',
    version: '1.0.0',
    keywords: ['node-red'],
    'node-red': { version: '>=3.0.0', nodes: { lamp: 'dist/lamp.js' } },
    engines: { node: '>=18' },
    scripts: { ...scripts, build },
  };
  const folder = diskTree({
    'package.json': manifest,
    'src/lamp.ts': 'export default () => {};\n',
    ...files,
  });
  installBuiltCommand(folder);
  return folder;
}

const BUILD = `node -e "const fs = require('fs'); fs.mkdirSync('dist'); for (const name of ['lamp.js', 'lamp.html']) fs.writeFileSync('dist/' + name, '')"`;

/** Publishes to a registry that is not there, and does not even try: nothing may leave the machine. */
function publish(folder: string): { status: number | null; output: string } {
  const offline = ['--offline', '--registry=http://127.0.0.1:9/', '--fetch-retries=0'];
  const { status, stdout, stderr } = spawnSync('npm', ['publish', '--dry-run', ...offline], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return { status, output: stdout + stderr };
}

describe('the script of docs/ci.md before a release', () => {
  it('lets a sound release pass', () => {
    const { status, output } = publish(release(BUILD));
    expect(output).toContain('no problems; 1 plugin of 1 host: 1 ok');
    expect(output).toContain('+ node-red-contrib-made-up-lamp@1.0.0');
    expect(status).toBe(0);
  });

  it('stops one whose entry point the build does not make', () => {
    const { status, output } = publish(release(BUILD.replace('lamp.js', 'lmap.js')));
    expect(output).toMatch(
      /^package\.json:\d+:\d+ {2}error {2}.*dist\/lamp\.js.* {2}target-not-(found|built)$/m,
    );
    expect(output).not.toContain('+ node-red-contrib-made-up-lamp@1.0.0');
    expect(status).toBe(1);
  });

  it('stops one that is not built at all', () => {
    const { status, output } = publish(release('node -e ""'));
    expect(output).toMatch(/^package\.json:\d+:\d+ {2}error {2}.*dist\/lamp\.js/m);
    expect(status).toBe(1);
  });

  it('stops one that its host refuses', () => {
    const manifest = {
      name: 'homebridge-made-up-lamp',
      version: '1.0.0',
      keywords: ['homebridge-plugin'],
      main: 'lamp.js',
      scripts: { prepublishOnly: 'plugin-scout check' },
    };
    const folder = diskTree({ 'package.json': manifest, 'lamp.js': '' });
    installBuiltCommand(folder);
    const { status, output } = publish(folder);
    expect(output).toMatch(/^package\.json:\d+:\d+ {2}error {2}Homebridge .* {2}engine-missing$/m);
    expect(status).toBe(1);
  });
});
