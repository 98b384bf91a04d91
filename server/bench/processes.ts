import { spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Figure } from './figure';
import { median, quantile } from './measure';
import { makeTree } from './trees';

const SERVER = 'server/dist/plugin-scout.js';
const LIBRARY = resolve('server/dist/index.js');
const PROBE = 'server/bench/probe.cjs';
const ROUNDS = 15;

/** What needs a process of its own: memory, start-up, and how long the server is blocked while it discovers. */
export async function measureProcesses(): Promise<Figure[]> {
  const npm = makeTree('npm', 5000);
  const blocked = probe('blocked', npm.root);
  return [
    {
      name: 'memory over bare Node, per 1,000 packages',
      value: (probe('memory', npm.root)[0]! - probe('bare', npm.root)[0]!) / 5,
      gate: 5,
      unit: 'MB',
    },
    { name: 'start-up, spawn to initialize answered / bare Node', value: await startUp(), gate: 1.8 },
    { name: 'server blocked while it discovers, p99', value: quantile(blocked, 0.99), gate: 10, unit: 'ms' },
    { name: 'the same, maximum', value: Math.max(...blocked), unit: 'ms' },
  ];
}

/** Runs one probe in a process of its own; it prints numbers. */
function probe(what: string, root: string): number[] {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--expose-gc', PROBE, what, root, LIBRARY],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`the probe ${what} failed: ${stderr}`);
  return JSON.parse(stdout) as number[];
}

async function startUp(): Promise<number> {
  const ratios: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const bare = await untilEnd();
    const server = await untilInitialized();
    if (round > 0) ratios.push(server / bare);
  }
  return median(ratios);
}

/** Milliseconds of `node -e 0`. */
function untilEnd(): Promise<number> {
  const start = performance.now();
  return new Promise((resolve) => {
    spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }).on('exit', () =>
      resolve(performance.now() - start),
    );
  });
}

/** Milliseconds from spawning the built server to its answer to `initialize`. */
function untilInitialized(): Promise<number> {
  const start = performance.now();
  const server = spawn(process.execPath, [SERVER, 'serve', '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const request = JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { processId: process.pid, rootUri: null, capabilities: {} },
  });
  server.stdin.write(`Content-Length: ${request.length}\r\n\r\n${request}`);
  return new Promise((resolve) => {
    server.stdout.once('data', () => {
      resolve(performance.now() - start);
      server.kill();
    });
  });
}
