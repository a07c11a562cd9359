import { memo, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../../../data/index.ts';
import { useInQueues, useQueues } from '../use-work.ts';
import { QueueRow } from './queue-row.tsx';
import classes from './queues.module.css';

/** The queues I serve: who waits, for how long, and who is there to answer. */
export const QueueStrip = memo(function QueueStrip() {
  const { t } = useTranslation('workspace');
  const heading = useId();
  const queues = useQueues();
  const interactions = useInQueues();
  const people = useView((rows) => rows.all('person'));
  return (
    <section aria-labelledby={heading} className={classes.strip}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th id={heading} scope="col">
              {t('queues.title')}
            </th>
            <th scope="col">{t('queues.waiting')}</th>
            <th scope="col">{t('queues.longest')}</th>
            <th scope="col">{t('queues.available')}</th>
          </tr>
        </thead>
        <tbody>
          {queues.map((queue) => (
            <QueueRow key={queue.id} queue={queue} interactions={interactions} people={people} />
          ))}
        </tbody>
      </table>
      {queues.length === 0 && <p className={classes.none}>{t('queues.none')}</p>}
    </section>
  );
});
