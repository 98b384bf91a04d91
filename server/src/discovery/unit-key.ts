/** What kinds of results there are; each has its own way to be named, and is counted by itself. */
export type UnitKind =
  | 'configuration'
  | 'profiles'
  | 'packages'
  | 'package'
  | 'reach'
  | 'listing'
  | 'dependency'
  | 'namespace'
  /** Made of files alone, and worth keeping by itself. */
  | 'part'
  /** The same, made in steps: until it is there, those who ask do without. */
  | 'late';

/** No path holds it. */
const SEPARATOR = '\n';
export const PART = keyOf('part', '');
export const LATE = keyOf('late', '');

/** The key under which a result is kept. */
export function keyOf(kind: UnitKind, id: string): string {
  return kind + SEPARATOR + id;
}

export function kindOf(key: string): UnitKind {
  return key.slice(0, key.indexOf(SEPARATOR)) as UnitKind;
}

/** Whether what was asked about is no path, but a result that others are made of. */
export function isPart(asked: string): boolean {
  return asked.startsWith(PART) || asked.startsWith(LATE);
}
