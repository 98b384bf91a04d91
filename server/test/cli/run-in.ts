import { run } from '../../src/cli/run';
import { type MemoryIo, memoryIo } from './fake-io';

/** What a command line did. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in this process, standing in `cwd`. */
export async function runIn(
  cwd: string,
  argv: readonly string[],
  changes: Partial<MemoryIo> = {},
): Promise<Outcome> {
  const io = memoryIo({ cwd, ...changes });
  const code = await run(argv, io);
  return { code, stdout: io.stdout.text, stderr: io.stderr.text };
}
