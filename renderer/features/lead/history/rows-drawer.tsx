import { Button, Drawer, Skeleton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureRow, FigureRowsReply } from '../../../../contract/http/figures.ts';
import { entryOf } from '../../../../domain/metrics/registry.ts';
import type { Queue } from '../../../../domain/queue/queue.ts';
import type { Report } from '../../../../domain/report/report.ts';
import { TransportError, useApi, useNow } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { stopwatch } from '../../../ui/format-duration.ts';
import { useFormat } from '../../../ui/use-format.ts';
import drawer from '../drawer/drawer.module.css';
import { FormulaLine } from '../drawer/formula-line.tsx';
import { usePeople } from '../use-lead.ts';
import classes from './history.module.css';
import type { OpenedCell } from './report-grid.tsx';
import type { ReportWords } from './report-table.ts';
import { writeValue } from './report-values.ts';
import type { Asked } from './use-report.ts';

interface Props {
  opened: OpenedCell | undefined;
  filters: Asked['filters'];
  by: Report['by'];
  words: ReportWords;
  queues: readonly Queue[];
  onClose(): void;
}

/** A figure of the past opened to the rows it counted, page by page. */
export function RowsDrawer({ opened, words, onClose, ...rest }: Props) {
  const { t } = useTranslation(['history', 'lead']);
  return (
    <Drawer
      opened={opened !== undefined}
      onClose={onClose}
      position="right"
      size={720}
      closeButtonProps={{ 'aria-label': t('lead:drawer.close') }}
      classNames={{ content: drawer.content, body: drawer.body, header: drawer.header }}
      title={
        opened && (
          <span className={drawer.title}>
            {words.figure(opened.cell.figure)}
            <span className={drawer.quiet}>
              {[words.line(opened.line), words.keyOf(opened.line.key)].filter(Boolean).join(' · ')}
            </span>
          </span>
        )
      }
    >
      {opened && <Rows opened={opened} {...rest} />}
    </Drawer>
  );
}

function Rows({
  opened,
  filters,
  by,
  queues,
}: Omit<Props, 'opened' | 'onClose' | 'words'> & { opened: OpenedCell }) {
  const { t } = useTranslation(['history', 'lead']);
  const format = useFormat();
  const people = usePeople();
  const now = useNow(60_000);
  const { figure } = opened.cell;
  const { unit, formula, version } = entryOf(figure);
  const { pages, failed, more } = useRows(opened, filters, by);
  const [first] = pages;
  if (failed) return <p className={drawer.none}>{t('rows.failed')}</p>;
  if (!first) return <Skeleton height={200} m={16} aria-label={t('asking')} />;
  const { text, of } = writeValue(unit, first.figure);
  const rows = pages.flatMap((page) => page.rows);
  const part = (row: FigureRow) => {
    if (unit === 'average') return stopwatch(row.numerator);
    if (row.denominator === undefined) return String(row.numerator);
    return row.numerator > 0 ? t('rows.counted') : t('rows.notCounted');
  };
  const open = ({ interactionId }: FigureRow) =>
    go({ screen: 'quality', interactionId, from: { screen: 'lead', section: 'history' } });
  return (
    <>
      <div className={drawer.sum}>
        <output className={drawer.value}>{text}</output>
        {of && <span className={drawer.of}>{of}</span>}
        <span className={drawer.quiet}>{t('rows.total', { count: first.total })}</span>
        <FormulaLine words={formula[format.language]} version={version} />
      </div>
      <div className={classes.rows}>
        <table className={classes.rowsTable} aria-label={t('lead:rows.title')}>
          <thead>
            <tr>
              <th scope="col">{t('rows.at')}</th>
              <th scope="col">{t('rows.who')}</th>
              <th scope="col">{t('by.queue')}</th>
              <th scope="col">{t('by.agent')}</th>
              <th scope="col">{t(unit === 'average' ? 'rows.time' : 'rows.counts')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>{format.dayAndTime(row.at, now)}</td>
                <td>
                  <button type="button" className={classes.open} onClick={() => open(row)}>
                    {row.customerName}
                  </button>
                  {row.topic && <span className={drawer.quiet}> {row.topic}</span>}
                </td>
                <td>{queues.find(({ id }) => id === row.queueId)?.name[format.language] ?? row.queueId}</td>
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

const PAGE = 200;

/** The pages of rows asked for so far, and how to ask for the next one. */
function useRows({ line, cell }: OpenedCell, filters: Asked['filters'], by: Report['by']) {
  const api = useApi();
  const [pages, setPages] = useState<FigureRowsReply[]>([]);
  const [failed, setFailed] = useState(false);
  const question = {
    ...filters,
    ...keyFilter(by, line.key),
    ...line.window,
    figure: cell.figure,
    limit: PAGE,
  };
  const ask = async (after?: string) => {
    try {
      const page = await api.figureRows({ ...question, after });
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

function keyFilter(by: Report['by'], key: string): Partial<Asked['filters']> {
  if (by === 'queue') return { queueId: key };
  if (by === 'channel') return { channel: key as Asked['filters']['channel'] };
  if (by === 'kind') return { kind: (key || 'none') as Asked['filters']['kind'] };
  if (by === 'disposition') return { disposition: (key || 'none') as Asked['filters']['disposition'] };
  return by === 'agent' ? { agentId: key } : {};
}
