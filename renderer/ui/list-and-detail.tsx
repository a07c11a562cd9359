import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './list-and-detail.module.css';

interface Props {
  /** What the screen is, for assistive technology. */
  title: string;
  /** A `ListSide`. */
  list: ReactNode;
  /** The bar of the list is so high that in a narrow window the whole screen scrolls. */
  highBar?: boolean;
  /** The one that is chosen. */
  children: ReactNode;
}

/** A screen of a list and the one that is chosen, side by side; in a narrow window one above the other. */
export function ListAndDetail({ title, list, highBar, children }: Props) {
  return (
    <main className={classes.screen} aria-label={title} data-high-bar={highBar || undefined}>
      <VisuallyHidden component="h1">{title}</VisuallyHidden>
      {list}
      <div className={classes.one}>{children}</div>
    </main>
  );
}

interface SideProps {
  /** What is looked for, above the rows. */
  bar: ReactNode;
  children: ReactNode;
}

/** The list of a `ListAndDetail`. */
export function ListSide({ bar, children }: SideProps) {
  return (
    <div className={classes.list}>
      <search className={classes.bar}>{bar}</search>
      <div className={classes.rows}>{children}</div>
    </div>
  );
}
