import type { ChatInfo } from '../../../contract/http/chat.ts';
import { isOpen, nextOpening } from '../../../domain/calendar/opening-hours.ts';
import { noticeInForce, PRIVACY_NOTICE } from '../../../domain/privacy/notice.ts';
import type { Centre } from '../../centre/centre.ts';
import { readRow, readRows } from '../../db/rows.ts';
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
  const notice = noticeInForce(await readRow(db, 'privacynotice', PRIVACY_NOTICE));
  const privacy = notice && { version: notice.version, text: notice.text };
  return { queues: shown, serverTime: now, ...(privacy && { privacy }) };
}
