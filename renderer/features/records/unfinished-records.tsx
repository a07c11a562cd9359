import { IconNotes } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../domain/interaction/interaction.ts';
import { unfinishedRecords } from '../../../domain/interaction/unfinished-records.ts';
import { SECOND } from '../../../domain/time.ts';
import { useNow, useSession, useView } from '../../data/index.ts';
import { go } from '../../stores/place.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './unfinished-records.module.css';

/** So many are a list; more are counted. */
const SHOWN = 5;
/** How often it is looked at which record has taken too long. */
const STEP = 10 * SECOND;

/** Whose talk ended a while ago and whose record is still not finished, for whoever has to write it and for their lead (C-059). */
export function UnfinishedRecords({ of }: { of: readonly Interaction[] }) {
  const { t } = useTranslation('workspace');
  const now = useNow(STEP);
  const unfinished = unfinishedRecords(of, now);
  if (unfinished.length === 0) return null;
  return (
    <section className={classes.unfinished} aria-label={t('unfinished.title')}>
      <h2 className={classes.title}>
        {t('unfinished.title')} <span className={classes.quiet}>{unfinished.length}</span>
      </h2>
      <ul className={classes.list}>
        {unfinished.slice(0, SHOWN).map((row) => (
          <Line key={row.id} row={row} />
        ))}
      </ul>
    </section>
  );
}

function Line({ row: { id, customerName, ownerId = '', wrapUpAt = 0 } }: { row: Interaction }) {
  const { t } = useTranslation('workspace');
  const format = useFormat();
  const now = useNow(STEP);
  const { person } = useSession();
  const owner = useView((rows) => rows.get('person', ownerId)?.name, [ownerId]);
  const since = t('unfinished.since', { at: format.dayAndTime(wrapUpAt, now) });
  return (
    <li className={classes.line}>
      <IconNotes size={14} aria-hidden="true" />
      <button
        type="button"
        className={classes.open}
        onClick={() => go({ screen: 'workspace', interactionId: id })}
      >
        <b>{customerName}</b> <span className={classes.quiet}>{since}</span>
        {ownerId !== person.id && <span className={classes.quiet}> · {owner}</span>}
      </button>
    </li>
  );
}
