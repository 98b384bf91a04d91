import { findNodeAtOffset, type Node, parseTree } from 'jsonc-parser';
import { jsonPathText } from '../manifest/json-path-text';
import type { Fix } from './fixes/fix';
import type { Rule } from './rule';

/** JSON allows a key twice in one object, and whoever reads it keeps the last. */
export const duplicateKey: Rule = {
  code: 'duplicate-key',
  severity: 'warning',
  effect: 'none',
  summary: 'A key stands twice in one object of the manifest, so the first value is lost.',
  message: ({ key, same }) =>
    `\`${key}\` stands again further down in this object: Node and npm read the last one, and ${same ? 'this one is superfluous' : 'never see this value'}`,
  checkManifest: (manifest, { manifestPath: file }) =>
    manifest.lostKeys().map(({ path, offset, length, same }) => ({
      file,
      at: path,
      span: { offset, length },
      args: { key: jsonPathText(path), same },
      related: [{ file, at: path, message: 'This value counts' }],
      ...(same ? { severity: 'hint' as const } : {}),
    })),
  fixes({ file, span, args: { key, same } }, { fs }): Fix[] {
    const read = fs.readFile(file);
    if (span === undefined || read.kind !== 'text') return [];
    const extent = extentOf(read.text, span.offset);
    if (extent === undefined) return [];
    return [
      {
        title: `Remove this \`${key}\``,
        safe: same === true,
        changes: [{ do: 'replace', file, ...extent, text: '' }],
      },
    ];
  },
};

/**
 * The stretch of text of the property whose key stands at an offset, up to the next property: what is lost is
 * never the last of its object.
 */
function extentOf(text: string, offset: number): { offset: number; length: number } | undefined {
  const shift = text.startsWith('\uFEFF') ? 1 : 0;
  const root = parseTree(text.slice(shift));
  const property: Node | undefined = root && findNodeAtOffset(root, offset - shift)?.parent;
  const siblings = property?.parent?.children;
  const next = property && siblings?.[siblings.indexOf(property) + 1];
  if (property?.type !== 'property' || next === undefined) return undefined;
  return { offset: property.offset + shift, length: next.offset - property.offset };
}
