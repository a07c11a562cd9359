import { compareNames } from '../../../../domain/compare-names.ts';
import { type Article, articleKindSchema, isReviewDue } from '../../../../domain/knowledge/article.ts';
import type { Language } from '../../../../domain/language.ts';
import { hasRole, type Person } from '../../../../domain/person/person.ts';
import type { Instant } from '../../../../domain/time.ts';

/** The parts of the screen: what everybody reads, what is being written, and what waits for an editor. */
export const shelves = ['published', 'drafts', 'inReview', 'due', 'missing'] as const;
export type Shelf = (typeof shelves)[number];

const ofEditors: readonly Shelf[] = ['inReview', 'due', 'missing'];

export const shelvesOf = (person: Person): readonly Shelf[] =>
  shelves.filter((shelf) => !ofEditors.includes(shelf) || hasRole(person, 'knowledgeEditor'));

/** Whether a version lies on a shelf. What is missing is no article. */
export function liesOn(article: Article, shelf: Shelf, now: Instant): boolean {
  switch (shelf) {
    case 'published':
      return article.state === 'published';
    case 'drafts':
      return article.state === 'draft' || article.state === 'inReview';
    case 'inReview':
      return article.state === 'inReview';
    case 'due':
      return isReviewDue(article, now);
    case 'missing':
      return false;
  }
}

/** What lies on a shelf, in the order it is looked through: `first` is one's own language. */
export function onShelf(
  articles: readonly Article[],
  shelf: Shelf,
  now: Instant,
  first: Language,
): Article[] {
  return articles.filter((article) => liesOn(article, shelf, now)).sort(orders[shelf](first));
}

type Order = (a: Article, b: Article) => number;

const byTitle =
  (first: Language): Order =>
  (a, b) =>
    Number(b.language === first) - Number(a.language === first) ||
    articleKindSchema.options.indexOf(a.kind) - articleKindSchema.options.indexOf(b.kind) ||
    compareNames(a.title, b.title) ||
    (a.id < b.id ? -1 : 1);
const newestFirst: Order = (a, b) => b.updatedAt - a.updatedAt;
const longestWaiting: Order = (a, b) => (a.submittedAt ?? 0) - (b.submittedAt ?? 0);
const longestDue: Order = (a, b) => (a.reviewDueAt ?? 0) - (b.reviewDueAt ?? 0);

const orders: Record<Shelf, (first: Language) => Order> = {
  published: byTitle,
  drafts: () => newestFirst,
  inReview: () => longestWaiting,
  due: () => longestDue,
  missing: () => newestFirst,
};
