import { IconCircleCheck, IconCircleDot } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import classes from './end.module.css';

interface Props {
  title: string;
  count: number;
  /** What is said when there is nothing. */
  none: string;
  children?: ReactNode;
}

/** One kind of open work: how much of it, or that there is none. */
export function Section({ title, count, none, children }: Props) {
  const id = useId();
  const Shape = count === 0 ? IconCircleCheck : IconCircleDot;
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h3 className={classes.heading} id={id} data-open={count > 0 || undefined}>
        <Shape size={16} stroke={1.8} aria-hidden />
        {title}
        {count > 0 && <span className="tabular">{count}</span>}
      </h3>
      {count === 0 && <p className={classes.quiet}>{none}</p>}
      {children}
    </section>
  );
}
