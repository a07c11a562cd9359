import { z } from 'zod';
import type { FieldProblem } from '../refusal.ts';
import { type Duration, type Instant, SECOND } from '../time.ts';
import { type Channel, channelSchema } from './channel.ts';
import { allChannels, type ChannelRegister } from './channel-register.ts';

/** Whether a channel takes customers, who decided so and why, and whether what brings them is alive. */
export const channelStateSchema = z.object({
  id: channelSchema,
  open: z.boolean().optional(),
  changed: z.object({ by: z.string(), at: z.number().int(), reason: z.string() }).optional(),
  /** Why fewer channels than the manuals ask for are left open. */
  override: z.string().optional(),
  /** Since when its heartbeat is heard, or not any more; not there before the first one. */
  health: z.object({ alive: z.boolean(), since: z.number().int(), lastBeatAt: z.number().int() }).optional(),
});
export type ChannelState = z.infer<typeof channelStateSchema>;

/** The channels that a centre has from its first day; the others are opened once something brings their customers. */
const FROM_THE_FIRST_DAY: readonly Channel[] = ['chat', 'voice', 'email'];
/** At least two stay open (C-005). */
export const FEWEST_OPEN = 2;
/** The centre looks so often, and says that a heartbeat stopped before its time (P-CHHB) is over. */
export const LOOK_EVERY: Duration = 5 * SECOND;

export const isChannelOpen = (channel: Channel, state: ChannelState | undefined): boolean =>
  state?.open ?? FROM_THE_FIRST_DAY.includes(channel);

export const openChannels = (
  stateOf: (channel: Channel) => ChannelState | undefined,
  register: ChannelRegister | undefined,
): Channel[] => allChannels(register).filter((channel) => isChannelOpen(channel, stateOf(channel)));

/** Two heartbeats missed: a tile is red within `limit` (P-CHHB) of the last one, however the looks fall. */
export const isAlive = (lastBeatAt: Instant, now: Instant, limit: Duration): boolean =>
  now - lastBeatAt < limit - LOOK_EVERY;

export interface ChannelChange {
  open: boolean;
  reason: string;
  override?: string | undefined;
}

const WORDS = 500;

/** `others`: how many channels are open besides. Where fewer than two would stay, an override has to be written. */
export function channelProblems(
  { open, reason, override = '' }: ChannelChange,
  others: number,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!reason.trim()) problems.push({ field: 'reason', problem: 'required' });
  if (!open && others < FEWEST_OPEN && !override.trim())
    problems.push({ field: 'override', problem: 'required' });
  for (const [field, text] of Object.entries({ reason, override }))
    if (text.length > WORDS) problems.push({ field, problem: 'tooLong' });
  return problems;
}
