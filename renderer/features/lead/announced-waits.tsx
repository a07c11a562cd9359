import { IconPhonePause, IconPhoneRinging } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { dayOf, startOfDay } from '../../../domain/calendar/site-time.ts';
import { isWaiting } from '../../../domain/interaction/interaction.ts';
import { type Estimate, estimateReport } from '../../../domain/routing/announcements.ts';
import { MINUTE } from '../../../domain/time.ts';
import { useNow, useView } from '../../data/index.ts';
import { go } from '../../stores/place.ts';
import { LateLine, LateList } from '../../ui/late-list.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLedQueues } from './use-lead.ts';

/** So many are a list; more are counted. */
const SHOWN = 5;

/** Callers who wait and have heard nothing of it for longer than P-ANN (C-025). */
export function SilentCallers() {
  const { t } = useTranslation('lead');
  const format = useFormat();
  const queueIds = useLedQueues().map(({ id }) => id);
  const waiting = useView((rows) => [
    ...rows.where('interaction', 'state', 'queued'),
    ...rows.where('interaction', 'state', 'offered'),
  ]);
  const silent = waiting.filter(
    (row) => isWaiting(row) && row.announced?.silentSince !== undefined && queueIds.includes(row.queueId),
  );
  if (silent.length === 0) return null;
  return (
    <LateList title={t('announced.silent')} count={silent.length} framed>
      {silent.slice(0, SHOWN).map(({ id, customerName, announced }) => (
        <LateLine
          key={id}
          icon={<IconPhonePause size={14} aria-hidden />}
          name={customerName}
          what={t('announced.silentSince', { time: format.timeWithSeconds(announced?.silentSince ?? 0) })}
          more={t('announced.heard', { count: announced?.count ?? 0 })}
          open={() => go({ screen: 'workspace', interactionId: id })}
        />
      ))}
    </LateList>
  );
}

/** How near the waits that callers were told today came to what they really waited, each opened to its call. */
export function AnnouncedWaits() {
  const { t } = useTranslation('lead');
  const format = useFormat();
  const queueIds = useLedQueues().map(({ id }) => id);
  const today = startOfDay(dayOf(useNow(MINUTE)));
  const key = queueIds.join(' ');
  const report = useView(
    (rows) =>
      estimateReport(
        key.split(' ').flatMap((id) => rows.where('interaction', 'queueId', id)),
        today,
      ),
    [key, today],
  );
  if (!report) return null;
  const { estimates, offMs, biasMs } = report;
  const off = {
    count: estimates.length,
    off: format.stopwatch(offMs),
    bias: format.stopwatch(Math.abs(biasMs)),
  };
  return (
    <LateList
      title={t(biasMs > 0 ? 'announced.longer' : 'announced.shorter', off)}
      count={estimates.length}
      framed
    >
      {estimates.slice(0, SHOWN).map((one) => (
        <EstimateLine key={one.interactionId} estimate={one} />
      ))}
    </LateList>
  );
}

function EstimateLine({ estimate }: { estimate: Estimate }) {
  const { t } = useTranslation('lead');
  const format = useFormat();
  const { interactionId, customerName, expectedMs, waitedMs, at } = estimate;
  return (
    <LateLine
      icon={<IconPhoneRinging size={14} aria-hidden />}
      name={customerName}
      what={t('announced.estimate', {
        expected: format.stopwatch(expectedMs),
        waited: format.stopwatch(waitedMs),
      })}
      more={format.time(at)}
      open={() => go({ screen: 'quality', interactionId, from: { screen: 'lead' } })}
    />
  );
}
