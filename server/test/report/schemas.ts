import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';

/** Reads a schema of `schemas/`. */
export function readSchema(name: 'report' | 'explain'): Record<string, unknown> {
  const url = new URL(`../../../schemas/${name}.schema.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as Record<string, unknown>;
}

/** Makes a function that returns what is wrong with a value, one line each; nothing when it is valid. */
export function validator(name: 'report' | 'explain'): (value: unknown) => string[] {
  const ajv = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true });
  ajv.addSchema(readSchema('report'), 'report.schema.json');
  const validate =
    name === 'report' ? ajv.getSchema('report.schema.json')! : ajv.compile(readSchema('explain'));
  return (value) => {
    validate(value);
    return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
  };
}
