import { useAllDrafts, useView, type View } from '../../data/index.ts';

/** A text somebody has begun and not sent. */
export interface BegunText {
  key: string;
  form: 'composer' | 'transfer' | 'callback' | 'wrapUp' | 'consult' | 'return' | 'attempt';
  /** The conversation it is for, or the promise. */
  aboutId: string;
  text: string;
}

/** What people write into the forms about a matter; the rest is chosen, and nothing anybody would miss. */
const written = ['text', 'why', 'summary', 'tried', 'expectation', 'reason', 'purpose', 'solution', 'note'];
const ofMatter = /^(composer|transfer|callback|wrapUp|consult|return)\.([^.]+)$/;
const ofAttempt = /^callback\.attempt\.(.+)$/;

/** The texts among all drafts, in the order they were begun. */
export function begunTexts(drafts: ReadonlyMap<string, unknown>): BegunText[] {
  return [...drafts].flatMap(([key, value]): BegunText[] => {
    const text = textOf(value);
    if (!text) return [];
    const attempt = ofAttempt.exec(key)?.[1];
    if (attempt) return [{ key, form: 'attempt', aboutId: attempt, text }];
    const [, form, aboutId] = ofMatter.exec(key) ?? [];
    return aboutId ? [{ key, form: form as BegunText['form'], aboutId, text }] : [];
  });
}

function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  const fields = value as Record<string, unknown>;
  const texts = written.map((name) => fields[name]).filter((text) => typeof text === 'string');
  return texts
    .map((text) => text.trim())
    .filter(Boolean)
    .join(' · ');
}

export const useBegunTexts = (): BegunText[] => begunTexts(useAllDrafts().drafts);

/** Whom a text is for; undefined where this machine does not know them any more. */
export const useNameOf = (text: BegunText): string | undefined =>
  useView((rows) => nameOf(rows, text), [text.form, text.aboutId]);

const nameOf = (rows: View, { form, aboutId }: BegunText): string | undefined =>
  rows.get(form === 'attempt' ? 'callback' : 'interaction', aboutId)?.customerName;
