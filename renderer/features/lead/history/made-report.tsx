import { Button } from '@mantine/core';
import { IconArrowLeft, IconFileAlert } from '@tabler/icons-react';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { figuresReplySchema } from '../../../../contract/http/figures.ts';
import type { Queue } from '../../../../domain/queue/queue.ts';
import type { MadeReport as Made } from '../../../../domain/report/kept-report.ts';
import { useMutate, useNow } from '../../../data/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { AgainButton } from './again-button.tsx';
import { Exports } from './exports.tsx';
import classes from './history.module.css';
import { PrintSheet } from './print-sheet.tsx';
import { ReportGrid } from './report-grid.tsx';
import { linesOf } from './report-table.ts';
import { askedOf, type Reported } from './use-report.ts';
import { useWords } from './use-words.ts';

interface Props {
  made: Made;
  queues: readonly Queue[];
  onClose(): void;
}

/** A report as it was when it was due: the same table, the same files, without a line too. Opening it is the receipt. */
export function MadeReport({ made, queues, onClose }: Props) {
  const { t } = useTranslation('history');
  const format = useFormat();
  const clock = useNow(60_000);
  const mutate = useMutate();
  const { id, name, report, variant, dueAt, readAt, failure } = made;
  useEffect(() => {
    if (readAt === undefined) mutate('report.read', { madeId: id });
  }, [mutate, id, readAt]);
  const asked = useMemo(() => askedOf(report, variant, dueAt), [report, variant, dueAt]);
  const words = useWords({ by: report.by, interval: asked.interval }, queues, variant);
  const reported = useMemo(() => reportedOf(made), [made]);
  const lines = useMemo(
    () => (reported ? linesOf(reported, asked.window, asked.before) : []),
    [reported, asked],
  );
  const title = `${name} · ${words.when(asked.window)}`;
  return (
    <section className={classes.history} aria-label={name}>
      <div className={classes.bar}>
        <Button size="xs" variant="subtle" leftSection={<IconArrowLeft size={15} />} onClick={onClose}>
          {t('made.back')}
        </Button>
        <h2 className={classes.title}>{title}</h2>
        <span className={classes.told} role="status">
          {t('made.at', { when: format.dayAndTime(dueAt, clock) })}
        </span>
        <Exports lines={lines} words={words} name={words.when(asked.window)} />
      </div>
      {reported ? (
        <ReportGrid lines={lines} words={words} />
      ) : (
        <EmptyState
          icon={IconFileAlert}
          title={t('made.failed')}
          hint={t(`made.failed.${failure ?? 'unreadable'}`)}
        >
          {failure && <AgainButton made={made} />}
        </EmptyState>
      )}
      <PrintSheet title={title} lines={lines} words={words} />
    </section>
  );
}

/** What the server answered then; undefined when it was not made, or cannot be read by this version. */
function reportedOf({ now, before }: Made): Reported | undefined {
  const own = figuresReplySchema.safeParse(now);
  const earlier = figuresReplySchema.safeParse(before);
  return own.success ? { now: own.data, before: earlier.success ? earlier.data : undefined } : undefined;
}
