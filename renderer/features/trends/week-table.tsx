import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TrendCell, TrendColumn, Week } from './trend-lines.ts';
import { trendColumns } from './trend-lines.ts';
import classes from './trends.module.css';

export interface WeekLine {
  name: string;
  week: Week;
  cells: TrendCell[];
}

interface Props {
  lines: readonly WeekLine[];
  onOpen(line: WeekLine, column: TrendColumn): void;
}

/** Week by week; every figure opens to its rows. */
export function WeekTable({ lines, onOpen }: Props) {
  const { t } = useTranslation(['trends', 'lead']);
  return (
    <div className={classes.wide}>
      <table className={classes.table} aria-label={t('weeks')}>
        <thead>
          <tr>
            <th scope="col">{t('week')}</th>
            {trendColumns.map((column) => (
              <th key={column} scope="col" title={t(`column.${column}.means`)}>
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.week.from}>
              <th scope="row">{line.name}</th>
              {line.cells.map((cell) => (
                <td key={cell.column}>
                  <Cell
                    cell={cell}
                    name={`${t(`column.${cell.column}`)}, ${line.name}`}
                    onOpen={() => onOpen(line, cell.column)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell, name, onOpen }: { cell: TrendCell; name: string; onOpen(): void }) {
  const { t } = useTranslation('lead');
  const { text, of } = cell;
  const content = (
    <>
      {text} {of && <span className={classes.of}>{of}</span>}
    </>
  );
  if (text === '–') return <span className={classes.figure}>{content}</span>;
  return (
    <UnstyledButton
      className={classes.figure}
      aria-label={t('figure.open', { name, value: of ? `${text}, ${of}` : text })}
      onClick={onOpen}
    >
      {content}
    </UnstyledButton>
  );
}
