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
    <main className={classes.two} aria-label={title} data-high-bar={highBar || undefined}>
      <VisuallyHidden component="h1">{title}</VisuallyHidden>
      {list}
      <div className={classes.one}>{children}</div>
    </main>
  );
}

interface SplitProps {
  /** What is above the rows. */
  bar: ReactNode;
  /** How what is in the bar stands: under one another unless told otherwise. */
  fields?: 'two';
  rows: ReactNode;
  children: ReactNode;
}

/** The same below the sides of a screen, which has its name already. */
export function Split({ bar, fields, rows, children }: SplitProps) {
  return (
    <div className={classes.two} data-below>
      <ListSide bar={bar} fields={fields ?? 'one'}>
        {rows}
      </ListSide>
      <div className={classes.one}>{children}</div>
    </div>
  );
}

interface SideProps {
  /** What is looked for, above the rows. */
  bar?: ReactNode;
  /** So many fields of the bar stand beside one another; as many as there is room for unless told otherwise. */
  fields?: 'one' | 'two';
  children: ReactNode;
}

/** The list of a `ListAndDetail`. */
export function ListSide({ bar, fields, children }: SideProps) {
  return (
    <div className={classes.list}>
      {bar && (
        <search className={classes.bar} data-fields={fields}>
          {bar}
        </search>
      )}
      <div className={classes.rows}>{children}</div>
    </div>
  );
}
