import { useTranslation } from 'react-i18next';
import { dayOf, startOfDay } from '../../../domain/calendar/site-time.ts';
import type { Queue } from '../../../domain/queue/queue.ts';
import { turnedDownSince } from '../../../domain/routing/turned-down.ts';
import { useNow, useView } from '../../data/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './people-panel.module.css';

/** More than these are a matter for the figures. */
const SHOWN = 20;

/** Offers of today that came to nothing, with the reason that was given, the latest first. */
export function TurnedDown({ queue }: { queue: Queue }) {
  const { t } = useTranslation('lead');
  const format = useFormat();
  const today = startOfDay(dayOf(useNow(60_000)));
  const offers = useView(
    (rows) =>
      turnedDownSince(rows.where('interaction', 'queueId', queue.id), today)
        .slice(0, SHOWN)
        .map((one) => ({ ...one, person: rows.get('person', one.personId)?.name ?? one.personId })),
    [queue.id, today],
  );
  if (offers.length === 0) return null;
  return (
    <section aria-label={t('turnedDown.title')}>
      <h3 className={classes.state}>
        {t('turnedDown.title')} <span className={classes.count}>{offers.length}</span>
      </h3>
      <ul className={classes.people}>
        {offers.map(({ interactionId, personId, person, customerName, at, how, reason }) => (
          <li key={`${interactionId} ${personId} ${at}`} className={classes.agent}>
            <span className={classes.name}>{person}</span>
            <span className={classes.quiet}>
              {[customerName, reason ?? t(`turnedDown.${how}`)].join(' · ')}
            </span>
            <span className={classes.since}>{format.time(at)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
