import { IconStarFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { noticesOf } from '../../../../domain/interaction/find-interactions.ts';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useNow, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from './replay-facts.module.css';

/** Which interaction this is, in one line. */
export function ReplayFacts({ interaction }: { interaction: Interaction }) {
  const { t } = useTranslation(['quality', 'words']);
  const format = useFormat();
  const now = useNow(MINUTE);
  const { queueId, ownerId, survey, disposition } = interaction;
  const names = useView(
    (rows) => ({
      queue: rows.get('queue', queueId)?.name[format.language],
      agent: ownerId && rows.get('person', ownerId)?.name,
    }),
    [queueId, ownerId, format.language],
  );
  const facts = [
    names.queue,
    names.agent,
    format.dayAndTime(interaction.arrivedAt, now),
    disposition && t(`words:disposition.${disposition}`),
    ...noticesOf(interaction).map((notice) => t(`notice.${notice}`)),
  ].filter(Boolean);
  return (
    <div className={classes.facts}>
      <h1 className={classes.customer}>{interaction.customerName}</h1>
      {facts.map((fact) => (
        <span key={fact} className={classes.fact}>
          {fact}
        </span>
      ))}
      {survey?.stars !== undefined && (
        <span className={classes.fact}>
          {survey.stars} <IconStarFilled size={12} role="img" aria-label={t('find.stars')} />
          {survey.text && <q className={classes.said}>{survey.text}</q>}
        </span>
      )}
    </div>
  );
}
