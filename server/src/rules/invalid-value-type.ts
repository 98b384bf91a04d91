import { valueAt } from '../hosts/predicates/key';
import { relativePath } from '../workspace/paths';
import { consequence } from './entry-point/consequence';
import { declaredBy } from './entry-point/declared-by';
import type { Fix } from './fixes/fix';
import type { Rule } from './rule';
import { invalidBecause } from './shape/invalid-because';
import { errorUnlessPrivate, soundValue } from './shape/manifest-shape';
import { correctedValue, wrongValues } from './shape/wrong-values';

/** A field has a value of a type that its readers ignore, or that makes them fail. */
export const invalidValueType: Rule = {
  code: 'invalid-value-type',
  severity: 'error',
  effect: 'none',
  summary: 'A field of the manifest has a value of a type that Node or npm ignores or refuses.',
  message({ subject, value, what, field, wanted, consequence }) {
    if (what === 'empty') return `${subject}: the value is empty, and names no file`;
    if (what === 'manifest')
      return `${subject}: \`${value}\` is no JSON object, so Node refuses to look for the entry point there`;
    if (what === 'refused') return `${subject}: \`${value}\` is not ${wanted}${consequence}`;
    if (what === 'value') return `${subject}: no loader takes \`${value}\``;
    return `\`${field}\` must be ${wanted}, but ${what}; ${consequence}`;
  },
  checkManifest(manifest, { manifestPath: file }) {
    const value = soundValue(manifest);
    if (value === undefined) return [];
    return wrongValues(value).map(({ at, severity, field, wanted, what, consequence, near }) => ({
      file,
      at,
      args: { subject: '', value: '', field, wanted, what, consequence, near },
      ...(severity === 'error' ? errorUnlessPrivate(value) : { severity }),
    }));
  },
  checkEntryPoint(entryPoint, context) {
    const { host, packageRoot } = context;
    const cause = invalidBecause(entryPoint, context);
    if (host === undefined || (cause !== 'value' && cause !== 'manifest')) return undefined;
    const { resolution, value, wanted, otherwise } = entryPoint;
    if (wanted !== undefined) {
      const filling = { name: context.packageName, value };
      const args = { wanted, consequence: consequence(host.title, otherwise, filling) };
      return {
        ...declaredBy(entryPoint, context),
        args: { subject: host.title, value, what: 'refused', ...args },
      };
    }
    const expected = resolution.outcome === 'invalid' ? resolution.expected : undefined;
    const what = cause === 'manifest' ? 'manifest' : value === '' ? 'empty' : 'value';
    const shown = expected === undefined ? value : relativePath(packageRoot, expected);
    return { ...declaredBy(entryPoint, context), args: { subject: host.title, value: shown, what } };
  },
  fixes({ file, at, args }, { manifest }): Fix[] {
    if (args.subject !== '') return [];
    const value = valueAt(manifest, at.map(String));
    const corrected = value === undefined ? undefined : correctedValue(at, value, String(args.near));
    if (corrected === undefined) return [];
    return [
      {
        title: `Change to \`${JSON.stringify(corrected)}\``,
        safe: at[0] === 'files',
        changes: [{ do: 'set', file, at, value: corrected }],
      },
    ];
  },
};
