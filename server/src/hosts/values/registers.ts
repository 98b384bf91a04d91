import type { FileSystem } from '../../workspace/file-system';
import { remember } from '../../workspace/remember';
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
): readonly Registered[] {
  for (const registration of registrations) {
    const file = files[registration.in];
    if (file === undefined) continue;
    const { pattern } = registration;
    const found = remember(fs, `ids in ${file} after ${pattern}`, (traced) =>
      idsIn(traced, file, registration),
    );
    if (found !== undefined) return found;
  }
  return [];
}

/** Undefined where there is no text to look into. */
function idsIn(
  fs: FileSystem,
  file: string,
  { pattern, called, otherwise }: Registration,
): Registered[] | undefined {
  const read = fs.readFile(file);
  if (read.kind !== 'text') return undefined;
  if (read.text.length > MAX_LENGTH) return [];
  const found = new Map<string, Registered>();
  for (const match of read.text.matchAll(new RegExp(pattern, 'gd'))) {
    const [id, place] = [match[1], match.indices?.[1]];
    if (id === undefined || place === undefined || found.has(id)) continue;
    const span = { offset: place[0], length: id.length };
    found.set(id, { id, called, file, span, otherwise });
  }
  return [...found.values()];
}
