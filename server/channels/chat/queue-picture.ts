import { isOpen, nextOpening, openMinutes } from '../../../domain/calendar/opening-hours.ts';
import type { Interaction } from '../../../domain/interaction/interaction.ts';
import type { Leg } from '../../../domain/interaction/leg.ts';
import { hasRole, type Person } from '../../../domain/person/person.ts';
import type { Queue } from '../../../domain/queue/queue.ts';
import { estimateWait, handlingSlots } from '../../../domain/routing/estimate-wait.ts';
import { lineOf, placeInLine } from '../../../domain/routing/waiting-order.ts';
import { HOUR, type Instant } from '../../../domain/time.ts';
import type { Sql } from '../../db/database.ts';
import { readRows } from '../../db/rows.ts';

/** How much of a queue's past an estimate leans on. */
const RECENT = HOUR;
const RECENT_LEGS = 50;

/** A queue as it stands now: what customers' places and waits are told from. */
export interface QueuePicture {
  queue: Queue;
  waiting: Interaction[];
  recent: Leg[];
  people: Person[];
}

export async function pictureOf(
  sql: Sql,
  queue: Queue,
  people: Person[],
  now: Instant,
): Promise<QueuePicture> {
  const waiting = await readRows(sql, 'interaction', "queue_id = $1 and state in ('queued', 'offered')", [
    queue.id,
  ]);
  const recent = await readRows(
    sql,
    'leg',
    `queue_id = $1 and entered_at > $2 and ended_at is not null order by entered_at desc limit ${RECENT_LEGS}`,
    [queue.id, now - RECENT],
  );
  return { queue, waiting, recent, people };
}

/** Place from 1 and estimated wait of somebody in line; undefined for anybody else. */
export function placeIn(
  { queue, waiting, recent, people }: QueuePicture,
  interactionId: string,
  now: Instant,
): { position: number; estimatedWaitMs: number | undefined } | undefined {
  const position = placeInLine(waiting, queue, interactionId, now);
  if (position === undefined) return undefined;
  return { position, estimatedWaitMs: estimateWait(position, recent, handlingSlots(people, queue)) };
}

/** How many stand in line. */
export const lineLength = ({ queue, waiting }: QueuePicture, now: Instant): number =>
  lineOf(waiting, queue, now).length;

/** Queues that agents serve and that open at some time: the ones a customer can choose, the longest open first. */
export const servedQueues = (queues: readonly Queue[], people: readonly Person[], now: Instant): Queue[] =>
  queues
    .filter(({ id }) => people.some((person) => hasRole(person, 'agent') && person.queueIds.includes(id)))
    .filter(({ hours }) => isOpen(hours, now) || nextOpening(hours, now) !== undefined)
    .sort((a, b) => openMinutes(b.hours) - openMinutes(a.hours) || (a.id < b.id ? -1 : 1));
