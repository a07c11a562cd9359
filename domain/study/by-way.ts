import { z } from 'zod';
import type { Feedback } from '../feedback/feedback.ts';
import type { Window } from '../metrics/window.ts';
import type { Campaign } from './campaign.ts';

/** How a customer was asked: on the page after a conversation, on the page of their case, by telephone (C-172). */
export const ways = ['survey', 'case', 'phone'] as const;
export type Way = (typeof ways)[number];

/** What came of one way of asking. Ways are never added up: who answers a call answers otherwise than who ticks a page. */
export const wayCountSchema = z.object({
  way: z.enum(ways),
  /** How many were asked, where that is known. */
  asked: z.number().int().optional(),
  answered: z.number().int(),
  /** Four or five stars. */
  satisfied: z.number().int(),
});
export type WayCount = z.infer<typeof wayCountSchema>;

const SATISFIED = 4;

const isIn = (at: number, { from, to }: Window): boolean => at >= from && at < to;

/** How many customers were called for these campaigns in a stretch of time: those a call was handed out for. */
export const askedByPhone = (campaigns: readonly Campaign[], window: Window): number =>
  campaigns
    .flatMap(({ entries }) => entries)
    .filter(({ calledAt }) => calledAt !== undefined && isIn(calledAt, window)).length;

/** What came of each way of asking in a stretch of time, with how many answered. */
export const countByWay = (
  ratings: readonly Feedback[],
  window: Window,
  asked: Partial<Record<Way, number>>,
): WayCount[] =>
  ways.map((way) => {
    const stars = ratings
      .filter(({ source, at }) => source === way && isIn(at, window))
      .map((one) => one.stars);
    const known = asked[way];
    return {
      way,
      ...(known !== undefined && { asked: known }),
      answered: stars.length,
      satisfied: stars.filter((n) => n >= SATISFIED).length,
    };
  });
