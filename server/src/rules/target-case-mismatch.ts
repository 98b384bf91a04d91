import type { JsonPath } from '../manifest/json-path';
import { relativePath } from '../workspace/paths';
import { otherCase } from './entry-point/other-case';
import { targetFailure } from './entry-point/target-failure';
import { valueInFile } from './entry-point/value-in-file';
import type { FixContext } from './fixes/fix';
import type { Rule } from './rule';

/** The target exists, but only under a name in other letters: found on macOS and Windows, missing on Linux. */
export const targetCaseMismatch: Rule = {
  code: 'target-case-mismatch',
  severity: 'error',
  effect: 'broken',
  summary: 'A declared entry point differs from the name on disk in upper and lower case.',
  message: ({ subject, value, actual, composed, consequence }) => {
    const name = composed ? `\`${actual}\`, its letters composed otherwise` : `\`${actual}\``;
    return `${subject}: on disk, \`${value}\` is called ${name}; Linux does not find it${consequence}`;
  },
  checkEntryPoint(entryPoint, context) {
    if (entryPoint.usedBy === 'custom') return undefined;
    const found = otherCase(entryPoint, context);
    const failure = found && targetFailure(entryPoint.resolution.outcome, entryPoint, context);
    if (found === undefined || failure === undefined) return undefined;
    const actual = found.value ?? relativePath(context.packageRoot, found.actual);
    return {
      ...failure,
      args: {
        ...failure.args,
        // Where Linux does not find it is said already; elsewhere Node does.
        ...(context.host === undefined ? { consequence: '' } : {}),
        actual,
        respelled: found.value ?? '',
        composed: actual.normalize() === entryPoint.value.normalize(),
      },
      related: [{ file: found.actual, message: 'What is there' }],
    };
  },
  fixes({ file, at, args: { value, respelled } }, context) {
    if (typeof value !== 'string' || typeof respelled !== 'string' || respelled === '') return [];
    const changes = changesTo(file, at, value, respelled, context);
    return changes.length === 0 ? [] : [{ title: `Change to \`${respelled}\``, safe: true, changes }];
  },
};

/** A path stands there as a text, or name by name in a list. */
function changesTo(file: string, at: JsonPath, value: string, respelled: string, context: FixContext) {
  const current = valueInFile(file, at, context);
  const set = (place: JsonPath, text: string) => ({ do: 'set', file, at: place, value: text }) as const;
  if (current === value) return [set(at, respelled)];
  const names = respelled.split('/');
  if (!Array.isArray(current) || current.join('/') !== value || names.length !== current.length) return [];
  return current.flatMap((name, index) =>
    name === names[index] ? [] : [set([...at, index], names[index]!)],
  );
}
