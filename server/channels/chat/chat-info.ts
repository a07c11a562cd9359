import type { ChatInfo } from '../../../contract/http/chat.ts';
import { isOpen, nextOpening } from '../../../domain/calendar/opening-hours.ts';
import type { Centre } from '../../centre/centre.ts';
import { readRows } from '../../db/rows.ts';
import { lineLength, pictureOf, servedQueues } from './queue-picture.ts';

/** What a customer may know before writing: the queues, their hours and how many wait. */
export async function chatInfo({ db, clock }: Centre): Promise<ChatInfo> {
  const now = clock.now();
  const [queues, people] = [await readRows(db, 'queue'), await readRows(db, 'person')];
  const shown: ChatInfo['queues'] = [];
  for (const queue of servedQueues(queues, people, now)) {
    const { id, name, brand, hours } = queue;
    const open = isOpen(hours, now);
    const waiting = lineLength(await pictureOf(db, queue, people, now), now);
    shown.push({ id, name, brand, hours, open, nextOpeningAt: nextOpening(hours, now) ?? now, waiting });
  }
  return { queues: shown, serverTime: now };
}
