import type { EntryPoint } from '../../hosts/entry-point';
import type { ImportPlace } from '../../resolve/module/module-graph';
import { isInside, relativePath } from '../../workspace/paths';
import type { RuleContext } from '../rule';
import { isTakenByNode, type LoadedEntry } from './loaded-modules';

/** A file, and who asks for it. */
export interface UnpublishedImport {
  readonly file: string;
  readonly place: ImportPlace;
}

/** What one published module asks for and the archive does not hold; what is loaded for certain comes first. */
export interface UnpublishedImports {
  readonly entryPoint: EntryPoint;
  readonly places: readonly [UnpublishedImport, ...UnpublishedImport[]];
  /** Whether the files lie outside the package: nothing in its manifest could publish them. */
  readonly outside: boolean;
}

/**
 * The files that published modules load and that would not be published. Each is told once; what only they load in
 * turn is not told, and neither is anything while it is not known what is published, or where nothing is.
 */
export function unpublishedImports(
  entries: readonly LoadedEntry[],
  context: RuleContext,
): UnpublishedImports[] {
  const { packageRoot, supplied, manifest } = context;
  const { packed } = supplied;
  // An extension of VS Code is packed although npm is not to publish it.
  if (packed === undefined || (manifest.private === true && packed.packer !== 'vsce')) return [];
  const isPacked = (path: string) => packed.files.has(relativePath(packageRoot, path));
  const groups = new Map<string, { entryPoint: EntryPoint; places: UnpublishedImport[]; outside: boolean }>();
  const told = new Set<string>();
  for (const { entryPoint, graph } of entries) {
    const lost = [...graph.reachedBy].filter(
      ([file, place]) => isPacked(place.from) && !isPacked(file) && !told.has(file) && isMeant(file, place),
    );
    if (lost.length === 0 || !isTakenByNode(entryPoint, context)) continue;
    for (const [file, place] of lost) {
      told.add(file);
      const outside = !isInside(file, packageRoot);
      const key = `${outside} ${place.from}`;
      const group = groups.get(key) ?? { entryPoint, places: [], outside };
      groups.set(key, group);
      if (place.certain) group.places.unshift({ file, place });
      else group.places.push({ file, place });
    }
  }
  return [...groups.values()].map(({ places: [first, ...rest], ...group }) => ({
    ...group,
    places: [first!, ...rest],
  }));
}

/**
 * Whether the module cannot do without it. Addons are built where the package is installed; what lies in
 * `node_modules` is bundled, or another package's.
 */
function isMeant(file: string, { guarded, lazy }: ImportPlace): boolean {
  return (!guarded || lazy) && !file.endsWith('.node') && !file.includes('/node_modules/');
}
