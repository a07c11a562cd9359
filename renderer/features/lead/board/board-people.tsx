import { useTranslation } from 'react-i18next';
import { agentsOfQueuesByState } from '../../../../domain/person/by-state.ts';
import type { Queue } from '../../../../domain/queue/queue.ts';
import { useNow } from '../../../data/index.ts';
import { stopwatch } from '../../../ui/format-duration.ts';
import panel from '../people-panel.module.css';
import { usePeople } from '../use-lead.ts';
import classes from './board.module.css';

/** Everybody of these queues by what they do and since when; those off shift are a number. */
export function BoardPeople({ queues }: { queues: readonly Queue[] }) {
  const { t } = useTranslation(['board', 'words']);
  const now = useNow();
  const groups = agentsOfQueuesByState(
    usePeople(),
    queues.map(({ id }) => id),
  );
  return (
    <section className={classes.people} aria-label={t('people')}>
      <h3 className={classes.listTitle}>{t('people')}</h3>
      <ul className={classes.states}>
        {groups.map(({ state, people }) => (
          <li key={state} className={classes.state}>
            <h4 className={panel.state} data-state={state}>
              {t(`words:agentState.${state}`)} <b>{people.length}</b>
            </h4>
            {state !== 'offline' && (
              <ul className={classes.names}>
                {people.map(({ id, name, reason, stateSince }) => (
                  <li key={id}>
                    <span>{name}</span>
                    {reason && <span className={classes.quiet}>{t(`words:reason.${reason}`)}</span>}
                    <span className={classes.since}>{stopwatch(now - stateSince)}</span>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
