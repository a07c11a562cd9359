import { z } from 'zod';
import { dayOf, timeOfDayMs } from '../calendar/site-time.ts';
import { noticesOf } from '../interaction/find-interactions.ts';
import type { Interaction } from '../interaction/interaction.ts';
import { DAY, HOUR, type Instant } from '../time.ts';
import type { SamplePlan } from './plan.ts';

/** One that may be drawn. */
export const candidateSchema = z.object({
  interactionId: z.string(),
  agentId: z.string(),
  /** The parts of the work it belongs to, as its plan spreads over them. */
  stratum: z.string(),
  late: z.literal(true).optional(),
});
export type Candidate = z.infer<typeof candidateSchema>;

/** Why one that had ended could not be drawn. */
export const exclusionReasons = ['nobodyAnswered', 'spam', 'otherTeam', 'noNotice', 'ownWork'] as const;
export const exclusionSchema = z.object({ interactionId: z.string(), reason: z.enum(exclusionReasons) });
export type Exclusion = z.infer<typeof exclusionSchema>;

/** An interaction that ended in the time a draw looks at. */
export interface Ended {
  interaction: Interaction;
  /** When its end was claimed to be, by a desktop that had no line. */
  claimedAt?: Instant;
  /** Since when its agent works here, where that is known. */
  agentSince?: Instant;
}

interface Look {
  plan: SamplePlan;
  evaluatorIds: readonly string[];
  /** The queues of the team lead whose plan it is. */
  leadQueueIds?: readonly string[];
}

/** Everything that ended, told apart into what may be drawn and what not, each with its reason. Nothing is left out. */
export function frameOf(
  ended: readonly Ended[],
  look: Look,
): { frame: Candidate[]; exclusions: Exclusion[] } {
  const frame: Candidate[] = [];
  const exclusions: Exclusion[] = [];
  for (const one of ended) {
    const { id: interactionId, ownerId: agentId } = one.interaction;
    const reason = exclusionOf(one.interaction, look);
    if (reason) exclusions.push({ interactionId, reason });
    else if (agentId) {
      const late = isLate(one) ? { late: true as const } : {};
      frame.push({ interactionId, agentId, stratum: stratumOf(one, look.plan), ...late });
    }
  }
  return { frame, exclusions };
}

function exclusionOf(
  interaction: Interaction,
  { plan, evaluatorIds, leadQueueIds }: Look,
): Exclusion['reason'] | undefined {
  const { ownerId, disposition, queueId } = interaction;
  if (leadQueueIds && !leadQueueIds.includes(queueId)) return 'otherTeam';
  if (disposition === 'spam') return 'spam';
  if (ownerId === undefined) return 'nobodyAnswered';
  if (plan.kind === 'targeted' && plan.notice && !noticesOf(interaction).includes(plan.notice))
    return 'noNotice';
  return evaluatorIds.some((id) => id !== ownerId) ? undefined : 'ownWork';
}

/** It ended on an earlier day of the site than the server heard of it: it joins the day it was heard of, marked. */
const isLate = ({ interaction: { closedAt }, claimedAt }: Ended): boolean =>
  closedAt !== undefined && claimedAt !== undefined && dayOf(claimedAt) < dayOf(closedAt);

/** Somebody is new for their first ninety days. */
const NEW_FOR = 90 * DAY;

const partsOf = {
  channel: ({ interaction }: Ended) => interaction.channel,
  topic: ({ interaction }: Ended) => interaction.topic ?? '–',
  shift: ({ interaction }: Ended) => {
    const time = timeOfDayMs(interaction.arrivedAt);
    return time < 8 * HOUR ? 'night' : time < 16 * HOUR ? 'day' : 'evening';
  },
  tenure: ({ interaction, agentSince }: Ended) =>
    agentSince === undefined ? '–' : interaction.arrivedAt - agentSince < NEW_FOR ? 'new' : 'settled',
} as const;

const stratumOf = (one: Ended, { strata }: SamplePlan): string =>
  strata.map((stratum) => partsOf[stratum](one)).join(' · ');
