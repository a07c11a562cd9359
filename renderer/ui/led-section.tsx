import type { ReactNode } from 'react';
import classes from './led-section.module.css';

interface Props {
  title: string;
  /** What begins something new here. */
  action: ReactNode;
  /** What one should know before. */
  note: string;
  /** It asks for something now. */
  due?: boolean;
  children: ReactNode;
}

/** A side of a lead's screen that something new is begun on, with what there is of it below. */
export function LedSection({ title, action, note, due, children }: Props) {
  return (
    <section className={classes.section} aria-label={title}>
      <div className={classes.head}>
        {action}
        <span className={classes.note} data-due={due || undefined}>
          {note}
        </span>
      </div>
      {children}
    </section>
  );
}
