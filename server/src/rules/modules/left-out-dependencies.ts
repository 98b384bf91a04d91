import type { EntryPoint } from '../../hosts/entry-point';
import type { JsonObject } from '../../manifest/manifest';
import { isObject } from '../../resolve/read-package';
import { relativePath } from '../../workspace/paths';
import { declaredBy } from '../entry-point/declared-by';
import type { Found, RuleContext } from '../rule';
import { importPlace, loadedEntries, reachedPlaces, subjectOf, verbOf } from './loaded-modules';

/** Tools that may put the dependencies into the files that are packed. */
const BUNDLERS =
  /\b(esbuild|webpack|rollup|rolldown|vite|tsup|tsdown|ncc|parcel|rspack|rsbuild|rslib|bun|swc|gulp|browserify)\b/;

/**
 * The dependencies of an extension of VS Code that its entry points load for certain, and that vsce leaves out of the
 * archive. Nothing where a bundler is at hand: what is packed may then not be what lies there now.
 */
export function leftOutDependencies(entryPoints: readonly EntryPoint[], context: RuleContext): Found[] {
  const { packed } = context.supplied;
  const leftOut = packed?.leftOut;
  if (packed === undefined || leftOut === undefined || leftOut.size === 0) return [];
  if (mayBundle(context.manifest)) return [];
  const places = reachedPlaces(
    loadedEntries(entryPoints, context),
    ({ packages }) =>
      packages.filter(
        ({ name, from, certain, kind }) =>
          certain &&
          kind !== 'resolve' &&
          leftOut.has(name) &&
          packed.files.has(relativePath(context.packageRoot, from)),
      ),
    ({ name }) => name,
    context,
  );
  return places.map(({ entryPoint, place }) => ({
    ...declaredBy(entryPoint, context),
    args: {
      subject: subjectOf(entryPoint, context),
      from: relativePath(context.packageRoot, place.from),
      verb: verbOf(place.kind),
      specifier: place.specifier,
      reason: 'left-out',
      actual: place.name,
    },
    related: [importPlace(place, context)],
  }));
}

function mayBundle({ scripts, devDependencies, dependencies }: JsonObject): boolean {
  const commands = isObject(scripts) ? Object.values(scripts) : [];
  const tools = [devDependencies, dependencies].flatMap((section) =>
    isObject(section) ? Object.keys(section) : [],
  );
  return [...commands, ...tools].some((one) => typeof one === 'string' && BUNDLERS.test(one));
}
