import { useMemo } from 'react';
import { numberInForce } from '../../../../domain/policy/parameter-row.ts';
import type { Instant } from '../../../../domain/time.ts';
import { GATE_ID } from '../../../../domain/training/gate.ts';
import { mayTrain } from '../../../../domain/training/lesson.ts';
import { type Standing, standingsOf } from '../../../../domain/training/standing.ts';
import { useSession, useView } from '../../../data/index.ts';

/** How everybody whose training is in these hands stands. */
export function useStandings(now: Instant): Standing[] {
  const { person } = useSession();
  const people = useView((rows) => rows.all('person'));
  const records = useView((rows) => rows.all('qualification'));
  const lessons = useView((rows) => rows.all('lesson'));
  const courses = useView((rows) => rows.all('course'));
  const gate = useView((rows) => rows.get('traininggate', GATE_ID));
  const need = useView(
    (rows) => ({
      days: numberInForce(rows, 'P01', now),
      secureMonths: numberInForce(rows, 'P-SEC', now),
      trainMonths: numberInForce(rows, 'P-TRN', now),
    }),
    [now],
  );
  return useMemo(
    () =>
      standingsOf(
        people.filter((one) => one.id !== person.id && mayTrain(person, one)),
        { records, lessons, courses, gate, need },
        now,
      ),
    [person, people, records, lessons, courses, gate, need, now],
  );
}
