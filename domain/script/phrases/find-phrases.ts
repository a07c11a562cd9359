import { dayAndMinute } from '../../callback/spoken-time.ts';
import type { Bilingual } from '../../language.ts';
import type { Instant } from '../../time.ts';
import { englishPhrases } from './en.ts';
import { inCase } from './in-case.ts';
import { BY_TIME, type PhraseKind } from './phrase.ts';
import { soonestPromiseWords } from './soonest-promise.ts';
import { chinesePhrases } from './zh-cn.ts';

/** A phrase to avoid in a text, from one place to another, and what would be better in its place. */
export interface FoundPhrase {
  from: number;
  to: number;
  words: string;
  kind: PhraseKind;
  clauseId: string;
  better: string;
  /** What the better wording means, where the centre has said so (C-043). */
  meaning?: Bilingual | undefined;
}

const lists = [
  { language: 'zh-CN', phrases: chinesePhrases },
  { language: 'en', phrases: englishPhrases },
] as const;

const patterns = lists.flatMap(({ language, phrases }) =>
  phrases.map((phrase) => ({ ...phrase, language, pattern: new RegExp(phrase.words, 'giu') })),
);

/**
 * The phrases to avoid in `text` (C-035, C-037, C-040, C-044), in its order, none overlapping. Both languages are looked
 * for: people mix them. A promise that names its time is none, nor is what the customer is asked to do. `terms`: the words
 * that the centre's own terms avoid (C-043), which count before these.
 */
export function findPhrases(text: string, now: Instant, terms: readonly FoundPhrase[] = []): FoundPhrase[] {
  const isOpen = openSentences(text);
  const found = patterns.flatMap(({ pattern, language, ...phrase }) =>
    [...text.matchAll(pattern)].flatMap((match): FoundPhrase[] => {
      const [from, to] = [match.index, match.index + match[0].length];
      // What says when, or asks the customer, is no promise without a time.
      if (from === to || (phrase.kind === 'promise' && !isOpen(from))) return [];
      const { kind, clauseId } = phrase;
      const better = phrase.better.replace(BY_TIME, () => soonestPromiseWords(now, language));
      return [{ from, to, words: match[0], kind, clauseId, better: inCase(better, match[0]) }];
    }),
  );
  return apart([...terms, ...found].sort((a, b) => a.from - b.from || b.to - a.to));
}

const END = /[。！？!?；;\n]|\.(?=\s)/g;
const SPAN =
  /(?:\d+|[半一两二三四五六七八九十]+)\s*个?\s*(?:分钟|小时|钟头|工作日|天)|\b(?:in|within)\s+(?:the next\s+)?(?:\d+|half an|an?|one|two|three|four|five)\s+(?:\w+ )?(?:minute|hour|day)s?\b/i;
const ASKED = /请[您你]|麻烦[您你]|建议[您你]|\b(?:could|can|would) you\b|\bplease (?!be assured)/i;

/** Tells of a place in `text` whether its sentence names no time and asks nobody for anything. Looked at once each. */
function openSentences(text: string): (place: number) => boolean {
  const ends = [...text.matchAll(END)].map(({ index }) => index + 1);
  const known = new Map<number, boolean>();
  return (place) => {
    const n = ends.findIndex((end) => end > place);
    const [from, to] = [ends[n < 0 ? ends.length - 1 : n - 1] ?? 0, ends[n] ?? text.length];
    let open = known.get(from);
    if (open === undefined) {
      const sentence = text.slice(from, to);
      open = !(SPAN.test(sentence) || dayAndMinute(sentence, 0) !== undefined || ASKED.test(sentence));
      known.set(from, open);
    }
    return open;
  };
}

function apart(found: readonly FoundPhrase[]): FoundPhrase[] {
  const kept: FoundPhrase[] = [];
  for (const one of found) if (one.from >= (kept.at(-1)?.to ?? 0)) kept.push(one);
  return kept;
}
