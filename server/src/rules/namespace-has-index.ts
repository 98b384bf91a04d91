import { intruderRule } from './namespace/namespace-intruder';

/** The guide's `__init__.py` rule, for npm: an `index.*` makes the directory one package, and hides the others. */
export const namespaceHasIndex = intruderRule({
  code: 'namespace-has-index',
  summary: 'A namespace directory holds an `index.*` file.',
  holds: (name) => name !== 'package.json',
  setting: 'noIndex',
});
