import { spawn, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/discovery/report';
import { COMMAND } from './built-command';
import { diskTree, type Tree } from './disk-tree';

/** More plugins than a pipe holds of their report at once: 64 KiB on Linux. */
const MANY = 400;

function manyPlugins(): Tree {
  const tree: Record<string, unknown> = { 'package.json': { private: true, workspaces: ['packages/*'] } };
  for (let index = 0; index < MANY; index++) {
    const name = `node-red-contrib-${index}`;
    tree[`packages/${index}/package.json`] = { name, 'node-red': { nodes: { [name]: 'missing.js' } } };
  }
  return tree;
}

const workspace = diskTree(manyPlugins());

/** Runs the built command; `see` gets its output stream and may close it. */
function runBuilt(
  args: readonly string[],
  see: (stdout: NodeJS.ReadableStream & { destroy(): unknown }) => void,
): Promise<{ code: number | null; signal: string | null; stderr: string }> {
  const child = spawn(process.execPath, [COMMAND, ...args], {
    cwd: workspace,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  see(child.stdout);
  return new Promise((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, stderr }));
  });
}

describe('the built command', () => {
  it('writes a large report to the end, however slowly it is read', async () => {
    let text = '';
    const outcome = await runBuilt(['check', '--format', 'json'], (stdout) => {
      stdout.on('data', (chunk) => {
        text += chunk;
        stdout.pause();
        setTimeout(() => stdout.resume(), 5);
      });
    });
    expect(outcome).toEqual({ code: 1, signal: null, stderr: '' });
    expect(text.length).toBeGreaterThan(200_000);
    expect((JSON.parse(text) as Report).plugins).toHaveLength(MANY);
  }, 30_000);

  it.each([
    ['list', 0],
    ['check', 1],
  ])(
    '%s stays silent when its reader goes away, and keeps its exit code',
    async (command, code) => {
      const outcome = await runBuilt([command], (stdout) => {
        stdout.once('data', () => stdout.destroy());
      });
      expect(outcome).toEqual({ code, signal: null, stderr: '' });
      const early = await runBuilt([command], (stdout) => stdout.destroy());
      expect(early).toEqual({ code, signal: null, stderr: '' });
    },
    30_000,
  );

  it('runs as a program of its own where files can be executable', () => {
    const { stdout, status } =
      process.platform === 'win32'
        ? spawnSync(process.execPath, [COMMAND, '--version'], { encoding: 'utf8' })
        : spawnSync(COMMAND, ['--version'], { encoding: 'utf8' });
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\S*\n$/);
    expect(status).toBe(0);
  });

  it('ends with 2 and one line on bad usage', () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [COMMAND, 'nowhere'], {
      cwd: workspace,
      encoding: 'utf8',
    });
    expect({ stdout, stderr, status }).toEqual({
      stdout: '',
      stderr: 'plugin-scout: neither a command nor a folder: nowhere\n',
      status: 2,
    });
  });
});
