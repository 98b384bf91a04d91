import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { JsonObject } from '../../src/manifest/manifest';
import { packedFiles } from '../../src/packing/index';
import { yarnClassicFiles } from '../../src/packing/yarn-classic';
import { DiskFileSystem } from '../../src/workspace/disk';
import type { Packer } from '../../src/workspace/packed-files';
import type { Content } from '../packing/situations';

const VSCE = fileURLToPath(new URL('../../../node_modules/@vscode/vsce/vsce', import.meta.url));

/** A program that packs, and says what it would put into the archive. */
export interface PackingProgram {
  readonly name: string;
  /** What we say that it puts into the archive. */
  ours(root: string, manifest: JsonObject): Promise<ReadonlySet<string> | undefined>;
  /** What makes a folder a project of this program. */
  readonly project: Readonly<Record<string, Content>>;
  /** What the manifest must have besides for this program. */
  manifest?(declared: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
  /** Situations in which it is known to pack something else than we say, with the reason. */
  readonly differs?: Readonly<Record<string, string>>;
  /**
   * Runs it in a package.
   * @param corpus where the packers are installed
   * @returns the paths of the archive, sorted
   * @throws where it fails
   */
  list(corpus: string, root: string): Promise<string[]>;
}

export const PROGRAMS: readonly PackingProgram[] = [
  {
    name: 'npm',
    ours: asked('npm'),
    project: {},
    async list(corpus, root) {
      const cli = join(corpus, 'node_modules/npm/bin/npm-cli.js');
      const text = await run(root, [
        cli,
        'pack',
        '--dry-run',
        '--json',
        '--ignore-scripts',
        '--loglevel=silent',
      ]);
      const [{ files }] = JSON.parse(text) as [{ files: { path: string }[] }];
      return files.map(({ path }) => path).sort();
    },
  },
  {
    name: 'pnpm',
    ours: asked('pnpm'),
    differs: {
      'another case': 'it finds entries of files in another case',
      'lockfiles and cruft': 'its older list packs bun.lockb',
    },
    project: { 'pnpm-lock.yaml': "lockfileVersion: '9.0'\n" },
    async list(corpus, root) {
      const cli = join(corpus, 'node_modules/pnpm/bin/pnpm.cjs');
      const text = await run(root, [cli, '--config.ignore-scripts=true', 'pack', '--json']);
      const { files } = JSON.parse(text) as { files: { path: string }[] };
      return files.map(({ path }) => path).sort();
    },
  },
  {
    name: 'Yarn 1',
    // By itself: `packedFiles` adds what npm would pack, since npm mostly publishes such projects.
    ours: (root, manifest) => yarnClassicFiles(new DiskFileSystem(), root, manifest),
    project: { 'yarn.lock': '' },
    async list(corpus, root) {
      const cli = join(corpus, 'node_modules/yarn/bin/yarn.js');
      await run(root, [cli, 'pack', '--silent', '--ignore-scripts', '--filename', 'packed.tgz']);
      const { stdout } = await promisify(execFile)('tar', ['-tvzf', 'packed.tgz'], { cwd: root });
      const entries = stdout.matchAll(/^[-l](?:\S+\s+){5}package\/(.*?)(?: -> .*)?$/gm);
      return [...entries].map(([, path]) => path!).sort();
    },
  },
  {
    name: 'Yarn 4',
    ours: asked('yarn'),
    project: {
      'yarn.lock': '',
      '.yarnrc.yml': 'enableTelemetry: false\nenableScripts: false\nenableImmutableInstalls: false\n',
    },
    async list(corpus, root) {
      const cli = join(corpus, 'node_modules/@yarnpkg/cli-dist/bin/yarn.js');
      await run(root, [cli, 'install', '--mode=skip-build']);
      const lines = (await run(root, [cli, 'pack', '--dry-run', '--json'])).trim().split('\n');
      const records = lines.map((line) => JSON.parse(line) as { location?: string });
      return records.flatMap(({ location }) => location ?? []).sort();
    },
  },
  {
    name: 'vsce',
    ours: asked('vsce'),
    project: {},
    manifest: ({ main, browser }) => ({
      publisher: 'p',
      engines: { vscode: '^1.93.0' },
      // vsce asks for both or none.
      ...(main || browser ? { activationEvents: ['*'] } : {}),
    }),
    async list(_, root) {
      return (await run(root, [VSCE, 'ls', '--no-dependencies'])).trim().split('\n').sort();
    },
  },
];

function asked(packer: Packer): PackingProgram['ours'] {
  return async (root, manifest) => (await packedFiles({ root, manifest, packer }))?.files;
}

async function run(cwd: string, args: readonly string[]): Promise<string> {
  const env = { ...process.env, NO_UPDATE_NOTIFIER: '1', npm_config_update_notifier: 'false' };
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd, env });
  return stdout;
}
