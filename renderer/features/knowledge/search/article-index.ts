import type { Article } from '../../../../domain/knowledge/article.ts';
import { TextIndex } from '../../../../domain/search/text-index.ts';

/** Articles taken in before the screen has its turn again: some three milliseconds of work. */
const SLICE = 32;

/** A searched text's mark: the same as long as it need not be taken in again. */
const stateOf = ({ revision, state }: Article): string => `${state} ${revision}`;

/**
 * Every article this desktop holds, ready to be searched. It is filled in slices between frames, so that unlocking with
 * ten thousand articles costs no keystroke; what is there is found meanwhile.
 */
export class ArticleIndex {
  readonly texts = new TextIndex();
  readonly #held = new Map<string, string>();
  #waiting: Article[] = [];
  #working = false;
  readonly #listeners = new Set<() => void>();
  #version = 0;
  #slices = 0;

  /** Counts what was taken in: results of before may lack something. */
  readonly version = (): number => this.#version;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Says which articles there are now. */
  hold(articles: readonly Article[]): void {
    const ids = new Set(articles.map(({ id }) => id));
    const gone = [...this.#held.keys()].filter((id) => !ids.has(id));
    for (const id of gone) {
      this.#held.delete(id);
      this.texts.remove(id);
    }
    this.#waiting = articles.filter((article) => this.#held.get(article.id) !== stateOf(article));
    if (gone.length > 0) this.#tell();
    if (!this.#working) this.#work();
  }

  #work(): void {
    const slice = this.#waiting.splice(0, SLICE);
    for (const article of slice) {
      this.#held.set(article.id, stateOf(article));
      this.texts.put(article);
    }
    this.#working = this.#waiting.length > 0;
    if (this.#working) setTimeout(() => this.#work());
    // A screen is told at the end and every so often, not at each of three hundred slices.
    this.#slices += 1;
    if (slice.length > 0 && (!this.#working || this.#slices % 32 === 0)) this.#tell();
  }

  #tell(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}
