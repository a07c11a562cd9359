import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { unreadBy } from '../../../domain/announcement/readers.ts';
import {
  alertCall,
  announcementCall,
  hotThemeCall,
  inOrder,
  majorCall,
  type OpenCall,
  offerCall,
  questionCall,
  ratingCall,
  reminderCall,
  urgentCaseCall,
  warningCall,
} from '../../../domain/attention/calls.ts';
import { remindedOf } from '../../../domain/callback/agenda.ts';
import { isPaged } from '../../../domain/case/paged.ts';
import { type Theme, tellsOf } from '../../../domain/feedback/feedback.ts';
import { hotThemes } from '../../../domain/feedback/hot-themes.ts';
import { isNewMajor } from '../../../domain/interaction/major.ts';
import { mattersOf, offersTo } from '../../../domain/interaction/matters.ts';
import type { Language } from '../../../domain/language.ts';
import { leadsQueue, type Person } from '../../../domain/person/person.ts';
import { heatAt } from '../../../domain/problem/frequency.ts';
import { openAlerts } from '../../../domain/sla/alerts-due.ts';
import { isOpenWarning } from '../../../domain/watch/watch.ts';
import { useNow, useSession, useView } from '../../data/hooks.ts';
import type { View } from '../../data/index.ts';
import { usePlace } from '../../stores/place.ts';
import { useFormat } from '../../ui/use-format.ts';

/** Clocks run out by the minute; everything else comes with its row. */
const STEP = 30_000;

/** Everything that calls for this person's attention now, the most pressing first. */
export function useOpenCalls(): readonly OpenCall[] {
  const { person } = useSession();
  const { t } = useTranslation('improve');
  const now = useNow(STEP);
  const { language } = useFormat();
  const place = usePlace();
  // Who looks at the figures of this moment sees the warning's card come.
  const looking = place.screen === 'lead' && ['now', 'board', undefined].includes(place.section);
  const word = useCallback((theme: Theme) => t(`theme.${theme}`), [t]);
  return useView(
    (rows) =>
      inOrder([
        ...workCalls(rows, person, now),
        ...teamCalls(rows, person, now, language, looking),
        ...themeCalls(rows, person, now, language, word),
      ]),
    [person, now, language, looking, word],
  );
}

/** What leads say that is important, and what those who lead are warned of. */
function teamCalls(
  rows: View,
  person: Person,
  now: number,
  language: Language,
  looking: boolean,
): OpenCall[] {
  const receipts = rows.where('receipt', 'personId', person.id);
  const said = unreadBy(person, rows.all('announcement'), receipts, now).filter(({ important }) => important);
  const warnings = rows
    .all('warning')
    .filter((one) => !looking && one.ownerId === person.id && isOpenWarning(one, now));
  const name = (queueId: string) => rows.get('queue', queueId)?.name[language] ?? '–';
  const ratings = rows.all('feedback').flatMap((one) => {
    const told = leadsQueue(person, one.queueId) && tellsOf(one, now);
    return told ? [ratingCall(one, name(one.queueId), told === 'late')] : [];
  });
  return [
    ...ratings,
    ...said.map((one) => announcementCall(one, rows.get('person', one.authorId)?.name ?? '–')),
    ...warnings.map((one) => warningCall(one, name(one.queueId))),
  ];
}

/** What customers of one's queues come up with too often today (C-162). */
function themeCalls(
  rows: View,
  person: Person,
  now: number,
  language: Language,
  word: (theme: Theme) => string,
): OpenCall[] {
  const queues = rows.all('queue').filter(({ id }) => leadsQueue(person, id));
  if (queues.length === 0) return [];
  const said = { ratings: rows.all('feedback'), cases: rows.all('casefile') };
  const ids = queues.map(({ id }) => id);
  return hotThemes(said, ids, now, heatAt(rows, now)).map((one) => {
    const queue = queues.find(({ id }) => id === one.queueId)?.name[language] ?? '–';
    return hotThemeCall(one, `${queue} · ${word(one.theme)}`);
  });
}

function workCalls(rows: View, person: Person, now: number): OpenCall[] {
  const personId = person.id;
  const matters = mattersOf(rows.where('interaction', 'inHandsOf', personId), personId);
  const offers = offersTo(rows.where('interaction', 'state', 'offered'), personId);
  const asked = rows
    .where('interaction', 'consultedId', personId)
    .filter(({ consult }) => consult?.state === 'asked');
  const alerts = matters.flatMap((row) => {
    const queue = rows.get('queue', row.queueId);
    return queue ? openAlerts(row, queue, personId, now).map((alert) => alertCall(row, alert)) : [];
  });
  return [
    ...offers.map((row) => offerCall(row, matters.length)),
    ...asked.map(questionCall),
    ...remindedOf(rows.where('callback', 'ownerId', personId)).map(reminderCall),
    ...alerts,
    ...matters.filter((row) => isNewMajor(row, personId) && row.major?.by !== personId).map(majorCall),
    ...rows
      .all('casefile')
      .filter((row) => isPaged(row, person))
      .map(urgentCaseCall),
  ];
}
