import { IconNotes } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../domain/interaction/interaction.ts';
import { unfinishedRecords } from '../../../domain/interaction/unfinished-records.ts';
import { SECOND } from '../../../domain/time.ts';
import { useNow, useSession, useView } from '../../data/index.ts';
import { go } from '../../stores/place.ts';
import { LateLine, LateList } from '../../ui/late-list.tsx';
import { useFormat } from '../../ui/use-format.ts';

/** So many are a list; more are counted. */
const SHOWN = 5;
/** How often it is looked at which record has taken too long. */
const STEP = 10 * SECOND;

interface Props {
  of: readonly Interaction[];
  framed?: boolean;
}

/** Whose talk ended a while ago and whose record is still not finished, for whoever has to write it and for their lead (C-059). */
export function UnfinishedRecords({ of, framed }: Props) {
  const { t } = useTranslation('workspace');
  const now = useNow(STEP);
  const unfinished = useView((rows) => unfinishedRecords(of, now, rows), [of, now]);
  if (unfinished.length === 0) return null;
  return (
    <LateList title={t('unfinished.title')} count={unfinished.length} framed={framed}>
      {unfinished.slice(0, SHOWN).map((row) => (
        <Line key={row.id} row={row} />
      ))}
    </LateList>
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
    <LateLine
      icon={<IconNotes size={14} aria-hidden />}
      name={customerName}
      more={[since, ownerId !== person.id && owner].filter(Boolean).join(' · ')}
      open={() => go({ screen: 'workspace', interactionId: id })}
    />
  );
}
