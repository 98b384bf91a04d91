import type { EntryPoint } from '../hosts/entry-point';
import { valueAt } from '../hosts/predicates/key';
import { formatOf } from '../resolve/format';
import type { MissingModule } from '../resolve/module/module-graph';
import { findSource } from '../resolve/source';
import { relativePath } from '../workspace/paths';
import { consequence, whereItThrows } from './entry-point/consequence';
import { declaredBy } from './entry-point/declared-by';
import { leftOutDependencies } from './modules/left-out-dependencies';
import {
  importPlace,
  loadedEntries,
  type ReachedPlace,
  reachedPlaces,
  subjectOf,
  verbOf,
} from './modules/loaded-modules';
import { isFoundByBundlers, judgeMissing } from './modules/missing-import';
import { type UnpublishedImports, unpublishedImports } from './modules/unpublished-imports';
import type { Found, Rule, RuleContext } from './rule';

/** An entry point is there, and a file that it loads is not, or will not be. */
export const requiredFileMissing: Rule = {
  code: 'required-file-missing',
  severity: 'error',
  effect: 'broken',
  summary: 'A file that an entry point loads does not exist, is not published, or differs in case.',
  message({ subject, from, verb, specifier, reason, actual, respelled, count, printed = '' }) {
    const loads = `${subject}: \`${from}\` ${verb} \`${specifier}\``;
    switch (reason) {
      case 'case':
        return `${loads}, which is called \`${actual}\` on disk; Linux does not find it${printed}`;
      case 'directory':
        return `${loads}, which is a folder; \`import\` wants a file${printed}`;
      case 'incomplete':
        return `${loads}, and there is no such file; \`import\` adds no extension and looks for no index: did you mean \`${respelled}\`?`;
      case 'not-built':
        return `${loads}, which is not built; its source is \`${actual}\``;
      case 'to-be-made':
        return `${loads}, which does not exist; git ignores it, so a build is to make it`;
      case 'not-published':
        return `${loads}${others(count)}, which would not be published; Node does not find it once the package is installed${printed}`;
      case 'left-out':
        return `${loads}, and vsce leaves \`${actual}\` out of the extension; it does not load once it is installed`;
      case 'outside':
        return `${loads}${others(count)} from outside the package; Node does not find it once the package is installed${printed}`;
      default:
        return `${loads}, which does not exist${printed}`;
    }
  },
  checkEntryPoints(entryPoints, context) {
    const entries = loadedEntries(entryPoints, context);
    const missing = reachedPlaces(
      entries,
      // What a host's bundler loads is hardly ever loaded by Node as well.
      ({ entry, missing }) =>
        context.bundled.has(entry) ? missing.filter((one) => !isFoundByBundlers(context.fs, one)) : missing,
      ({ from, offset }) => `${offset} ${from}`,
      context,
    );
    return [
      ...missing.map((one) => missingFile(one, context)),
      ...unpublishedImports(entries, context).map((one) => unpublishedFile(one, context)),
      ...leftOutDependencies(entryPoints, context),
    ];
  },
  fixes({ args, related }, context) {
    const [place] = related ?? [];
    if (args.respelled !== undefined && args.respelled !== '' && place?.span !== undefined) {
      const text = String(args.respelled);
      const made = findSource(context.fs, context.packageRoot, place.file) !== undefined;
      const change = { do: 'replace', file: place.file, ...place.span, text } as const;
      return [{ title: `Change to \`${text}\` in \`${args.from}\``, safe: !made, changes: [change] }];
    }
    const { manifest, manifestPath } = context;
    if (args.reason !== 'not-published' || !Array.isArray(manifest.files)) return [];
    const files = Array.isArray(args.files) ? args.files.map(String) : [];
    const changes = files.map(
      (value) => ({ do: 'append', file: manifestPath, at: ['files'], value }) as const,
    );
    const title = `Add \`${files[0]}\`${others(files.length)} to \`files\``;
    return [{ title, safe: false, changes }];
  },
};

function missingFile({ entryPoint, place }: ReachedPlace<MissingModule>, context: RuleContext): Found {
  const { reason, actual, respelled = '', severity } = judgeMissing(place, context);
  const { from, kind, specifier, certain } = place;
  return {
    ...declaredBy(entryPoint, context),
    args: {
      subject: subjectOf(entryPoint, context),
      from: relativePath(context.packageRoot, from),
      verb: verbOf(kind),
      specifier,
      reason,
      actual: actual === undefined ? '' : relativePath(context.packageRoot, actual),
      respelled,
      printed: certain ? printed(entryPoint, context) : '',
    },
    related: [
      importPlace(place, context),
      ...(actual === undefined ? [] : [{ file: actual, message: 'What is there' }]),
    ],
    ...(severity
      ? { severity }
      : certain && !(reason === 'incomplete' && isForBundlers(entryPoint, place, context))
        ? {}
        : { severity: 'warning' }),
  };
}

/**
 * Whether a module that is no ES module but by its syntax may be meant for bundlers alone: older Nodes refuse it
 * anyhow. Not where a host loads it, or who types a command.
 */
function isForBundlers(
  { group }: EntryPoint,
  { from, kind }: MissingModule,
  { fs, host }: RuleContext,
): boolean {
  if (host !== undefined || group === 'bin' || kind !== 'import') return false;
  return formatOf(fs, from, 'import').kind === 'by-syntax';
}

/** What the archive will not hold, told once for each module that asks for it. */
function unpublishedFile({ entryPoint, places, outside }: UnpublishedImports, context: RuleContext): Found {
  const { packageRoot, manifest } = context;
  const [first] = places;
  const relative = (path: string) => relativePath(packageRoot, path);
  // A script that runs at installation may make anything.
  const made = ['install', 'postinstall'].some((name) => valueAt(manifest, ['scripts', name]) !== undefined);
  return {
    ...declaredBy(entryPoint, context),
    args: {
      subject: subjectOf(entryPoint, context),
      from: relative(first.place.from),
      verb: verbOf(first.place.kind),
      specifier: first.place.specifier,
      reason: outside ? 'outside' : 'not-published',
      actual: relative(first.file),
      count: places.length,
      files: places.map(({ file }) => relative(file)),
      printed: first.place.certain ? printed(entryPoint, context) : '',
    },
    related: [
      importPlace(first.place, context),
      ...places.slice(0, MAX_RELATED).map(({ file }) => ({ file, message: 'What is loaded' })),
    ],
    ...(first.place.certain && !made ? {} : { severity: 'warning' }),
  };
}

/** What the host does about an entry point that throws as it is loaded. */
function printed({ otherwise, value }: EntryPoint, { host, packageName }: RuleContext): string {
  return host === undefined
    ? ''
    : consequence(host.title, whereItThrows(otherwise), { name: packageName, value });
}

/** More are not named one by one. */
const MAX_RELATED = 5;

function others(count: unknown): string {
  return typeof count === 'number' && count > 1 ? ` and ${count - 1} more` : '';
}
