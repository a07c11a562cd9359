import type { ReactNode } from 'react';
import classes from '../training.module.css';

interface Props {
  /** What the table is, for assistive technology. */
  label: string;
  heads: readonly string[];
  rows: readonly { id: string; cells: readonly ReactNode[] }[];
}

/** Rows under heads; the first cell names the row. */
export function DataTable({ label, heads, rows }: Props) {
  return (
    <div className={classes.wide}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells: [first, ...rest] }) => (
            <tr key={id}>
              <th scope="row">{first}</th>
              {rest.map((cell, n) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a row stand in the order of the heads
                <td key={n}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
