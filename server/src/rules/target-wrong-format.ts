import type { EntryPoint } from '../hosts/entry-point';
import { valueAt } from '../hosts/predicates/key';
import type { JsonPath } from '../manifest/json-path';
import type { JsonObject } from '../manifest/manifest';
import { type LoadFailure, type Loading, loadFailure } from '../resolve/module/load-failure';
import { readModule } from '../resolve/module/module-facts';
import { moduleScope } from '../resolve/module/module-scope';
import { isObject } from '../resolve/read-package';
import type { FileSystem } from '../workspace/file-system';
import { dirname, isInside, joinPath, relativePath } from '../workspace/paths';
import { consequence as consequenceOf, whereItThrows } from './entry-point/consequence';
import { declaredBy } from './entry-point/declared-by';
import { firstLineOf } from './entry-point/first-line';
import { otherFormat } from './fixes/other-format';
import { allowedNodes } from './modules/allowed-nodes';
import { requiredModules } from './modules/required-modules';
import type { Related, Rule, RuleContext } from './rule';

/** The file is there, but Node takes it for another format than it is written in, or refuses it to its loader. */
export const targetWrongFormat: Rule = {
  code: 'target-wrong-format',
  severity: 'error',
  effect: 'broken',
  summary: 'A declared entry point is loaded in a way that its module format refuses.',
  message: ({ subject, value, why, because, name, consequence, from, specifier, what }) => {
    switch (why) {
      case 'requires-module':
        return `${subject}: \`${from}\` requires \`${specifier}\`, and \`${what}\` is an ES module; Node before 20.19 and 22.12 refuses that (ERR_REQUIRE_ESM)`;
      case 'module-as-commonjs':
        return `${subject}: \`${value}\` is written as an ES module, but Node takes it for CommonJS because of ${because} and throws a SyntaxError${consequence}`;
      case 'commonjs-as-module':
        return `${subject}: \`${value}\` uses \`${name}\` as CommonJS does, but Node takes it for an ES module because of ${because} and throws a ReferenceError${consequence}`;
      case 'module-as-script':
        return `${subject}: \`${value}\` is written as an ES module; ${subject} compiles it as CommonJS, whatever its name and \`type\` say, and that is a SyntaxError${consequence}`;
      case 'required-await':
        return `${subject}: \`${value}\` is an ES module with top-level \`await\`, and Node refuses to \`require\` it${consequence}`;
      case 'required-module':
        return `${subject}: \`${value}\` is an ES module because of ${because}; Node before 20.19 and 22.12 refuses to \`require\` it (ERR_REQUIRE_ESM)${consequence}`;
      default:
        return `${subject}: \`${value}\` is written as an ES module, but neither its name nor \`type\` says so; Node before 20.19 and 22.7 throws a SyntaxError${consequence}`;
    }
  },
  checkEntryPoint(entryPoint, context) {
    const target = loadedFile(entryPoint, context);
    // Hundreds may be declared, and to read them all takes longer than an answer may: those who follow them in steps
    // have read them.
    if (target === undefined || context.moduleGraph(target) === undefined) return undefined;
    const loading = loadingOf(entryPoint, context);
    const failure = loadFailure(context.fs, target, loading, allowedNodes(context));
    const { value, group, otherwise } = entryPoint;
    // A pattern stands for files of all kinds, unless it is for one loader.
    if (failure === undefined || (loading === 'unknown' && value.includes('*'))) return undefined;
    const title = context.host?.title;
    const { because, decides } = reasonOf(context.fs, target);
    // Of what a pattern stands for, one file was looked at.
    const isCertain = failure.certain && !value.includes('*');
    return {
      ...declaredBy(entryPoint, context),
      args: {
        subject: title ?? group,
        group,
        value,
        why: failure.why,
        because,
        name: failure.why === 'commonjs-as-module' ? failure.use.name : '',
        target: relativePath(context.packageRoot, target),
        consequence:
          failure.certain || failure.why === 'module-as-script'
            ? consequenceOf(title ?? 'Node', whereItThrows(otherwise), { name: context.packageName, value })
            : '',
      },
      related: [...placeOf(failure, target), ...decides],
      ...(isCertain ? {} : { severity: 'warning' }),
    };
  },
  checkEntryPoints: requiredModules,
  fixes: otherFormat,
};

/** The file that Node loads for an entry point; not what other tools read, nor what an installed package holds. */
function loadedFile(
  { group, at, resolution, wants, loader, usedBy }: EntryPoint,
  { fs, manifest, packageRoot, installed }: RuleContext,
): string | undefined {
  if (resolution.outcome !== 'found' || wants !== 'file' || installed) return undefined;
  if (loader === 'none' || loader === 'bundler') return undefined;
  if (usedBy !== undefined && usedBy !== 'node') return undefined;
  if (isPassedOver(at, manifest)) return undefined;
  const { target } = resolution;
  if (group === 'bin' && !isRunByNode(fs, target)) return undefined;
  const isOwn = isInside(target, packageRoot) && !target.slice(packageRoot.length).includes('/node_modules/');
  return isOwn ? target : undefined;
}

/** Whether conditions before it take all that Node asks for: what is left is for other tools. */
function isPassedOver(at: JsonPath, manifest: JsonObject): boolean {
  if (at[0] !== 'exports' && at[0] !== 'imports') return false;
  return at.some((key, index) => {
    // Subpaths and names stand beside one another: there may be thousands, and their order means nothing.
    if (/^[.#]/.test(String(key))) return false;
    const around = valueAt(manifest, at.slice(0, index).map(String));
    if (!isObject(around)) return false;
    const keys = Object.keys(around);
    const before = keys.slice(0, keys.indexOf(String(key)));
    return before.includes('node') || (before.includes('import') && before.includes('require'));
  });
}

function isRunByNode(fs: FileSystem, command: string): boolean {
  const { kind, interpreter } = firstLineOf(fs, command);
  return kind !== 'unknown' && (interpreter === '' || /\bnode\b/.test(interpreter));
}

function loadingOf({ group, at, loader }: EntryPoint, { host }: RuleContext): Loading {
  if (host !== undefined)
    return loader === undefined || loader === 'none' || loader === 'bundler' ? 'unknown' : loader;
  if (group === 'bin') return 'run';
  if (group !== 'exports' && group !== 'imports') return 'unknown';
  const isImported = at.includes('import');
  // Below both conditions nobody ever comes to it.
  if (at.includes('require')) return isImported ? 'unknown' : 'require';
  return isImported ? 'import' : 'unknown';
}

/** What decides the format of a file: its extension, or the `type` of a manifest. */
function reasonOf(fs: FileSystem, target: string): { because: string; decides: Related[] } {
  const [extension] = /\.[cm]js$/.exec(target) ?? [];
  if (extension !== undefined) return { because: `its extension \`${extension}\``, decides: [] };
  const facts = readModule(fs, target);
  const { directory } = moduleScope(fs, dirname(target));
  if (facts?.by !== 'name' || directory === undefined) return { because: 'its syntax', decides: [] };
  const file = joinPath(directory, 'package.json');
  const message = 'This `type` decides the format of the `.js` files around it';
  return {
    because: `\`"type": "${facts.format}"\``,
    decides: [{ file, at: ['type'], message }],
  };
}

function placeOf(failure: LoadFailure, file: string): Related[] {
  if (failure.why !== 'commonjs-as-module') return [{ file, message: 'The file that is loaded' }];
  const { name, offset } = failure.use;
  return [{ file, span: { offset, length: name.length }, message: `\`${name}\` is used here` }];
}
