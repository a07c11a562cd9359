import type { Case } from '../case/case.ts';
import type { Instant } from '../time.ts';
import { type Feedback, type Theme, themesOf } from './feedback.ts';
import { findThemes } from './find-themes.ts';

/**
 * Where something that a customer said of us comes from: the survey after a conversation, the rating on the page of their
 * case, what they answered on the telephone, what an agent wrote down as feedback or a suggestion, or the report on a case with their word on the result (C-001).
 */
export const voiceSources = ['survey', 'case', 'phone', 'agent', 'report'] as const;
export type VoiceSource = (typeof voiceSources)[number];

/** One thing that a customer said of us, wherever it came in. */
export interface Voice {
  id: string;
  source: VoiceSource;
  at: Instant;
  queueId: string;
  text: string;
  themes: readonly Theme[];
  /** The rating, where it is one. */
  rating?: Feedback;
  caseId?: string | undefined;
}

const ofRating = (rating: Feedback): Voice => {
  const { id, source, at, queueId, text, caseId } = rating;
  return { id, source, at, queueId, text, themes: themesOf(rating), rating, caseId };
};

function ofCase({ id: caseId, kind, receivedAt, queueId, raw, rounds, report }: Case): Voice[] {
  const base = { queueId, caseId };
  const said = (id: string, source: VoiceSource, at: Instant, text: string): Voice[] =>
    text.trim() ? [{ ...base, id, source, at, text, themes: findThemes(text) }] : [];
  const noted =
    kind === 'feedback' || kind === 'suggestion' ? said(`agent:${caseId}`, 'agent', receivedAt, raw) : [];
  const reported = rounds.flatMap(({ n, outcome }) =>
    report && outcome ? said(`report:${caseId}:${n}`, 'report', outcome.at, outcome.note) : [],
  );
  return [...noted, ...reported];
}

/** Everything that customers said of us, the latest first. */
export const voicesOf = (ratings: readonly Feedback[], cases: readonly Case[]): Voice[] =>
  [...ratings.map(ofRating), ...cases.flatMap(ofCase)].sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));

/** How often each theme comes up among them, the most frequent first (C-160). */
export function voiceThemes(voices: readonly Voice[]): { theme: Theme; count: number }[] {
  const counts = new Map<Theme, number>();
  for (const { themes } of voices)
    for (const theme of themes) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  return [...counts].map(([theme, count]) => ({ theme, count })).sort((a, b) => b.count - a.count);
}
