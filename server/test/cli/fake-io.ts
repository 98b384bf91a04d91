import type { CommandIo, Output } from '../../src/cli/command-io';

/** Remembers what is written. */
export class MemoryOutput implements Output {
  text = '';

  constructor(
    readonly isTTY = false,
    readonly columns: number | undefined = isTTY ? 80 : undefined,
  ) {}

  write(text: string): void {
    this.text += text;
  }
}

export interface MemoryIo extends CommandIo {
  readonly stdout: MemoryOutput;
  readonly stderr: MemoryOutput;
}

/** A process that is no terminal and has an empty environment, but for what a test changes. */
export function memoryIo(changes: Partial<MemoryIo> = {}): MemoryIo {
  return { stdout: new MemoryOutput(), stderr: new MemoryOutput(), cwd: process.cwd(), env: {}, ...changes };
}
