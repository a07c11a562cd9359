import { type RefObject, useMemo, useState } from 'react';
import { type FoundPhrase, findPhrases } from '../../../../domain/script/phrases/find-phrases.ts';
import type { Script } from '../../../../domain/script/script.ts';
import { findTerms, termList } from '../../../../domain/script/term/find-terms.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useDraft, useMutate, useNow } from '../../../data/index.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';

/** Where an input method is composing, in the text of the field. */
interface Composing {
  from: number;
  to: number;
}

const NOTHING: string[] = [];

/**
 * The phrases to avoid in what is being written, with those that the centre's approved terms avoid (C-043). What an input method is composing is nobody's wording yet: it is left
 * alone until it is done. A phrase that was put aside stays so in this matter.
 */
export function usePhrases(
  interactionId: string,
  text: string,
  field: RefObject<HTMLTextAreaElement | null>,
  scripts: readonly Script[],
) {
  const now = useNow(MINUTE);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [composing, setComposing] = useState<Composing>();
  const [caret, setCaret] = useState(0);
  const [aside, keepAside] = useDraft(`workspace.phrases.${interactionId}`, NOTHING);
  const terms = useMemo(() => termList(scripts), [scripts]);
  const all = useMemo(() => findPhrases(text, now, findTerms(text, terms)), [text, now, terms]);
  const phrases = all.filter(
    ({ from, to, words }) =>
      !aside.includes(words.toLowerCase()) && !(composing && from < composing.to && to > composing.from),
  );
  const current =
    phrases.find(({ from, to }) => from <= caret && caret <= to) ??
    phrases.findLast(({ to }) => to <= caret) ??
    phrases[0];
  const start = () => field.current?.selectionStart ?? text.length;
  return {
    phrases,
    /** The one to speak of: where the caret is, else the last before it. None while a word is being composed. */
    current: composing ? undefined : current,
    /** The hint goes, and that it was seen and left is kept for quality (C-035). */
    putAside: ({ words, kind, clauseId }: FoundPhrase) => {
      keepAside([...aside, words.toLowerCase()]);
      attempt(() => mutate('interaction.putPhraseAside', { interactionId, words, kind, clauseId }));
    },
    /** For the field: what it says of the caret and of input methods. */
    watch: {
      onSelect: () => setCaret(start()),
      onCompositionStart: () => setComposing({ from: start(), to: start() }),
      onCompositionUpdate: ({ data }: { data: string }) =>
        setComposing((now) => now && { from: now.from, to: now.from + data.length }),
      onCompositionEnd: () => setComposing(undefined),
    },
  };
}
