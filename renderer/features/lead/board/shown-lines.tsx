import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './board.module.css';

/** From five metres nobody reads more. */
const SHOWN = 6;

/** The first lines of a list; whoever stands nearer opens the rest, and counts as many as the heading says. */
export function ShownLines({ lines }: { lines: readonly ReactNode[] }) {
  const { t } = useTranslation('board');
  const [all, setAll] = useState(false);
  return (
    <>
      <ul>{all ? lines : lines.slice(0, SHOWN)}</ul>
      {lines.length > SHOWN && (
        <button type="button" className={classes.rest} aria-expanded={all} onClick={() => setAll(!all)}>
          {t(all ? 'fewer' : 'more', { count: lines.length - SHOWN })}
        </button>
      )}
    </>
  );
}
