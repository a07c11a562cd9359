import type { ReactNode } from 'react';
import classes from './late-list.module.css';

interface ListProps {
  title: string;
  /** How many there are, also of those that are not shown. */
  count: number;
  /** It stands on a page, and not in a list's own column. */
  framed?: boolean;
  children: ReactNode;
}

/** A few of what is late, a line each, with how many there are of it. */
export function LateList({ title, count, framed, children }: ListProps) {
  return (
    <section className={classes.late} data-framed={framed || undefined} aria-label={title}>
      <h2 className={classes.title}>
        {title} <span className={classes.quiet}>{count}</span>
      </h2>
      <ul className={classes.list}>{children}</ul>
    </section>
  );
}

interface LineProps {
  icon: ReactNode;
  name: string;
  /** What is late about it. */
  what?: string;
  /** What else one should know. */
  more: string;
  open(): void;
  /** What else can be done with it. */
  children?: ReactNode;
}

/** One of them; it opens what it is about. */
export function LateLine({ icon, name, what, more, open, children }: LineProps) {
  return (
    <li className={classes.line}>
      {icon}
      <button type="button" className={classes.open} onClick={open}>
        <b>{name}</b> {what} <span className={classes.quiet}>{more}</span>
      </button>
      {children}
    </li>
  );
}
