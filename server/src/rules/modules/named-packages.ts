import type { EntryPoint } from '../../hosts/entry-point';
import { locateInstalled } from '../../workspace/installed-packages';
import { dirname, joinPath } from '../../workspace/paths';
import { consequence } from '../entry-point/consequence';
import { declaredBy } from '../entry-point/declared-by';
import { isOwnFile } from '../entry-point/own-file';
import type { Fix, FixContext } from '../fixes/fix';
import type { Finding, Found, RuleContext } from '../rule';

/**
 * Packages that entry points name, and that have to be declared for the host to find them.
 *
 * @param isAtHand whether a package needs no declaration, or has one
 * @param isForDevelopment whether it is declared for development only
 */
export function undeclaredNames(
  entryPoints: readonly EntryPoint[],
  context: RuleContext,
  isAtHand: (name: string) => boolean,
  isForDevelopment: (name: string) => boolean,
): Found[] {
  return entryPoints.flatMap((entryPoint) => {
    const { names, value, otherwise } = entryPoint;
    if (names === undefined || !isOwnFile(entryPoint.file, context) || isAtHand(names)) return [];
    const instead = pathMeant(entryPoint, context);
    // What is not published is run where all of its dependencies are.
    if (instead === '' && context.manifest.private === true) return [];
    const luck = locateInstalled(context.fs, names, context.packageRoot) !== undefined;
    const title = context.host?.title ?? 'The host';
    return {
      ...declaredBy(entryPoint, context),
      args: {
        subject: title,
        verb: 'names',
        specifier: value,
        name: names,
        section: isForDevelopment(names) ? 'devDependencies' : '',
        luck,
        instead,
        consequence: luck ? '' : consequence(title, otherwise, { name: context.packageName, value }),
      },
      ...(luck ? { severity: 'warning' as const } : {}),
    };
  });
}

/** What is written without './' leads to another package, though the file stands here. */
function pathMeant({ value, file }: EntryPoint, { fs, packageRoot, manifestPath }: RuleContext): string {
  const base = file === manifestPath ? packageRoot : dirname(file);
  return fs.stat(joinPath(base, value.replace(/#.*/, ''))) === 'file' ? `./${value}` : '';
}

/** Undefined where the arguments are those of another finding. */
export function undeclaredNameMessage(
  { subject, verb, specifier, name, instead, consequence }: Finding['args'],
  lacks: string,
): string | undefined {
  if (verb !== 'names') return undefined;
  if (instead !== '')
    return `${subject}: \`${specifier}\` names another package, since it does not begin with './'${consequence}. Did you mean \`${instead}\`?`;
  if (specifier === name) return `${subject}: the package \`${name}\` ${lacks}${consequence}`;
  return `${subject}: \`${specifier}\` is in the package \`${name}\`, which ${lacks}${consequence}`;
}

/** Writes the path as one. */
export function usePath({ file, at, args }: Finding, _: FixContext): Fix[] {
  const { instead } = args;
  if (typeof instead !== 'string' || instead === '') return [];
  return [
    {
      title: `Change to \`${instead}\``,
      safe: false,
      changes: [{ do: 'set', file, at, value: instead }],
    },
  ];
}
