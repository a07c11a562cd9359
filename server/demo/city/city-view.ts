import type { Callback } from '../../../domain/callback/callback.ts';
import type { Interaction } from '../../../domain/interaction/interaction.ts';
import type { Actor } from '../../../domain/journal/event.ts';
import type { Person } from '../../../domain/person/person.ts';
import type { Queue } from '../../../domain/queue/queue.ts';
import type { Script } from '../../../domain/script/script.ts';
import type { MutationArgs, MutationName } from '../../../sync/mutators/registry.ts';
import type { ChatArrival } from '../../channels/chat/start-chat.ts';
import type { Talk } from './talk.ts';

/** One conversation as the city sees it. */
export interface CityChat {
  row: Interaction;
  talk: Talk;
}

/** The centre as the city sees it: what is open, and what has ended so recently that its customer is still there. */
export interface CityView {
  people: readonly Person[];
  queues: readonly Queue[];
  scripts: readonly Script[];
  chats: readonly CityChat[];
  /** Promises of the city's own people that are still to be kept. */
  callbacks: readonly Callback[];
}

/** What somebody in the city does. Arrivals go the way of any chat; the rest are ordinary mutations. */
export type Deed =
  | { arrival: ChatArrival }
  | { [N in MutationName]: { name: N; args: MutationArgs<N>; actor: Actor } }[MutationName];

/** Customers of the city, told apart from those who really write: by their id. */
const PREFIX = 'demo:';
export const cityCustomerId = (interactionId: string): string => `${PREFIX}${interactionId}`;
export const isCitys = (row: Pick<Interaction, 'customerId'>): boolean => row.customerId.startsWith(PREFIX);

export const asPerson = (id: string): Actor => ({ kind: 'person', id });
export const asCustomer = (row: Pick<Interaction, 'customerId'>): Actor => ({
  kind: 'customer',
  id: row.customerId,
});
