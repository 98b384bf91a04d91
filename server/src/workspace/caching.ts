import type { FileKind, FileSystem, ReadDirectory, ReadFile } from './file-system';
import { dirname } from './paths';

export interface CachingOptions {
  /** Whether texts are kept too; otherwise each `readFile` goes to the base. False unless told. */
  readonly texts?: boolean;
}

/**
 * Remembers the base's answers, for the length of one pass: within it the same path always gets the same answer.
 * Answers are kept by path. A change told for one path is not known to concern another that leads there
 * through a link, so a cache is not to outlive its pass where links matter.
 */
export class CachingFileSystem implements FileSystem {
  readonly #base: FileSystem;
  readonly #keepTexts: boolean;
  readonly #kinds = new Map<string, FileKind>();
  readonly #texts = new Map<string, ReadFile>();
  readonly #listings = new Map<string, ReadDirectory>();
  readonly #realPaths = new Map<string, string | undefined>();

  constructor(base: FileSystem, options: CachingOptions = {}) {
    this.#base = base;
    this.#keepTexts = options.texts === true;
  }

  stat(path: string): FileKind {
    return this.#kinds.get(path) ?? remember(this.#kinds, path, this.#base.stat(path));
  }

  readFile(path: string): ReadFile {
    if (!this.#keepTexts) return this.#base.readFile(path);
    return this.#texts.get(path) ?? remember(this.#texts, path, this.#base.readFile(path));
  }

  readDirectory(path: string): ReadDirectory {
    return this.#listings.get(path) ?? remember(this.#listings, path, this.#base.readDirectory(path));
  }

  realPath(path: string): string | undefined {
    if (!this.#realPaths.has(path)) this.#realPaths.set(path, this.#base.realPath(path));
    return this.#realPaths.get(path);
  }

  /**
   * Forgets what a change at `path` may have made untrue: the path itself; the directories above it, which may
   * have come or gone with it; with `tree`, everything below it.
   */
  invalidate(path: string, tree: boolean): void {
    // Any link may have been made, removed or turned elsewhere.
    this.#realPaths.clear();
    let at: string | undefined = path;
    while (at !== undefined) {
      this.#kinds.delete(at);
      this.#texts.delete(at);
      this.#listings.delete(at);
      at = dirname(at) === at ? undefined : dirname(at);
    }
    if (!tree) return;
    const below = path.endsWith('/') ? path : `${path}/`;
    for (const answers of [this.#kinds, this.#texts, this.#listings]) {
      for (const known of answers.keys()) if (known.startsWith(below)) answers.delete(known);
    }
  }
}

function remember<Answer>(answers: Map<string, Answer>, path: string, answer: Answer): Answer {
  answers.set(path, answer);
  return answer;
}
