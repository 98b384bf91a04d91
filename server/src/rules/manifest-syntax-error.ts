import type { Rule } from './rule';

/** The manifest is no sound JSON: neither npm nor any host can read it. What could be read is still checked. */
export const manifestSyntaxError: Rule = {
  code: 'manifest-syntax-error',
  severity: 'error',
  effect: 'broken',
  summary: 'The manifest is not valid JSON, so no host can read it.',
  message: ({ problem, readable }) =>
    `${problem}: ${readable ? 'this manifest is not checked' : 'no host can read this manifest'}`,
  checkManifest: (manifest, { manifestPath }) =>
    manifest.problems.slice(0, 1).map(({ message, offset, length, readable = false }) => ({
      file: manifestPath,
      at: [],
      span: { offset, length },
      args: { problem: message, readable },
      // Node and npm do not mind: nothing fails, but nothing was looked at either.
      ...(readable ? { severity: 'warning' as const } : {}),
    })),
};
