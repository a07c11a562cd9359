import type { ReactNode } from 'react';
import classes from '../improve.module.css';

interface SheetProps {
  title: string;
  /** Beside the title: marks in words. */
  marks?: ReactNode;
  under?: ReactNode;
  children: ReactNode;
}

/** One thing with everything about it. */
export function Sheet({ title, marks, under, children }: SheetProps) {
  return (
    <article className={classes.page} aria-label={title}>
      <header className={classes.head}>
        <div className={classes.line}>
          <h2 className={classes.title}>{title}</h2>
          {marks}
        </div>
        {under && <p className={classes.quiet}>{under}</p>}
      </header>
      {children}
    </article>
  );
}

/** A part of a sheet, named by its heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.section} aria-label={title}>
      <h3 className={classes.sectionTitle}>{title}</h3>
      {children}
    </section>
  );
}
