import {
  alertCall,
  inOrder,
  type OpenCall,
  offerCall,
  questionCall,
  reminderCall,
} from '../../../domain/attention/calls.ts';
import { remindedOf } from '../../../domain/callback/agenda.ts';
import { mattersOf, offersTo } from '../../../domain/interaction/matters.ts';
import { openAlerts } from '../../../domain/sla/alerts-due.ts';
import { useNow, useSession, useView } from '../../data/hooks.ts';
import type { View } from '../../data/index.ts';

/** Clocks run out by the minute; everything else comes with its row. */
const STEP = 30_000;

/** Everything that calls for this person's attention now, the most pressing first. */
export function useOpenCalls(): readonly OpenCall[] {
  const { person } = useSession();
  const now = useNow(STEP);
  return useView((rows) => openCalls(rows, person.id, now), [person.id, now]);
}

function openCalls(rows: View, personId: string, now: number): OpenCall[] {
  const matters = mattersOf(rows.where('interaction', 'inHandsOf', personId), personId);
  const offers = offersTo(rows.where('interaction', 'state', 'offered'), personId);
  const asked = rows
    .where('interaction', 'consultedId', personId)
    .filter(({ consult }) => consult?.state === 'asked');
  const alerts = matters.flatMap((row) => {
    const queue = rows.get('queue', row.queueId);
    return queue ? openAlerts(row, queue, personId, now).map((alert) => alertCall(row, alert)) : [];
  });
  return inOrder([
    ...offers.map((row) => offerCall(row, matters.length)),
    ...asked.map(questionCall),
    ...remindedOf(rows.where('callback', 'ownerId', personId)).map(reminderCall),
    ...alerts,
  ]);
}
