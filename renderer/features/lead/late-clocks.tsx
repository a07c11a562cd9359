import { ActionIcon } from '@mantine/core';
import { IconAlertOctagonFilled, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../domain/interaction/interaction.ts';
import type { RaisedAlert } from '../../../domain/sla/alert.ts';
import { openAlerts } from '../../../domain/sla/alerts-due.ts';
import { useMutate, useNow, useSession, useView } from '../../data/index.ts';
import { go } from '../../stores/place.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './late-clocks.module.css';
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
    <section className={classes.late} aria-label={t('late.title')}>
      <h2 className={classes.title}>
        {t('late.title')} <span className={classes.quiet}>{late.length}</span>
      </h2>
      <ul className={classes.list}>
        {oldest.slice(0, SHOWN).map(({ interaction, alert }) => (
          <LateClock
            key={`${interaction.id} ${alert.policyId} ${alert.startedAt}`}
            {...{ interaction, alert }}
          />
        ))}
      </ul>
    </section>
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
    <li className={classes.line}>
      <IconAlertOctagonFilled size={14} className={classes.shape} aria-hidden="true" />
      <button
        type="button"
        className={classes.open}
        onClick={() => go({ screen: 'workspace', interactionId: id })}
      >
        <b>{customerName}</b>{' '}
        {t('late.since', {
          clock: t(`workspace:clock.${clock}`),
          clause: clauseId,
          at: format.dayAndTime(dueAt, now),
        })}
        <span className={classes.quiet}> {names.filter(Boolean).join(' · ')}</span>
      </button>
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        aria-label={t('late.putAside', { name: customerName })}
        onClick={() => mutate('interaction.noteAlert', { interactionId: id, policyId, startedAt, percent })}
      >
        <IconX size={14} />
      </ActionIcon>
    </li>
  );
}
