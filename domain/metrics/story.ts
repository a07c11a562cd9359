import type { Callback } from '../callback/callback.ts';
import type { Interaction } from '../interaction/interaction.ts';
import type { Leg } from '../interaction/leg.ts';
import type { Queue } from '../queue/queue.ts';
import type { Instant } from '../time.ts';
import type { InHand } from './time-in-hand.ts';

/** One interaction with everything that figures count of it. */
export interface Story {
  interaction: Interaction;
  legs: readonly Leg[];
  callbacks: readonly Callback[];
  /** A colleague was asked for advice. */
  consulted: boolean;
  /** When somebody was being asked whether they take it. */
  asked: readonly InHand[];
  /** When the same customer came next, about anything and about the same topic. */
  next: { any?: Instant | undefined; sameTopic?: Instant | undefined };
}

/** The queues with their promises, by id. One that was removed is in no service level. */
export type QueueById = (id: string) => Queue | undefined;
