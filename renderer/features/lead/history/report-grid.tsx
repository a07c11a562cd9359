import { UnstyledButton } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { entryOf } from '../../../../domain/metrics/registry.ts';
import { useArrowFocus } from '../../../ui/use-arrow-focus.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from './report-table.module.css';
import { type ReportCell, type ReportLine, type ReportWords, reportFigures } from './report-table.ts';

/** A figure somebody wants to see the rows of. */
export interface OpenedCell {
  line: ReportLine;
  cell: ReportCell;
}

interface Props {
  lines: readonly ReportLine[];
  words: ReportWords;
  /** Left out for what was kept as it was: its rows may have moved on since. */
  onOpen?: (opened: OpenedCell) => void;
}

/** A report in numbers; every figure opens to its rows. */
export function ReportGrid({ lines, words, onOpen }: Props) {
  const { t } = useTranslation('history');
  const { language } = useFormat();
  const table = useRef<HTMLTableElement>(null);
  const onKeyDown = useArrowFocus(table);
  const parts = lines.filter(({ kind }) => kind === 'part');
  const row = (line: ReportLine) => (
    <tr key={`${line.kind} ${line.window.from} ${line.key}`} data-kind={line.kind}>
      <th scope="row">{words.line(line)}</th>
      {words.key !== undefined && <th scope="row">{words.keyOf(line.key)}</th>}
      {line.cells.map((cell) => (
        <td key={cell.figure}>
          <Figure name={nameOf(line, cell)} cell={cell} onOpen={onOpen && (() => onOpen({ line, cell }))} />
        </td>
      ))}
    </tr>
  );
  const nameOf = (line: ReportLine, { figure }: ReportCell) =>
    [words.figure(figure), words.line(line), words.keyOf(line.key)].filter(Boolean).join(', ');
  return (
    <div className={classes.scroll}>
      <table ref={table} className={classes.table} aria-label={t('table')} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col" data-text="true">
              {words.period}
            </th>
            {words.key !== undefined && (
              <th scope="col" data-text="true">
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
        <tbody>{parts.map(row)}</tbody>
        <tfoot>{lines.filter(({ kind }) => kind !== 'part').map(row)}</tfoot>
      </table>
    </div>
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
      aria-label={t('figure.open', { name, value })}
      onClick={onOpen}
    >
      {content}
    </UnstyledButton>
  );
}
