import { dayOf, isoDate } from '../../../../domain/calendar/site-time.ts';
import { type WorkItem, workOf } from '../../../../domain/sampling/work.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useNow, useSession, useView } from '../../../data/index.ts';

/** What the signed-in person has to judge today. */
export function useWork(): WorkItem[] {
  const { person } = useSession();
  const today = isoDate(dayOf(useNow(MINUTE)));
  return useView(
    (rows) =>
      workOf({
        draws: rows.all('draw'),
        units: rows.all('calibration'),
        evaluations: rows.where('evaluation', 'evaluatorId', person.id),
        personId: person.id,
        today,
      }),
    [person.id, today],
  );
}
