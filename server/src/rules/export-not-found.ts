import { closest } from '../resolve/edit-distance';
import { compiledExports } from '../resolve/module/compiled-exports';
import { exportsOf } from '../resolve/module/exports-of';
import { relativePath } from '../workspace/paths';
import { consequence } from './entry-point/consequence';
import { declaredBy } from './entry-point/declared-by';
import { valueInFile } from './entry-point/value-in-file';
import type { Fix } from './fixes/fix';
import { unregisteredIds } from './modules/unregistered-ids';
import type { Rule } from './rule';

/** More than these are not listed in a message. */
const MAX_SHOWN = 5;

/** What a compiler, and Node's `import`, add to what a module exports. */
const ADDED = new Set(['__esModule', 'default']);

/**
 * The module is there, and does not export what the host takes from it, or does not register what is declared of it.
 * Only ES modules, and what is compiled from them, tell all that they export.
 */
export const exportNotFound: Rule = {
  code: 'export-not-found',
  severity: 'error',
  effect: 'broken',
  summary: 'A declared entry point names an export that its module does not have.',
  message: ({ subject, target, name, near, shown, more, printed, called, value }) => {
    if (called !== undefined)
      return `${subject}: nothing registers the ${called} \`${value}\`; what is registered is \`${near}\`${printed}`;
    const names = Array.isArray(shown) ? shown.map((one) => `\`${one}\``).join(', ') : '';
    const has = names === '' ? 'it exports nothing' : `it exports ${names}${more ? ' and others' : ''}`;
    const end = near === '' ? `; ${has}${printed}` : `${printed}. Did you mean \`${near}\`?`;
    return `${subject}: \`${target}\` has no export \`${name}\`${end}`;
  },
  checkEntryPoint(entryPoint, context) {
    const { export: name, resolution, wants, value, otherwise, group, usedBy, loader } = entryPoint;
    if (name === null || name === '' || usedBy === 'custom') return undefined;
    if (resolution.outcome !== 'found' || wants !== 'file') return undefined;
    const found = exportsOf(context.fs, resolution.target);
    if (found === undefined || !found.complete) return undefined;
    const isCompiled = found.names.has('__esModule');
    // To `import`, CommonJS always has a default; of what `require` gives, it is a property like any other.
    const compiled = loader === 'require' && isCompiled && compiledExports(context.fs, resolution.target);
    const has = (one: string) =>
      found.names.has(one) && !(one === 'default' && compiled && !compiled.has(one));
    // `a.b` may be the property `b` of the export `a`.
    if (has(name) || has(name.split('.')[0]!)) return undefined;
    const names = [...found.names].filter((one) => !isCompiled || !ADDED.has(one)).sort();
    const title = context.host?.title;
    const does = otherwise && { does: otherwise.does };
    return {
      ...declaredBy(entryPoint, context),
      args: {
        subject: title ?? group,
        value,
        name,
        target: relativePath(context.packageRoot, resolution.target),
        near: closest(name, names) ?? (names.length === 1 ? names[0]! : ''),
        shown: names.slice(0, MAX_SHOWN),
        more: names.length > MAX_SHOWN,
        printed: consequence(title ?? 'The host', does, { name: context.packageName, value }),
      },
      related: [{ file: resolution.target, message: 'The module' }],
    };
  },
  checkEntryPoints: unregisteredIds,
  fixes({ file, at, args }, context): Fix[] {
    const { value, name, near } = args;
    const end = `#${name}`;
    if (near === '' || typeof value !== 'string' || !value.endsWith(end)) return [];
    if (valueInFile(file, at, context) !== value) return [];
    const corrected = `${value.slice(0, -end.length)}#${near}`;
    const change = { do: 'set', file, at, value: corrected } as const;
    return [{ title: `Use the export \`${near}\``, safe: false, changes: [change] }];
  },
};
