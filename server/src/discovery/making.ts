import { dirname, isInside } from '../workspace/paths';
import { existenceOf, pathOfNote, type TracingFileSystem } from '../workspace/tracing';
import type { Change } from './engine-api';

/** What happens while a result is being made in steps: it may be overtaken before it is there. */
export class Making {
  readonly #changes: Change[] = [];
  readonly #lost = new Set<string>();

  /** A file has changed. */
  change(change: Change): void {
    this.#changes.push(change);
  }

  /** A part has been dropped, or is not kept any longer: what is made of it has to be made anew. */
  lose(key: string): void {
    this.#lost.add(key);
  }

  /** Whether anything of that concerns what was asked for the result. */
  overtakes(traced: TracingFileSystem): boolean {
    for (const key of this.#lost) if (traced.asked.has(key)) return true;
    return this.#changes.some((change) => touches(change, traced));
  }
}

function touches({ path, kind }: Change, { asked, listed }: TracingFileSystem): boolean {
  if (asked.has(path)) return true;
  if (kind !== 'changed' && (asked.has(existenceOf(path)) || listed.has(dirname(path)))) return true;
  return (kind === 'tree' || kind === 'deleted') && [...asked].some((one) => isInside(pathOfNote(one), path));
}
