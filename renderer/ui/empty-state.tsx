import type { ComponentType, ReactNode } from 'react';
import classes from './empty-state.module.css';

interface Props {
  icon: ComponentType<{ size?: number; stroke?: number }>;
  title: string;
  hint?: string;
  /** What one can do about it. */
  children?: ReactNode;
}

/** A place where nothing is to be seen yet, with the reason and the way on. */
export function EmptyState({ icon: Icon, title, hint, children }: Props) {
  return (
    <div className={classes.empty}>
      <Icon size={28} stroke={1.5} />
      <p className={classes.title}>{title}</p>
      {hint && <p className={classes.hint}>{hint}</p>}
      {children}
    </div>
  );
}
