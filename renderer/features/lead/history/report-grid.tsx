import { UnstyledButton } from '@mantine/core';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { entryOf } from '../../../../domain/metrics/registry.ts';
import { TableRows } from '../../../ui/table-rows.tsx';
import { useArrowFocus } from '../../../ui/use-arrow-focus.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from './report-table.module.css';
import { type ReportCell, type ReportLine, type ReportWords, reportFigures } from './report-table.ts';

/** A figure somebody wants to see the rows of. */
export interface OpenedCell {
  line: ReportLine;
  cell: ReportCell;
}

/** Pixels; a line is never higher. */
const ROW = 29;

interface Props {
  lines: readonly ReportLine[];
  words: ReportWords;
  /** Left out for what was kept as it was: its rows may have moved on since. */
  onOpen?: (opened: OpenedCell) => void;
}

/** A report in numbers; every figure opens to its rows. What it is of stays in sight however far one scrolls. */
export function ReportGrid({ lines, words, onOpen }: Props) {
  const { t } = useTranslation('history');
  const { language } = useFormat();
  const scroll = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const onKeyDown = useArrowFocus(table);
  const namesOf = (line: ReportLine) => [
    words.line(line),
    ...(words.key === undefined ? [] : [words.keyOf(line.key)]),
  ];
  const nameOf = (line: ReportLine, { figure }: ReportCell) =>
    [words.figure(figure), ...namesOf(line)].filter(Boolean).join(', ');
  // The columns are as wide as their widest line, shown or not, and the second stands beside the first.
  useLayoutEffect(() => {
    const width = table.current?.rows[0]?.cells[0]?.offsetWidth ?? 0;
    table.current?.style.setProperty('--first-column', `${width}px`);
  });
  return (
    <div ref={scroll} className={classes.scroll}>
      <table
        ref={table}
        className={classes.table}
        aria-label={t('table')}
        aria-rowcount={lines.length + 1}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col" data-text="true" data-stays="true">
              {words.period}
            </th>
            {words.key !== undefined && (
              <th scope="col" data-text="true" data-stays="second">
                {words.key}
              </th>
            )}
            {reportFigures.map((figure) => (
              <th key={figure} scope="col" title={`${entryOf(figure).formula[language]}`}>
                {words.figure(figure)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Widest lines={lines} namesOf={namesOf} />
          <TableRows
            scroll={scroll}
            count={lines.length}
            rowHeight={ROW}
            row={(index, props) => {
              const line = lines[index];
              return (
                line && (
                  <tr data-kind={line.kind} {...props}>
                    {namesOf(line).map((name, n) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: the period, then what it is grouped by
                      <th key={n} scope="row" data-stays={n === 0 || 'second'}>
                        {name}
                      </th>
                    ))}
                    {line.cells.map((cell) => (
                      <td key={cell.figure}>
                        <Figure
                          name={nameOf(line, cell)}
                          cell={cell}
                          onOpen={onOpen && (() => onOpen({ line, cell }))}
                        />
                      </td>
                    ))}
                  </tr>
                )
              );
            }}
          />
        </tbody>
      </table>
    </div>
  );
}

/** A row of no height with the longest text of every column, so that columns keep their width while one scrolls. */
function Widest({ lines, namesOf }: { lines: readonly ReportLine[]; namesOf(line: ReportLine): string[] }) {
  const widest = useMemo(() => {
    const names: string[] = [];
    const cells: ReportCell[] = [];
    const length = ({ text, of = '' }: Pick<ReportCell, 'text' | 'of'>) => text.length + of.length;
    for (const line of lines) {
      for (const [n, name] of namesOf(line).entries())
        if (name.length > (names[n]?.length ?? -1)) names[n] = name;
      for (const [n, cell] of line.cells.entries()) {
        const known = cells[n];
        if (!known || length(cell) > length(known)) cells[n] = cell;
      }
    }
    return { names, cells };
  }, [lines, namesOf]);
  return (
    <tr className={classes.widest} aria-hidden>
      {widest.names.map((name, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the period, then what it is grouped by
        <th key={n}>{name}</th>
      ))}
      {widest.cells.map((cell) => (
        <td key={cell.figure}>
          <Figure name="" cell={cell} onOpen={undefined} />
        </td>
      ))}
    </tr>
  );
}

interface FigureProps {
  name: string;
  cell: ReportCell;
  onOpen: (() => void) | undefined;
}

function Figure({ name, cell, onOpen }: FigureProps) {
  const { t } = useTranslation('lead');
  const content = (
    <>
      <span>{cell.text}</span>
      {cell.of && <span className={classes.of}>{cell.of}</span>}
    </>
  );
  if (!cell.value || !onOpen) return <span className={classes.figure}>{content}</span>;
  const value = cell.of ? `${cell.text}, ${cell.of}` : cell.text;
  return (
    <UnstyledButton
      className={classes.figure}
      tabIndex={-1}
      aria-label={t('figure.open', { name, value })}
      onClick={onOpen}
    >
      {content}
    </UnstyledButton>
  );
}
