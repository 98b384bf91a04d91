import { intruderRule } from './namespace/namespace-intruder';

/** The same for a `package.json` in the namespace directory itself. */
export const namespaceHasManifest = intruderRule({
  code: 'namespace-has-manifest',
  summary: 'A namespace directory holds a `package.json` of its own.',
  holds: (name) => name === 'package.json',
  setting: 'noManifest',
});
