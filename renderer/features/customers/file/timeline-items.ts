import type { CustomerFileAnswer } from '../../../../contract/http/customers.ts';
import type { Instant } from '../../../../domain/time.ts';

type Past = CustomerFileAnswer['interactions'][number];
type Promised = CustomerFileAnswer['callbacks'][number];
type Deed = CustomerFileAnswer['history'][number];

/** One line of a customer's history. */
export type TimelineItem = { id: string; at: Instant } & (
  | { kind: 'interaction'; past: Past }
  | { kind: 'callback'; promised: Promised }
  | { kind: 'deed'; deed: Deed }
);

/** What happened with a customer over all channels, newest first; each thing once, as it stands here if it is here. */
export function timelineItems(
  here: { interactions: readonly Past[]; callbacks: readonly Promised[] },
  answer: CustomerFileAnswer | undefined,
): TimelineItem[] {
  const interactions = byId([...(answer?.interactions ?? []), ...here.interactions]);
  const callbacks = byId([...(answer?.callbacks ?? []), ...here.callbacks]);
  const items: TimelineItem[] = [
    ...interactions.map((past) => ({ kind: 'interaction' as const, id: past.id, at: past.arrivedAt, past })),
    ...callbacks.map((promised) => ({
      kind: 'callback' as const,
      id: promised.id,
      at: promised.promisedAt,
      promised,
    })),
    ...(answer?.history ?? []).map((deed) => ({ kind: 'deed' as const, id: deed.id, at: deed.at, deed })),
  ];
  return items.sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
}

const byId = <T extends { id: string }>(rows: readonly T[]): T[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
];
