import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { alertCall } from '../../../../domain/attention/calls.ts';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import type { RaisedAlert } from '../../../../domain/sla/alert.ts';
import { openAlerts } from '../../../../domain/sla/alerts-due.ts';
import { useLetIn, useMutate, useNow, useSession, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { ClockShape } from '../clock-mark.tsx';
import { openMatter } from '../open-matter.ts';
import classes from './alerts.module.css';

/** More than these at once would push my work away. */
const SHOWN = 3;

/**
 * Clocks of my matters that have used up their time. The server tells of each once (C-018): every window shows the same,
 * and what was put aside in one is gone in all. It comes up at the foot, moves nothing and takes no focus.
 */
export const ClockAlerts = memo(function ClockAlerts({ matters }: { matters: readonly Interaction[] }) {
  const { t } = useTranslation('workspace');
  const { person } = useSession();
  const now = useNow();
  const letIn = useLetIn();
  const queues = useView((rows) => rows.all('queue'));
  const open = matters.flatMap((interaction) => {
    const queue = queues.find(({ id }) => id === interaction.queueId);
    return queue
      ? openAlerts(interaction, queue, person.id, now).map((alert) => ({ interaction, alert }))
      : [];
  });
  const latest = open
    .filter(({ interaction, alert }) => letIn(alertCall(interaction, alert).id))
    .sort((a, b) => b.alert.percent - a.alert.percent || a.alert.dueAt - b.alert.dueAt);
  return (
    <section aria-label={t('alert.title')}>
      <VisuallyHidden role="status">
        {latest[0] && t('alert.announce', { name: latest[0].interaction.customerName })}
      </VisuallyHidden>
      {latest.length > 0 && (
        <ul className={classes.alerts}>
          {latest.slice(0, SHOWN).map(({ interaction, alert }) => (
            <AlertLine
              key={`${interaction.id} ${alert.policyId} ${alert.startedAt}`}
              interaction={interaction}
              alert={alert}
            />
          ))}
          {latest.length > SHOWN && (
            <li className={classes.more}>{t('alert.more', { count: latest.length - SHOWN })}</li>
          )}
        </ul>
      )}
    </section>
  );
});

function AlertLine({ interaction, alert }: { interaction: Interaction; alert: RaisedAlert }) {
  const { t } = useTranslation('workspace');
  const format = useFormat();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const { id, customerName } = interaction;
  const { policyId, startedAt, percent } = alert;
  const over = percent === 100;
  const putAside = () =>
    attempt(() => mutate('interaction.noteAlert', { interactionId: id, policyId, startedAt, percent }));
  return (
    <li className={classes.alert}>
      <ClockShape state={over ? 'breached' : 'lastQuarter'} />
      <button type="button" className={classes.open} onClick={() => openMatter(id, 'composer')}>
        <b>{customerName}</b>
        <span>
          {t(over ? 'alert.over' : 'alert.used', {
            clock: t(`clock.${alert.clock}`),
            percent,
            at: format.timeWithSeconds(alert.dueAt),
          })}
        </span>
      </button>
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        aria-label={t('alert.putAside', { name: customerName })}
        onClick={putAside}
      >
        <IconX size={14} />
      </ActionIcon>
    </li>
  );
}
