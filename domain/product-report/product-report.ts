import { z } from 'zod';
import { type Feedback, type Theme, themeSchema, themesOf } from '../feedback/feedback.ts';
import { withoutPersonalData } from '../knowledge/without-personal-data.ts';
import type { FieldProblem } from '../refusal.ts';

/** So much is one letter; a second one says the rest. */
export const MOST_QUOTES = 50;
const NOTE_LIMIT = 2_000;

export const productReportDraftSchema = z.object({
  theme: themeSchema,
  queueId: z.string().max(64),
  /** Who makes the product, by name, and where they read it. */
  recipient: z.string().max(100),
  to: z.string().max(200),
  note: z.string(),
  /** The ratings whose words go along. */
  feedbackIds: z.array(z.string().max(200)).max(MOST_QUOTES),
});
export type ProductReportDraft = z.infer<typeof productReportDraftSchema>;

/** What customers said of the product, as its makers were told it (C-168). Nothing in it says who a customer was. */
export const productReportSchema = z.object({
  id: z.string(),
  theme: themeSchema,
  queueId: z.string(),
  recipient: z.string(),
  to: z.string(),
  note: z.string(),
  quotes: z.array(z.object({ stars: z.number().int(), text: z.string() })),
  by: z.string(),
  at: z.number().int(),
  /** Whether a mail service has taken the letter. */
  state: z.enum(['sending', 'sent', 'failed']),
  endedAt: z.number().int().optional(),
  reason: z.string().optional(),
  /** Who of them answered what, and who wrote that down. */
  answer: z.object({ from: z.string(), text: z.string(), at: z.number().int(), by: z.string() }).optional(),
});
export type ProductReport = z.infer<typeof productReportSchema>;

const isAddress = (text: string): boolean => z.email().safeParse(text).success;

/** What keeps a report from being sent: a named recipient, an address, and something that customers said. */
export function productReportProblems({
  recipient,
  to,
  note,
  feedbackIds,
}: ProductReportDraft): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!recipient.trim()) problems.push({ field: 'recipient', problem: 'required' });
  if (!to.trim()) problems.push({ field: 'to', problem: 'required' });
  else if (!isAddress(to.trim())) problems.push({ field: 'to', problem: 'invalid' });
  if (note.length > NOTE_LIMIT) problems.push({ field: 'note', problem: 'tooLong' });
  if (feedbackIds.length === 0) problems.push({ field: 'feedbackIds', problem: 'required' });
  return problems;
}

/** What they answered, and which of them. */
export function makersAnswerProblems({ from, text }: { from: string; text: string }): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!from.trim()) problems.push({ field: 'from', problem: 'required' });
  if (!text.trim()) problems.push({ field: 'text', problem: 'required' });
  else if (text.length > NOTE_LIMIT) problems.push({ field: 'text', problem: 'tooLong' });
  return problems;
}

const blanks = { name: '**', number: '••••', address: '••••' };

export const withoutNames = (text: string, names: readonly string[]): string =>
  withoutPersonalData(text.trim(), names, blanks);

/** Has words, and they are about this theme. */
export const isQuotable = (row: Feedback, theme: Theme): boolean =>
  row.text.trim() !== '' && themesOf(row).includes(theme);

/** The letter as it goes out. */
export const letterOf = ({ note, quotes }: Pick<ProductReport, 'note' | 'quotes'>): string =>
  [note, ...quotes.map(({ stars, text }) => `${'★'.repeat(stars)}${'☆'.repeat(5 - stars)} ${text}`)]
    .filter((part) => part.trim())
    .join('\n\n');
