import { parentPort } from 'node:worker_threads';
import type { SuppliedFacts } from '../rules/rule';
import { DiskFileSystem } from '../workspace/disk';
import { OverlayFileSystem } from '../workspace/overlay';
import { factsOf, type SupplyOptions } from './facts';

/** What the server asks of the thread beside it. */
export interface BackgroundRequest extends SupplyOptions {
  readonly id: number;
  /** The package root, absolute. */
  readonly root: string;
  /** The text of its manifest as the editor has it; undefined where the disk's counts. */
  readonly unsaved: string | undefined;
}

/** What it answers; undefined facts where the manifest cannot be read just now. */
export interface BackgroundAnswer {
  readonly id: number;
  readonly facts: SuppliedFacts | undefined;
}

/**
 * Answers in a thread of its own what takes too long for the server's: publint matches every file against every
 * other's name, and reads whole files. Returns at once; the thread lives until the server ends it.
 */
export function serveFacts(): void {
  parentPort?.on('message', async ({ id, root, unsaved, ...options }: BackgroundRequest) => {
    const fs = new OverlayFileSystem(new DiskFileSystem());
    if (unsaved !== undefined) fs.set(`${root}/package.json`, unsaved);
    const facts = await factsOf(fs, root, options).catch(() => undefined);
    parentPort?.postMessage({ id, facts } satisfies BackgroundAnswer);
  });
}
