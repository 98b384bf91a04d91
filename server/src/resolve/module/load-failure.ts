import type { FileSystem } from '../../workspace/file-system';
import { remember } from '../../workspace/remember';
import { type NodeFeature, nodeHas } from '../node-versions';
import type { CommonJsUse } from './commonjs-scan';
import { type ModuleFacts, readModule } from './module-facts';
import { isRefusedAsScript } from './script-syntax';

/**
 * How a module is loaded: by `require`; by `import`; by the one that its name asks for; as a program; by somebody who
 * puts its text into a function; or nobody knows.
 */
export type Loading = 'require' | 'import' | 'either' | 'run' | 'script' | 'unknown';

/** Why Node cannot load a module in the format that it takes it for. */
export type LoadFailure =
  /** It has the syntax of an ES module, and is CommonJS by its name: SyntaxError. */
  | { readonly why: 'module-as-commonjs'; readonly certain: true }
  /** The same, and nothing names its format: Nodes that do not look at the syntax take it for CommonJS. */
  | { readonly why: 'undetected-module'; readonly certain: false }
  /** It uses what only CommonJS has, and is an ES module by its name: ReferenceError. */
  | { readonly why: 'commonjs-as-module'; readonly certain: boolean; readonly use: CommonJsUse }
  /** It has the syntax of an ES module, and its text is put into a function. Who only bears a name may be a library. */
  | { readonly why: 'module-as-script'; readonly certain: false }
  /** `require` of an ES module: ERR_REQUIRE_ESM. */
  | { readonly why: 'required-module'; readonly certain: false }
  /** `require` of one that awaits at the top: ERR_REQUIRE_ASYNC_MODULE, or ERR_REQUIRE_ESM. */
  | { readonly why: 'required-await'; readonly certain: true };

/**
 * Tells why Node fails to load a module in the way in which it is loaded, if it does for some of the versions of Node
 * that are allowed. What cannot be told from its text is no failure.
 *
 * @param path absolute path of a file
 * @param allowed ranges of Node's versions, each of which holds: the package's `engines.node`, the host's
 */
export function loadFailure(
  fs: FileSystem,
  path: string,
  loading: Loading,
  allowed: readonly unknown[],
): LoadFailure | undefined {
  const key = `failure of ${path} by ${loading} in ${allowed.join(' and ')}`;
  return remember(fs, key, (files) => findFailure(files, path, loading, allowed));
}

function findFailure(
  fs: FileSystem,
  path: string,
  loading: Loading,
  allowed: readonly unknown[],
): LoadFailure | undefined {
  const facts = readModule(fs, path, loading === 'require' ? 'require' : 'import');
  if (facts === undefined) return undefined;
  if (loading === 'script') {
    const isWritten = facts.text?.hasModuleSyntax && isRefusedAsScript(fs, path);
    return isWritten ? { why: 'module-as-script', certain: false } : undefined;
  }
  // A file without extension may be CommonJS to `require` and an ES module to `import`: it is right for one of them.
  if (loading === 'unknown' && readModule(fs, path, 'require')?.format !== facts.format) return undefined;
  // It depends on no file, but takes longer than all else that an edit of the manifest needs.
  const isGiven = (feature: NodeFeature) =>
    allowed.some((range) => remember(fs, `${feature} in ${range}`, () => nodeHas(feature, range) === 'all'));
  if (facts.format === 'module') {
    if (facts.by === 'syntax') return ofDetected(fs, path, facts, loading, isGiven);
    return commonJsIn(facts) ?? (loading === 'require' ? ofRequired(facts, isGiven) : undefined);
  }
  const isWrong = facts.format === 'commonjs' && facts.by === 'name' && seemsModule(facts);
  return isWrong && isRefusedAsScript(fs, path) ? { why: 'module-as-commonjs', certain: true } : undefined;
}

/** Whether the lexers found what only an ES module may hold; the last word has the compiler. */
function seemsModule({ text }: ModuleFacts): boolean {
  if (text === undefined) return false;
  return text.hasModuleSyntax || text.scan?.topLevelAwait === true || text.scan?.redeclares === true;
}

type IsGiven = (feature: NodeFeature) => boolean;

/** Where nobody is known to load it in Node, a bundler may be meant, which looks at the syntax alone. */
function ofDetected(
  fs: FileSystem,
  path: string,
  facts: ModuleFacts,
  loading: Loading,
  isGiven: IsGiven,
): LoadFailure | undefined {
  if (loading === 'unknown') return undefined;
  const failure = loading === 'require' || loading === 'either' ? ofRequired(facts, isGiven) : undefined;
  const undetected: LoadFailure = { why: 'undetected-module', certain: false };
  const found = failure?.certain ? failure : isGiven('detectsSyntax') && !failure ? undefined : undetected;
  return found !== undefined && isRefusedAsScript(fs, path) ? found : undefined;
}

function ofRequired({ text }: ModuleFacts, isGiven: IsGiven): LoadFailure | undefined {
  if (text?.scan?.topLevelAwait) return { why: 'required-await', certain: true };
  return isGiven('requireOfModules') ? undefined : { why: 'required-module', certain: false };
}

/** What an ES module imports may put such a name into the global object, though hardly any does. */
function commonJsIn({ text }: ModuleFacts): LoadFailure | undefined {
  const use = text?.scan?.use;
  if (text === undefined || use === undefined) return undefined;
  return { why: 'commonjs-as-module', certain: !text.hasModuleSyntax, use };
}
