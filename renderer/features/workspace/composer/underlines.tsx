import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { FoundPhrase } from '../../../../domain/script/phrases/find-phrases.ts';
import classes from './underlines.module.css';

interface Props {
  text: string;
  phrases: readonly FoundPhrase[];
  /** Whose words these lie under; they are never touched. */
  field: RefObject<HTMLTextAreaElement | null>;
}

/** Quiet lines under phrases to avoid: the same words once more behind the field, unseen but for the lines. */
export function Underlines({ text, phrases, field }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const input = field.current;
    const follow = () => {
      if (box.current && input) box.current.scrollTop = input.scrollTop;
    };
    follow();
    input?.addEventListener('scroll', follow, { passive: true });
    return () => input?.removeEventListener('scroll', follow);
  });
  if (phrases.length === 0) return null;
  return (
    <div ref={box} className={classes.under} aria-hidden>
      {phrases.map(({ from, to, words }, n) => (
        <span key={from}>
          {text.slice(phrases[n - 1]?.to ?? 0, from)}
          <u className={classes.line}>{words}</u>
          {n === phrases.length - 1 && text.slice(to)}
        </span>
      ))}
      {/* A last line that is empty has its height too. */}
      {'\u200b'}
    </div>
  );
}
