import type { Interaction } from '../interaction/interaction.ts';
import { isAmongChannels } from '../queue/channel.ts';
import type { SlaPolicy } from './policy.ts';

/** What decides which promises hold for an interaction. */
export type PromiseRow = Pick<Interaction, 'channel' | 'arrivedAt' | 'kind' | 'urgent'>;

/** Whether a promise holds for an interaction. One of no known kind is an inquiry. */
export function applies(policy: SlaPolicy, row: PromiseRow): boolean {
  if (policy.channels && !isAmongChannels(policy.channels, row.channel)) return false;
  if (policy.kinds && !policy.kinds.includes(row.kind ?? 'inquiry')) return false;
  if (policy.urgent !== undefined && policy.urgent !== (row.urgent !== undefined)) return false;
  if (policy.effectiveFrom !== undefined && row.arrivedAt < policy.effectiveFrom) return false;
  return policy.effectiveUntil === undefined || row.arrivedAt < policy.effectiveUntil;
}
