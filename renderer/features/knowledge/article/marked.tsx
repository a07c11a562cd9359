import type { MarkedPiece } from '../../../../domain/search/text-marks.ts';
import classes from './article.module.css';

/** Text with what was looked for marked in it. */
export function Marked({ pieces }: { pieces: readonly MarkedPiece[] }) {
  return pieces.map(({ text, found }, n) =>
    found ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no other name than their place
      <mark key={n} className={classes.found}>
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
