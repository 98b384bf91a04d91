import { valueAt } from '../hosts/predicates/key';
import type { Fix } from '../rules/fixes/fix';
import type { Finding } from '../rules/rule';
import { joinPath } from '../workspace/paths';
import type { FolderState } from './folder-state';

/**
 * Leaves out findings of one code in one package, in the root manifest's `pluginScout.ignore`. Undefined where there
 * is no root manifest, and for a package without a name: the entry would hold for all of them.
 */
export function ignoreFix({ code }: Finding, owner: string, state: FolderState): Fix | undefined {
  const root = state.analyses.get(state.folder.path)?.source;
  if (root === undefined || owner === '') return undefined;
  const file = joinPath(state.folder.path, 'package.json');
  const at = ['pluginScout', 'ignore'];
  const entries = valueAt(root.value, at);
  const own = Array.isArray(entries) ? entries.findIndex((one) => isListOf(owner, one)) : -1;
  return {
    title: `Ignore \`${code}\` in \`${owner}\``,
    safe: false,
    changes: [
      own === -1
        ? { do: 'append', file, at, value: { package: owner, codes: [code] } }
        : { do: 'append', file, at: [...at, own, 'codes'], value: code },
    ],
  };
}

function isListOf(name: string, entry: unknown): boolean {
  if (entry === null || typeof entry !== 'object') return false;
  const { package: owner, codes } = entry as Record<string, unknown>;
  return owner === name && Array.isArray(codes);
}
