import { Chip, SegmentedControl } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Departure, departureReport } from '../../../../domain/script/departures.ts';
import { DAY, MINUTE } from '../../../../domain/time.ts';
import { useNow, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { VirtualRows } from '../../../ui/virtual-rows.tsx';
import bar from '../reconcile/reconcile.module.css';
import { DepartureLine } from './departure-line.tsx';
import classes from './departures.module.css';

const spans = [1, 7, 30] as const;

/** What was left out of the standard when conversations were closed, and why; each opens to its conversation (C-051). */
export function DeparturesScreen() {
  const { t } = useTranslation(['evaluation', 'workspace']);
  const { language, number } = useFormat();
  const now = useNow(MINUTE);
  const [days, setDays] = useState<number>(7);
  const [step, setStep] = useState<string>();
  const closed = useView((rows) => rows.where('interaction', 'state', 'closed'));
  const report = useMemo(
    () => departureReport(closed, { from: now - days * DAY, to: now + MINUTE }),
    [closed, days, now],
  );
  const chosen = report.steps.find((one) => one.step === step);
  const shown = chosen ? report.departures.filter(({ skip }) => skip.step === step) : report.departures;
  return (
    <div className={classes.screen}>
      <div className={bar.bar}>
        <SegmentedControl
          size="xs"
          aria-label={t('departures.span')}
          value={String(days)}
          onChange={(value) => setDays(Number(value))}
          data={spans.map((value) => ({
            value: String(value),
            label: t('reconcile.days', { count: value }),
          }))}
        />
        <span className={classes.share}>
          {t('departures.share', { n: number(report.withDepartures), closed: number(report.closed) })}
        </span>
        {report.steps.length > 0 && (
          <Chip.Group
            multiple={false}
            value={chosen?.step ?? 'all'}
            onChange={(value) => setStep(report.steps.find((one) => one.step === value)?.step)}
          >
            <div className={bar.chips} role="radiogroup" aria-label={t('departures.step')}>
              <Chip size="xs" value="all">
                {t('reconcile.all', { n: number(report.departures.length) })}
              </Chip>
              {report.steps.map(({ step: one, title, count }) => (
                <Chip key={one} size="xs" value={one}>
                  {title?.[language] ?? t('workspace:steps.anythingElse')} {number(count)}
                </Chip>
              ))}
            </div>
          </Chip.Group>
        )}
        {chosen && (
          <span className={classes.share} role="note" aria-label={t('departures.reasons')}>
            {chosen.reasons
              .map(({ why, count }) => `${t(`workspace:steps.why.${why}`)} ${number(count)}`)
              .join(' · ')}
          </span>
        )}
      </div>
      <Lines departures={shown} />
    </div>
  );
}

function Lines({ departures }: { departures: readonly Departure[] }) {
  const { t } = useTranslation('evaluation');
  const [selectedId, select] = useState<string>();
  const rows = useMemo(
    () => departures.map((item) => ({ id: `${item.interaction.id} ${item.skip.step}`, item })),
    [departures],
  );
  if (rows.length === 0)
    return <EmptyState icon={IconListCheck} title={t('departures.none')} hint={t('departures.noneHint')} />;
  return (
    <VirtualRows
      rows={rows}
      label={t('departures.title')}
      rowHeight={48}
      activeId={selectedId}
      onActive={select}
      opensOn="click"
      onOpen={(id) => {
        const opened = rows.find((row) => row.id === id);
        if (opened) go({ screen: 'quality', interactionId: opened.item.interaction.id });
      }}
      render={(departure) => <DepartureLine departure={departure} />}
    />
  );
}
