import type { Rule } from './rule';

/** A host profile of the user's own that cannot be used. The other hosts are checked all the same. */
export const hostProfileInvalid: Rule = {
  code: 'host-profile-invalid',
  severity: 'warning',
  effect: 'none',
  summary: 'A host profile does not fit the schema of host profiles, so it is left out.',
  message: ({ from, reasons }) =>
    `This host profile${from === 'package.json' ? '' : ` (${from})`} is left out: ${[reasons].flat().join('; ')}`,
  checkProfile: ({ source, reasons }) =>
    source.place ? { ...source.place, args: { from: source.from, reasons } } : undefined,
};
