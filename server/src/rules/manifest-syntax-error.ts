import type { Rule } from './rule';

/** The manifest is no sound JSON: neither npm nor any host can read it. What could be read is still checked. */
export const manifestSyntaxError: Rule = {
  code: 'manifest-syntax-error',
  severity: 'error',
  effect: 'broken',
  summary: 'The manifest is not valid JSON, so no host can read it.',
  message: ({ problem }) => `No host can read this manifest. ${problem}`,
  checkManifest: (manifest, { manifestPath }) =>
    manifest.problems.slice(0, 1).map(({ message, offset, length }) => ({
      file: manifestPath,
      at: [],
      span: { offset, length },
      args: { problem: message.replace(/\.$/, '') },
    })),
};
