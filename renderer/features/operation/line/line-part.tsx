import { Button } from '@mantine/core';
import { IconCloudOff, IconPlugConnected } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineReport } from '../../../../contract/http/line.ts';
import { dayOf, isoDate, startOfDay } from '../../../../domain/calendar/site-time.ts';
import { type OutageDay, outagesByDay } from '../../../../domain/line/outage.ts';
import { DAY, MINUTE } from '../../../../domain/time.ts';
import { useNow, useView } from '../../../data/index.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import sheet from '../../../ui/sheet.module.css';
import { useFormat } from '../../../ui/use-format.ts';
import { useAnswer } from '../../lead/index.ts';

const DAYS = 14;

/** When desktops were cut off, summed by desktop and day down to each stretch, and how lines answer (C-268). */
export function LinePart() {
  const { t } = useTranslation('operation');
  const today = dayOf(useNow(MINUTE));
  const window = { from: startOfDay(today - DAYS + 1), to: startOfDay(today + 1) };
  const { answer, state } = useAnswer(`line ${today}`, (api) => api.line(window));
  return (
    <section className={sheet.part} aria-label={t('line')}>
      <h2 className={sheet.title}>{t('line')}</h2>
      {answer && <Report {...answer} />}
      {!answer && state !== 'asking' && <EmptyState icon={IconCloudOff} title={t('line.offline')} />}
    </section>
  );
}

/** Computers have ids that nobody knows by heart; the beginning tells them apart. */
const shortly = (deviceId: string): string => deviceId.slice(0, 8);

function Report({ outages, heard, trips }: LineReport) {
  const { t } = useTranslation('operation');
  const { list, stopwatch, timeWithSeconds } = useFormat();
  const exactly = (at: number) => `${isoDate(dayOf(at))} ${timeWithSeconds(at)}`;
  const nameOf = useNames();
  const [opened, open] = useState<string>();
  const rows = outagesByDay(outages).map((sum) => {
    const id = `${sum.day} ${sum.deviceId}`;
    const within = outages.filter((one) => one.deviceId === sum.deviceId && isOn(one, sum.day));
    const toggle = (
      <Button
        key={id}
        size="compact-xs"
        variant="subtle"
        onClick={() => open(opened === id ? undefined : id)}
      >
        {t(opened === id ? 'line.close' : 'line.open')}
      </Button>
    );
    const people = list([...new Set(within.map(({ personId }) => nameOf(personId)))]);
    const cells = [shortly(sum.deviceId), isoDate(sum.day), people, sum.count, stopwatch(sum.ms), toggle];
    return { id, cells, within };
  });
  const shown = rows.find(({ id }) => id === opened);
  return (
    <>
      {rows.length === 0 ? (
        <EmptyState icon={IconPlugConnected} title={t('line.none')} hint={t('line.noneHint')} />
      ) : (
        <DataTable
          label={t('line.desks')}
          heads={[
            t('line.desk'),
            t('line.day'),
            t('line.people'),
            t('line.count'),
            t('line.sum'),
            t('line.spans'),
          ]}
          numbersFrom={3}
          rows={rows}
        />
      )}
      {shown && (
        <ul className={sheet.lines} aria-label={t('line.desks')}>
          {shown.within.map(({ id, personId, since, until }) => (
            <li key={id}>
              {exactly(since)} – {exactly(until)} · {stopwatch(until - since)} · {nameOf(personId)}
            </li>
          ))}
        </ul>
      )}
      <h3 className={sheet.title}>{t('line.heard')}</h3>
      {heard.length === 0 ? (
        <p className={sheet.quiet}>{t('line.heardNone')}</p>
      ) : (
        <ul className={sheet.lines} aria-label={t('line.heard')}>
          {heard.map(({ personId, since, until }) => (
            <li key={`${personId} ${since}`}>
              {nameOf(personId)} · {exactly(since)} –{' '}
              {until === undefined ? t('line.still') : `${exactly(until)} · ${stopwatch(until - since)}`}
            </li>
          ))}
        </ul>
      )}
      {trips.length > 0 && (
        <DataTable
          label={t('line.trips')}
          heads={[t('line.trips'), t('line.day'), t('line.beats'), t('line.mean'), t('line.longest')]}
          numbersFrom={2}
          rows={trips.map(({ personId, day, count, mean, longest }) => ({
            id: `${day} ${personId}`,
            cells: [
              nameOf(personId),
              isoDate(day),
              count,
              t('line.ms', { ms: Math.round(mean) }),
              t('line.ms', { ms: longest }),
            ],
          }))}
        />
      )}
    </>
  );
}

const isOn = ({ since, until }: { since: number; until: number }, day: OutageDay['day']): boolean =>
  since < startOfDay(day) + DAY && until > startOfDay(day);

function useNames(): (id: string) => string {
  const people = useView((rows) => rows.all('person'));
  return (id) => people.find((one) => one.id === id)?.name ?? id;
}
