/** What the user asked cannot be done as asked. The message is one line, printed as it is; the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
