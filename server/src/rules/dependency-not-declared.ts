import { valueAt } from '../hosts/predicates/key';
import type { JsonObject } from '../manifest/manifest';
import { holderOf } from '../resolve/holder';
import type { ImportedPackage } from '../resolve/module/module-graph';
import { isObject, readPackage } from '../resolve/read-package';
import { locateInstalled } from '../workspace/installed-packages';
import { relativePath } from '../workspace/paths';
import { declaredBy } from './entry-point/declared-by';
import type { Fix, FixContext } from './fixes/fix';
import { broughtAlong } from './modules/brought-along';
import {
  importPlace,
  loadedEntries,
  type ReachedPlace,
  reachedPlaces,
  subjectOf,
  verbOf,
} from './modules/loaded-modules';
import { undeclaredNameMessage, undeclaredNames, usePath } from './modules/named-packages';
import { isProvided } from './modules/provided-modules';
import type { Found, Rule, RuleContext, Severity } from './rule';

/** What a package loads and does not declare is not installed with it. */
export const dependencyNotDeclared: Rule = {
  code: 'dependency-not-declared',
  severity: 'error',
  effect: 'broken',
  summary: 'An entry point loads a package that is not declared as a dependency.',
  message(args) {
    const { subject, from, verb, specifier, name, section, luck, host = '' } = args;
    const declared = section === 'devDependencies' ? 'stands only in `devDependencies`' : 'is not declared';
    const lacks = luck
      ? 'it is there only as long as something else brings it along'
      : host !== ''
        ? `it is found only where ${host} brings it along and lies beside this package`
        : 'whoever installs this package does not get it';
    return (
      undeclaredNameMessage(args, `${declared}; ${lacks}`) ??
      `${subject}: \`${from}\` ${verb} \`${specifier}\`, and \`${name}\` ${declared}; ${lacks}`
    );
  },
  checkEntryPoints(entryPoints, context) {
    const named = undeclaredNames(
      entryPoints,
      context,
      (name) => isAtHand(name, context),
      (name) => isForDevelopment(name, context),
    );
    // What is not published, and what has no name cannot be, is run where its devDependencies are, too.
    if (context.manifest.private === true || context.packageName === '') return named;
    const entries = loadedEntries(entryPoints, context);
    const atHand = new Map<string, boolean>();
    const isLacking = ({ name, specifier }: ImportedPackage) => {
      // Where `imports` names what no section does, imports-undeclared-dependency tells.
      if (specifier.startsWith('#') && !isForDevelopment(name, context)) return false;
      const known = atHand.get(name);
      if (known !== undefined) return !known;
      const found = isAtHand(name, context);
      atHand.set(name, found);
      return !found;
    };
    const places = reachedPlaces(
      entries,
      ({ packages }) => packages.filter(isLacking),
      ({ name }) => name,
      context,
    );
    // A subpath or an example in another package's folder has what that package has.
    if (places.length === 0 || holderOf(context.fs, context.packageRoot) !== undefined) return named;
    return [...named, ...places.map((place) => undeclared(place, context))];
  },
  fixes(finding, context) {
    const { args } = finding;
    const path = usePath(finding, context);
    if (path.length > 0) return path;
    const name = String(args.name);
    const range = rangeFor(name, context);
    if (range === undefined) return [];
    const file = context.manifestPath;
    const fix: Fix = {
      title: `${args.section === 'devDependencies' ? 'Move' : 'Add'} \`${name}\` to \`dependencies\``,
      safe: false,
      changes: [
        { do: 'set', file, at: ['dependencies', name], value: range },
        ...(args.section === 'devDependencies'
          ? [{ do: 'remove', file, at: ['devDependencies', name] } as const]
          : []),
      ],
    };
    return [fix];
  },
};

function undeclared({ entryPoint, place }: ReachedPlace<ImportedPackage>, context: RuleContext): Found {
  const { name, from, kind, specifier } = place;
  const luck = broughtAlong(context.fs, context.packageRoot, context.manifest, name);
  const mayBring = isHost(name, context) || liesBesideHost(name, context);
  const severity = severityOf(place, luck || mayBring);
  const title = context.host?.title ?? '';
  return {
    ...declaredBy(entryPoint, context),
    args: {
      subject: subjectOf(entryPoint, context),
      from: relativePath(context.packageRoot, from),
      verb: verbOf(kind),
      specifier,
      name,
      section: isForDevelopment(name, context) ? 'devDependencies' : '',
      luck,
      host: mayBring ? title : '',
    },
    related: [importPlace(place, context)],
    ...(severity ? { severity } : {}),
  };
}

/** What needs no declaration, or has one. What has a ':' is no package's name. */
function isAtHand(name: string, context: RuleContext): boolean {
  const { manifest, packageName } = context;
  // A package in node_modules finds itself by its name.
  if (name === packageName || name.includes(':') || name.startsWith('@types/')) return true;
  return isProvided(name, context) || isDeclared(manifest, name);
}

const SECTIONS = ['dependencies', 'optionalDependencies', 'peerDependencies', 'peerDependenciesMeta'];

function isDeclared(manifest: JsonObject, name: string): boolean {
  if (SECTIONS.some((section) => valueAt(manifest, [section, name]) !== undefined)) return true;
  return [manifest.bundledDependencies, manifest.bundleDependencies].some(
    (bundled) => bundled === true || (Array.isArray(bundled) && bundled.includes(name)),
  );
}

function isForDevelopment(name: string, { manifest }: RuleContext): boolean {
  return valueAt(manifest, ['devDependencies', name]) !== undefined;
}

/** The program for which the package is made: where plugins are installed beside it, it is found. */
function isHost(name: string, { host, manifest }: RuleContext): boolean {
  return name === host?.id || valueAt(manifest, ['engines', name]) !== undefined;
}

/** What nobody declares, the host may have brought along: plugins are installed beside what it depends on. */
function liesBesideHost(name: string, context: RuleContext): boolean {
  if (context.host === undefined || isForDevelopment(name, context)) return false;
  // VS Code keeps each plugin in a folder of its own, with what its manifest declares and nothing else.
  const { rules } = context.host;
  return (
    rules === undefined || rules.some(({ search }) => search?.some((one) => one.in !== 'directories') ?? true)
  );
}

/** Undefined for the rule's own. */
function severityOf({ certain, lazy }: ImportedPackage, perhapsThere: boolean): Severity | undefined {
  if (lazy) return 'hint';
  return certain && !perhapsThere ? undefined : 'warning';
}

/** The range that the package is developed with, or the one that its installed version suggests. */
function rangeFor(name: string, { fs, packageRoot, manifest }: FixContext): string | undefined {
  const { devDependencies } = manifest;
  const range = isObject(devDependencies) ? valueAt(devDependencies, [name]) : undefined;
  if (typeof range === 'string') return range;
  const path = locateInstalled(fs, name, packageRoot);
  const read = path === undefined ? undefined : readPackage(fs, path);
  const version = read?.kind === 'object' ? read.value.version : undefined;
  return typeof version === 'string' ? `^${version}` : undefined;
}
