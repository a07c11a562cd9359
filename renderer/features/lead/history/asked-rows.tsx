import { Button, Drawer, Skeleton } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureRow, FigureRowsReply, FigureValue } from '../../../../contract/http/figures.ts';
import type { RegistryEntry } from '../../../../domain/metrics/registry.ts';
import { type Api, TransportError, useApi, useNow, useView } from '../../../data/index.ts';
import { go, type Place } from '../../../stores/place.ts';
import { stopwatch } from '../../../ui/format-duration.ts';
import { useFormat } from '../../../ui/use-format.ts';
import drawer from '../drawer/drawer.module.css';
import { FormulaLine } from '../drawer/formula-line.tsx';
import { usePeople } from '../use-lead.ts';
import classes from './history.module.css';
import { writeValue } from './report-values.ts';

/** A figure whose rows only the centre has. */
export interface AskedFigure {
  title: string;
  /** Of what: a period, a person. */
  under?: string;
  /** `points`: hundredths of a point over hundreds, the scores of evaluations. `gaps`: what records lack. */
  unit: RegistryEntry['unit'] | 'points' | 'gaps';
  formula: string;
  version?: number | undefined;
  ask(api: Api, page: { after?: string | undefined; limit: number }): Promise<FigureRowsReply>;
  /** Where one comes back to from a row; without it rows lead nowhere. */
  from?: Place | undefined;
  /** What the figure was said to be, where that may not be what its rows come to by now. */
  said?: { text: string; value: FigureValue | undefined };
}

interface Props {
  figure: AskedFigure | undefined;
  onClose(): void;
}

/** A figure of the past opened to the rows it counted, page by page. */
export function AskedRows({ figure, onClose }: Props) {
  const { t } = useTranslation('lead');
  return (
    <Drawer
      opened={figure !== undefined}
      onClose={onClose}
      position="right"
      size={720}
      closeButtonProps={{ 'aria-label': t('drawer.close') }}
      classNames={{ content: drawer.content, body: drawer.body, header: drawer.header }}
      title={
        figure && (
          <span className={drawer.title}>
            {figure.title}
            <span className={drawer.quiet}>{figure.under}</span>
          </span>
        )
      }
    >
      {figure && <Rows figure={figure} />}
    </Drawer>
  );
}

function Rows({ figure }: { figure: AskedFigure }) {
  const { t } = useTranslation(['history', 'lead', 'shift', 'words']);
  const format = useFormat();
  const people = usePeople();
  const queues = useView((rows) => rows.all('queue'));
  const now = useNow(60_000);
  const { unit, formula, version, from, said } = figure;
  const { pages, failed, more } = usePages(figure);
  const [first] = pages;
  if (failed) return <p className={drawer.none}>{t('rows.failed')}</p>;
  if (!first) return <Skeleton height={200} m={16} role="status" aria-label={t('asking')} />;
  const points = ({ numerator, denominator = 0 }: { numerator: number; denominator?: number | undefined }) =>
    denominator === 0 ? '–' : format.number(numerator / denominator, 1);
  const { text, of } =
    unit === 'points'
      ? { text: points(first.figure), of: undefined }
      : writeValue(unit === 'gaps' ? 'share' : unit, first.figure);
  const rows = pages.flatMap((page) => page.rows);
  const part = (row: FigureRow) => {
    if (unit === 'points') return points(row);
    if (unit === 'gaps')
      return (
        row.gaps?.map((gap) => t(`words:recordField.${gap}`)).join(t('shift:list.comma')) || t('rows.whole')
      );
    if (unit === 'average') return stopwatch(row.numerator);
    if (unit === 'shareOfTime') return writeValue(unit, row).of;
    if (row.denominator === undefined) return String(row.numerator);
    return row.numerator > 0 ? t('rows.counted') : t('rows.notCounted');
  };
  return (
    <>
      <div className={drawer.sum}>
        <output className={drawer.value}>{text}</output>
        {of && <span className={drawer.of}>{of}</span>}
        <span className={drawer.quiet}>{t('rows.total', { count: first.total })}</span>
        {said && !isSame(said.value, first.figure) && (
          <span className={drawer.quiet}>{t('rows.since', { said: said.text })}</span>
        )}
        <FormulaLine words={formula} version={version} />
      </div>
      <div className={classes.rows}>
        <table className={classes.rowsTable} aria-label={t('lead:rows.title')}>
          <thead>
            <tr>
              <th scope="col">{t('rows.at')}</th>
              <th scope="col">{t('rows.who')}</th>
              <th scope="col">{t('by.queue')}</th>
              <th scope="col">{t('by.agent')}</th>
              <th scope="col">{t(headOf(unit))}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.id} ${row.at}`}>
                <td>{format.dayAndTime(row.at, now)}</td>
                <td>
                  <Matter row={row} from={from} />
                  {row.topic && <span className={drawer.quiet}> {row.topic}</span>}
                </td>
                <td>
                  {queues.find(({ id }) => id === row.queueId)?.name[format.language] ?? (row.queueId || '–')}
                </td>
                <td>{people.find(({ id }) => id === row.agentId)?.name ?? (row.agentId || '–')}</td>
                <td>{part(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {more && (
          <Button size="xs" variant="default" m={12} onClick={more}>
            {t('rows.more', { shown: rows.length, count: first.total })}
          </Button>
        )}
      </div>
    </>
  );
}

function headOf(unit: AskedFigure['unit']) {
  if (unit === 'average') return 'rows.time';
  if (unit === 'shareOfTime') return 'rows.busyOf';
  if (unit === 'gaps') return 'rows.gaps';
  return unit === 'points' ? 'rows.points' : 'rows.counts';
}

const isSame = (a: FigureValue | undefined, b: FigureValue): boolean =>
  a?.numerator === b.numerator && (a.denominator ?? 1) === (b.denominator ?? 1);

function Matter({ row, from }: { row: FigureRow; from: Place | undefined }): ReactNode {
  if (row.of === 'person') return '–';
  if (!from) return row.customerName;
  const { interactionId } = row;
  return (
    <button
      type="button"
      className={classes.open}
      onClick={() => go({ screen: 'quality', interactionId, from })}
    >
      {row.customerName}
    </button>
  );
}

const PAGE = 200;

/** The pages of rows asked for so far, and how to ask for the next one. */
function usePages(figure: AskedFigure) {
  const api = useApi();
  const [pages, setPages] = useState<FigureRowsReply[]>([]);
  const [failed, setFailed] = useState(false);
  const ask = async (after?: string) => {
    try {
      const page = await figure.ask(api, { after, limit: PAGE });
      setPages((before) => (after === undefined ? [page] : [...before, page]));
    } catch (error) {
      if (!(error instanceof TransportError)) throw error;
      setFailed(true);
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a drawer is opened on one question
  useEffect(() => void ask(), []);
  const next = pages.at(-1)?.next;
  return { pages, failed, more: next === undefined ? undefined : () => void ask(next) };
}
