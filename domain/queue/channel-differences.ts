import { inForce } from '../script/in-force.ts';
import type { Script } from '../script/script.ts';
import { policiesOf } from '../sla/default-policies.ts';
import type { SlaPolicy } from '../sla/policy.ts';
import type { Instant } from '../time.ts';
import { isAskedInWriting, offersCallbacks, takesBothHands } from './abilities.ts';
import { type Channel, isAmongChannels } from './channel.ts';
import type { Queue } from './queue.ts';

/** One thing in which some channels differ from the others; whatever is not listed is the same for all (C-007). */
export type ChannelDifference = { id: string; channels: Channel[]; clauseId?: string } & (
  | { of: 'promise'; policy: SlaPolicy /** Left out where it is every queue's. */; queueIds?: string[] }
  | { of: 'wording'; script: Script }
  | { of: 'survey' | 'callback' | 'bothHands' }
);

interface House {
  /** Every channel of the centre, added ones included. */
  channels: readonly Channel[];
  queues: readonly Queue[];
  scripts: readonly Script[];
}

/** Every difference there is at `now`, first what is built in, then promises of time and approved wording. */
export function channelDifferences({ channels, queues, scripts }: House, now: Instant): ChannelDifference[] {
  const among = (some: readonly Channel[]) => channels.filter((one) => isAmongChannels(some, one));
  const differs = ({ channels: some }: { channels: Channel[] }) =>
    some.length > 0 && some.length < channels.length;
  return [...builtIn(channels), ...promises(queues, among, now), ...wordings(scripts, among, now)].filter(
    differs,
  );
}

const builtIn = (channels: readonly Channel[]): ChannelDifference[] => [
  { id: 'survey', of: 'survey', channels: channels.filter(isAskedInWriting), clauseId: 'C-163' },
  { id: 'callback', of: 'callback', channels: channels.filter(offersCallbacks), clauseId: 'C-026' },
  { id: 'bothHands', of: 'bothHands', channels: channels.filter(takesBothHands) },
];

type Among = (some: readonly Channel[]) => Channel[];

/** The same promise of several queues is one difference. */
function promises(queues: readonly Queue[], among: Among, now: Instant): ChannelDifference[] {
  const found = new Map<string, ChannelDifference & { of: 'promise'; queueIds: string[] }>();
  for (const queue of queues)
    for (const policy of policiesOf(queue)) {
      const { channels, effectiveFrom = now, effectiveUntil } = policy;
      const holds = effectiveFrom <= now && (effectiveUntil === undefined || now < effectiveUntil);
      if (!channels || !holds) continue;
      // What was agreed later under another name says the same.
      const { clock, limit, kinds, urgent, pauses, grade } = policy;
      const id = JSON.stringify([clock, limit, channels, kinds, urgent, pauses, grade]);
      const queueIds = [...new Set([...(found.get(id)?.queueIds ?? []), queue.id])];
      found.set(id, {
        id,
        of: 'promise',
        policy,
        channels: among(channels),
        clauseId: policy.clauseId,
        queueIds,
      });
    }
  return [...found.values()].map(({ queueIds, ...one }) =>
    queueIds.length === queues.length ? one : { ...one, queueIds },
  );
}

const wordings = (scripts: readonly Script[], among: Among, now: Instant): ChannelDifference[] =>
  scripts
    .flatMap((script) => inForce(script, now) ?? [])
    .flatMap((script) => {
      const { channels } = script.conditions ?? {};
      return channels?.length
        ? [{ id: script.id, of: 'wording' as const, script, channels: among(channels) }]
        : [];
    });
