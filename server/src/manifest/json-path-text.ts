import type { JsonPath } from './json-path';

const IDENTIFIER = /^[A-Za-z_$][\w$-]*$/;

/** A path into a manifest as people write it: `oclif.hooks.init[0]`, `exports["./feature"]`. */
export function jsonPathText(path: JsonPath): string {
  return path
    .map((segment, index) => {
      if (typeof segment === 'number') {
        return `[${segment}]`;
      }
      if (!IDENTIFIER.test(segment)) {
        return `[${JSON.stringify(segment)}]`;
      }
      return index === 0 ? segment : `.${segment}`;
    })
    .join('');
}
