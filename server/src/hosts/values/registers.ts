import type { FileSystem } from '../../workspace/file-system';
import type { Registration } from '../declaration';
import type { Registered } from '../entry-point';

/** Longer than anything that people write; what is generated is not searched. */
const MAX_LENGTH = 1_000_000;

/**
 * The ids that an entry point gives to its host, as its text tells: each once, where it stands first.
 * @param files the target and its companion, absolute, as far as they are there
 */
export function registeredIn(
  fs: FileSystem,
  registrations: readonly Registration[],
  files: Readonly<Partial<Record<Registration['in'], string>>>,
): Registered[] {
  for (const { in: place, pattern, called, otherwise } of registrations) {
    const file = files[place];
    const read = file === undefined ? undefined : fs.readFile(file);
    if (file === undefined || read?.kind !== 'text') continue;
    const { text } = read;
    if (text.length > MAX_LENGTH) return [];
    const found = new Map<string, Registered>();
    for (const match of text.matchAll(new RegExp(pattern, 'gd'))) {
      const [id, place] = [match[1], match.indices?.[1]];
      if (id === undefined || place === undefined || found.has(id)) continue;
      const span = { offset: place[0], length: id.length };
      found.set(id, { id, called, file, span, otherwise });
    }
    return [...found.values()];
  }
  return [];
}
