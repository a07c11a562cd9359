import type { ComponentType, ReactNode } from 'react';
import classes from './tag.module.css';

interface Props {
  /** What it says of the thing: too late or pressing, done well, or on its way to the server. */
  tone?: 'late' | 'good' | 'waiting';
  icon?: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>;
  children: ReactNode;
}

/** A word on a row or beside a title. */
export function Tag({ tone, icon: Icon, children }: Props) {
  return (
    <span className={classes.tag} data-tone={tone}>
      {Icon && <Icon size={12} aria-hidden />}
      {children}
    </span>
  );
}
