/** How the command ends; other codes are faults of the command itself. */
export const EXIT = {
  /** It did what was asked; `check` found no error, nor did `hosts --validate`. */
  ok: 0,
  /** `check` found a problem of severity error, or `hosts --validate` a profile that cannot be used. */
  problems: 1,
  /** What was asked cannot be done, or not for all: the error stream says why. */
  usage: 2,
  /** A defect of Plugin Scout (`EX_SOFTWARE` of sysexits.h): the error stream has the stack. */
  defect: 70,
  /** The output cannot be written, as on a full disk (`EX_IOERR`). */
  output: 74,
} as const;
