import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';

/**
 * SARIF's own schema, as `@microsoft/jest-sarif` 1.0.0-beta.0 (MIT, github.com/microsoft/sarif-js-sdk) brings it along
 * in lib/schemas/: that of SARIF 2.1.0-rtm.5, which GitHub's code scanning was built on. It is written in draft 4, of
 * which it uses nothing that draft 7 reads in another way but the name of its id.
 */
function readSchema(): Record<string, unknown> {
  const url = new URL('./sarif-2.1.0-rtm.5.schema.json', import.meta.url);
  const { $schema: _, id, ...rest } = JSON.parse(readFileSync(url, 'utf8')) as Record<string, unknown>;
  return { $id: id, ...rest };
}

/** Only the characters that RFC 3986 allows, and `%` only before two hexadecimal digits. */
const URI_REFERENCE = /^(?:[\w\-.~!$&'()*+,;=:@/?#[\]]|%[0-9A-Fa-f]{2})*$/;

/** Makes a function that returns what is wrong with a log, one line each; nothing when it is valid. */
export function sarifValidator(): (log: unknown) => string[] {
  // The schema is not ours to be strict about.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  ajv.addFormat('uri', (text) => URL.canParse(text));
  ajv.addFormat('uri-reference', URI_REFERENCE);
  ajv.addFormat('date-time', (text) => !Number.isNaN(Date.parse(text)));
  const validate = ajv.compile(readSchema());
  return (log) => {
    validate(log);
    return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
  };
}
