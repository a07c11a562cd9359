import { type Article, isReviewDue } from '../../../../domain/knowledge/article.ts';
import type { Language } from '../../../../domain/language.ts';
import { hasRole, type Person } from '../../../../domain/person/person.ts';
import type { Instant } from '../../../../domain/time.ts';

/** The parts of the screen: what everybody reads, what is being written, and what waits for an editor. */
export const shelves = ['published', 'drafts', 'inReview', 'due', 'missing'] as const;
export type Shelf = (typeof shelves)[number];

const ofEditors: readonly Shelf[] = ['inReview', 'due', 'missing'];

export const shelvesOf = (person: Person): readonly Shelf[] =>
  shelves.filter((shelf) => !ofEditors.includes(shelf) || hasRole(person, 'knowledgeEditor'));

/** What lies on a shelf, in the order it is looked through. */
export function onShelf(
  articles: readonly Article[],
  shelf: Shelf,
  now: Instant,
  first: Language,
): Article[] {
  switch (shelf) {
    case 'published':
      return articles.filter(({ state }) => state === 'published').sort(byTitle(first));
    case 'drafts':
      return articles.filter(({ state }) => state === 'draft' || state === 'inReview').sort(newestFirst);
    case 'inReview':
      return articles
        .filter(({ state }) => state === 'inReview')
        .sort((a, b) => (a.submittedAt ?? 0) - (b.submittedAt ?? 0));
    case 'due':
      return articles
        .filter((article) => isReviewDue(article, now))
        .sort((a, b) => (a.reviewDueAt ?? 0) - (b.reviewDueAt ?? 0));
    case 'missing':
      return [];
  }
}

/** One's own language first, then what belongs together. */
const byTitle =
  (first: Language) =>
  (a: Article, b: Article): number =>
    Number(b.language === first) - Number(a.language === first) ||
    a.kind.localeCompare(b.kind) ||
    a.title.localeCompare(b.title, a.language) ||
    (a.id < b.id ? -1 : 1);
const newestFirst = (a: Article, b: Article): number => b.updatedAt - a.updatedAt;
