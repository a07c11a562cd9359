import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './waiting-cards.module.css';

/** What waits for one's own hand, one card under the other. */
export function WaitingCards({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.cards} aria-label={title}>
      {children}
    </section>
  );
}

interface Props {
  icon: Icon;
  /** Who or what it is about. */
  name: string;
  /** Beside the name, in few words. */
  about?: ReactNode;
  /** Below it, a line each; what does not fit is told by the title. */
  lines?: readonly string[];
  /** Since when it waits, when that is a running clock. */
  wait?: string;
  /** What can be done. */
  children: ReactNode;
}

export function WaitingCard({ icon: Sign, name, about, lines = [], wait, children }: Props) {
  return (
    <article className={classes.card} aria-label={name}>
      <Sign size={18} stroke={1.7} aria-hidden />
      <div className={classes.what}>
        <div>
          <b>{name}</b>
          <span className={classes.about}>{about}</span>
        </div>
        {lines.map((line) => (
          <div key={line} className={classes.line} title={line}>
            {line}
          </div>
        ))}
      </div>
      {wait && <span className={classes.wait}>{wait}</span>}
      {children}
    </article>
  );
}
