import type { ReactNode } from 'react';
import classes from './data-table.module.css';

interface Props {
  /** What the table is, for assistive technology. */
  label: string;
  heads: readonly string[];
  rows: readonly { id: string; cells: readonly ReactNode[]; sum?: boolean }[];
  /** From this column on there are numbers, one below the other. */
  numbersFrom?: number;
}

/** Rows under heads; the first cell names the row, and a sum stands out. */
export function DataTable({ label, heads, rows, numbersFrom = heads.length }: Props) {
  const isNumber = (column: number) => column >= numbersFrom || undefined;
  return (
    <div className={classes.wide}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {heads.map((head, n) => (
              <th key={head} scope="col" data-number={isNumber(n)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells: [first, ...rest], sum }) => (
            <tr key={id} data-sum={sum}>
              <th scope="row">{first}</th>
              {rest.map((cell, n) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a row stand in the order of the heads
                <td key={n} data-number={isNumber(n + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
