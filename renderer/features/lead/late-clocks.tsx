import { ActionIcon } from '@mantine/core';
import { IconAlertOctagonFilled, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../domain/interaction/interaction.ts';
import type { RaisedAlert } from '../../../domain/sla/alert.ts';
import { openAlerts } from '../../../domain/sla/alerts-due.ts';
import { useMutate, useNow, useSession, useView } from '../../data/index.ts';
import { go } from '../../stores/place.ts';
import { LateLine, LateList } from '../../ui/late-list.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLedQueues } from './use-lead.ts';

/** So many are a list; more are a figure. */
const SHOWN = 5;
const OPEN = ['queued', 'offered', 'connected', 'held', 'wrapUp'] as const;

/** Promises of the lead's queues that were broken and are still open, the oldest first; each told once (C-018). */
export function LateClocks() {
  const { t } = useTranslation('lead');
  const { person } = useSession();
  const now = useNow();
  const queues = useLedQueues();
  const open = useView((rows) => OPEN.flatMap((state) => rows.where('interaction', 'state', state)));
  const late = open.flatMap((interaction) => {
    const queue = queues.find(({ id }) => id === interaction.queueId);
    if (!queue) return [];
    return openAlerts(interaction, queue, person.id, now)
      .filter(({ percent }) => percent === 100)
      .map((alert) => ({ interaction, alert }));
  });
  if (late.length === 0) return null;
  const oldest = late.sort((a, b) => a.alert.dueAt - b.alert.dueAt);
  return (
    <LateList title={t('late.title')} count={late.length} framed>
      {oldest.slice(0, SHOWN).map(({ interaction, alert }) => (
        <LateClock
          key={`${interaction.id} ${alert.policyId} ${alert.startedAt}`}
          {...{ interaction, alert }}
        />
      ))}
    </LateList>
  );
}

function LateClock({ interaction, alert }: { interaction: Interaction; alert: RaisedAlert }) {
  const { t } = useTranslation(['lead', 'workspace']);
  const format = useFormat();
  const now = useNow(60_000);
  const mutate = useMutate();
  const { id, customerName, ownerId, queueId } = interaction;
  const names = useView(
    (rows) => [
      rows.get('queue', queueId)?.name[format.language],
      ownerId && rows.get('person', ownerId)?.name,
    ],
    [queueId, ownerId, format.language],
  );
  const { policyId, startedAt, percent, clauseId, clock, dueAt } = alert;
  return (
    <LateLine
      icon={<IconAlertOctagonFilled size={14} color="var(--clock-breached)" aria-hidden />}
      name={customerName}
      what={t('late.since', {
        clock: t(`workspace:clock.${clock}`),
        clause: clauseId,
        at: format.dayAndTime(dueAt, now),
      })}
      more={names.filter(Boolean).join(' · ')}
      open={() => go({ screen: 'workspace', interactionId: id })}
    >
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        aria-label={t('late.putAside', { name: customerName })}
        onClick={() => mutate('interaction.noteAlert', { interactionId: id, policyId, startedAt, percent })}
      >
        <IconX size={14} />
      </ActionIcon>
    </LateLine>
  );
}
