import { z } from 'zod';
import { addBusinessDays } from '../calendar/business-calendar.ts';
import { languageSchema } from '../language.ts';
import type { Instant } from '../time.ts';

/** Somebody looked for an article and there was none (C-227): what was searched, and what became of it. */
export const missingArticleSchema = z.object({
  id: z.string(),
  /** What was typed, without personal data. */
  words: z.string(),
  language: languageSchema,
  interactionId: z.string(),
  personId: z.string(),
  at: z.number().int(),
  state: z.enum(['open', 'answered', 'dismissed']),
  /** The article that answers it. */
  articleId: z.string().optional(),
  settledBy: z.string().optional(),
  settledAt: z.number().int().optional(),
});
export type MissingArticle = z.infer<typeof missingArticleSchema>;

/** The same words, asked for by whoever. */
export interface MissingGroup {
  /** As they were typed last. */
  words: string;
  rows: MissingArticle[];
  firstAt: Instant;
  lastAt: Instant;
}

/**
 * What is missing, most asked for first, then latest. `fold` makes words alike that mean the same (width, case,
 * script); spaces do not count.
 */
export function groupMissing(
  rows: readonly MissingArticle[],
  fold: (text: string) => string,
): MissingGroup[] {
  const groups = new Map<string, MissingArticle[]>();
  for (const row of rows) {
    const key = fold(row.words).replace(/\s+/g, '');
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()]
    .map(groupOf)
    .sort((a, b) => b.rows.length - a.rows.length || b.lastAt - a.lastAt);
}

function groupOf(found: MissingArticle[]): MissingGroup {
  const rows = found.sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
  return { words: rows[0]?.words ?? '', rows, firstAt: rows.at(-1)?.at ?? 0, lastAt: rows[0]?.at ?? 0 };
}

/** By when an article about it is to be begun, or somebody says that none is needed: so many working days after it was first missed (C-227). */
export const missingDueAt = ({ firstAt }: Pick<MissingGroup, 'firstAt'>, days: number): Instant =>
  addBusinessDays(firstAt, days);
