import { otherCaseOf } from '../../workspace/exact-case';
import type { FileSystem } from '../../workspace/file-system';
import { dirname } from '../../workspace/paths';
import { remember } from '../../workspace/remember';
import { type Followed, followImport } from './follow-import';
import type { ImportFact } from './module-graph';
import { moduleScope } from './module-scope';
import { readModuleText } from './module-text';
import { SeenFileSystem } from './seen';

/** An import of a module, and where it leads. */
export interface Edge {
  readonly fact: ImportFact;
  readonly followed: Followed;
  /** The file whose name differs in case only from where it leads. */
  readonly actualCase: string | undefined;
}

/** What a module asks for, in the order of its text. */
export interface ModuleEdges {
  readonly edges: readonly Edge[];
  /** Whether these are all: its text could be read and followed, and each of them too. */
  readonly complete: boolean;
}

/**
 * Resolves what a module imports. Found out once, however many entries come to the module.
 *
 * @param from absolute path of the module
 */
export function edgesOf(fs: FileSystem, from: string): ModuleEdges {
  return remember(fs, `imports of module ${from}`, (files) => {
    const text = readModuleText(files, from);
    if (text.kind !== 'text') return { edges: [], complete: false };
    const seen = new SeenFileSystem(files);
    const edges = text.imports.map((fact) => edge(seen, from, fact));
    const complete = text.scan !== undefined && edges.every(({ followed }) => followed.kind !== 'unknown');
    return { edges, complete };
  });
}

function edge(fs: FileSystem, from: string, fact: ImportFact): Edge {
  const followed = followImport(fs, from, fact);
  if (followed.kind === 'file') return { fact, followed, actualCase: otherCase(fs, from, followed.path) };
  if (followed.kind !== 'missing') return { fact, followed, actualCase: undefined };
  // A linked folder: Node looks from where the file really lies.
  const real = fs.realPath(from);
  const again = real !== undefined && real !== from ? followImport(fs, real, fact) : undefined;
  if (again?.kind === 'file') return { fact, followed: { kind: 'elsewhere' }, actualCase: undefined };
  return { fact, followed, actualCase: otherCase(fs, from, followed.expected) };
}

function otherCase(fs: FileSystem, from: string, path: string): string | undefined {
  const { directory } = moduleScope(fs, dirname(from));
  return directory === undefined ? undefined : otherCaseOf(fs, directory, path);
}
