import type { Failure } from '../hosts/profile';
import { consequence } from './entry-point/consequence';
import type { Rule } from './rule';

/** A JSON file that an entry point names is no sound JSON. What could be read of it is still checked. */
export const jsonSyntaxError: Rule = {
  code: 'json-syntax-error',
  severity: 'error',
  effect: 'broken',
  summary: 'A JSON file that a manifest points to is not valid JSON.',
  message: ({ problem, host, consequence }) => `${problem}: ${host} cannot read this file${consequence}`,
  checkEntryPoint({ malformed, resolution, file, at, implied, value, otherwise }, { host }) {
    if (malformed === undefined || resolution.outcome !== 'found') return undefined;
    const title = host?.title ?? 'the host';
    const { message, offset, length } = malformed;
    return {
      file: resolution.target,
      at: [],
      span: { offset, length },
      args: {
        problem: message,
        host: title,
        value,
        // What the profile quotes is what the host prints of a file that is not there.
        consequence: consequence(title, otherwise && withoutWords(otherwise), {}),
      },
      ...(implied ? {} : { related: [{ file, at, message: `\`${value}\` is named here` }] }),
    };
  },
};

function withoutWords({ does, means }: Failure): Failure {
  return { does, ...(means === undefined ? {} : { means }) };
}
