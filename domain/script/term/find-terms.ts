import type { FoundPhrase } from '../phrases/find-phrases.ts';
import { inCase } from '../phrases/in-case.ts';
import type { Script } from '../script.ts';

/** The approved terms of a centre, made ready once: a message is looked through at every keystroke. */
export interface TermList {
  pattern: RegExp;
  /** Whose word to avoid it is. Approved wording is not in here: it is found so that nothing within it is. */
  instead: ReadonlyMap<string, Script>;
}

/** Made of the scripts that hold where one writes (C-043). Where two terms avoid the same word, the first one counts. */
export function termList(scripts: readonly Script[]): TermList | undefined {
  const terms = scripts.filter(({ moment }) => moment === 'term').sort((a, b) => a.order - b.order);
  const instead = new Map<string, Script>();
  for (const script of terms)
    for (const word of script.term?.avoid ?? []) {
      const key = word.trim().toLowerCase();
      if (key !== '' && !instead.has(key)) instead.set(key, script);
    }
  if (instead.size === 0) return undefined;
  const approved = terms.map(({ body }) => body.trim().toLowerCase());
  for (const word of approved) instead.delete(word);
  // The longest first: “电子发票” is read as that, not as the “发票” within it.
  const words = [...new Set([...approved, ...instead.keys()])]
    .filter(Boolean)
    .sort((a, b) => b.length - a.length);
  return { pattern: new RegExp(words.map(source).join('|'), 'giu'), instead };
}

/** The words to avoid in a text with the approved wording of each, in its order, none overlapping (C-043). */
export const findTerms = (text: string, list: TermList | undefined): FoundPhrase[] =>
  list
    ? [...text.matchAll(list.pattern)].flatMap((match): FoundPhrase[] => {
        const [words] = match;
        const script = list.instead.get(words.toLowerCase());
        if (!script) return [];
        const [from, to] = [match.index, match.index + words.length];
        const better = inCase(script.body.trim(), words);
        return [
          { from, to, words, kind: 'term', clauseId: 'C-043', better, meaning: script.term?.definition },
        ];
      })
    : [];

const SPECIAL = /[\\^$.*+?()[\]{}|/]/g;
const LETTER = '[A-Za-z0-9]';

/** A word as it stands: one of Latin letters is never found within another. */
function source(word: string): string {
  const latin = new RegExp(LETTER);
  const before = latin.test(word.at(0) ?? '') ? `(?<!${LETTER})` : '';
  const after = latin.test(word.at(-1) ?? '') ? `(?!${LETTER})` : '';
  return before + word.replace(SPECIAL, '\\$&') + after;
}
