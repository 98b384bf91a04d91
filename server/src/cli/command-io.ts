/** Where a command writes. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY: boolean;
  /** The terminal's width; undefined where it is no terminal. */
  readonly columns: number | undefined;
}

/** All that a command knows of the process it runs in. */
export interface CommandIo {
  readonly stdout: Output;
  readonly stderr: Output;
  /** The current directory, as the system writes it. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The real process. */
export function processIo(): CommandIo {
  return {
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    cwd: process.cwd(),
    env: process.env,
  };
}

function output(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) => stream.write(text),
    isTTY: stream.isTTY === true,
    // A pseudo-terminal without a size says 0.
    columns: stream.isTTY && stream.columns > 0 ? stream.columns : undefined,
  };
}
