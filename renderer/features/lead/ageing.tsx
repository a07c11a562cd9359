import { IconHourglassHigh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Idle, idleMatters } from '../../../domain/ageing/ageing.ts';
import { MINUTE } from '../../../domain/time.ts';
import { useNow, useView } from '../../data/index.ts';
import { go } from '../../stores/place.ts';
import { LateLine, LateList } from '../../ui/late-list.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLedQueues } from './use-lead.ts';

/** So many are a list; more are counted. */
const SHOWN = 5;
const OPEN = ['queued', 'offered', 'connected', 'held', 'wrapUp'] as const;

/** What is open in the lead's queues and has had no action of ours for a day, the longest first (C-030). */
export function Ageing() {
  const { t } = useTranslation('lead');
  const now = useNow(MINUTE);
  const queueIds = useLedQueues().map(({ id }) => id);
  const { interactions, cases } = useView((rows) => ({
    interactions: OPEN.flatMap((state) => rows.where('interaction', 'state', state)),
    cases: rows.all('casefile'),
  }));
  const idle = idleMatters(interactions, cases, now).filter(({ row }) => queueIds.includes(row.queueId));
  if (idle.length === 0) return null;
  return (
    <LateList title={t('ageing.title')} count={idle.length} framed>
      {idle.slice(0, SHOWN).map((one) => (
        <IdleLine key={one.row.id} idle={one} />
      ))}
    </LateList>
  );
}

function IdleLine({ idle }: { idle: Idle }) {
  const { t } = useTranslation(['lead', 'words']);
  const format = useFormat();
  const now = useNow(MINUTE);
  const { id, customerName, ownerId, queueId } = idle.row;
  const names = useView(
    (rows) => [
      rows.get('queue', queueId)?.name[format.language],
      ownerId && rows.get('person', ownerId)?.name,
    ],
    [queueId, ownerId, format.language],
  );
  return (
    <LateLine
      icon={<IconHourglassHigh size={14} aria-hidden />}
      name={customerName}
      what={t(`ageing.${idle.of}`, { since: format.dayAndTime(idle.since, now) })}
      more={names.filter(Boolean).join(' · ')}
      open={() =>
        go(idle.of === 'case' ? { screen: 'cases', caseId: id } : { screen: 'workspace', interactionId: id })
      }
    />
  );
}
