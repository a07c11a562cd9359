import type { Interaction } from '../../domain/interaction/interaction.ts';
import type { Message } from '../../domain/interaction/message.ts';
import { HOUR, type Instant, MINUTE } from '../../domain/time.ts';
import { anInteraction, aPerson, aQueue } from '../../testing/builders.ts';
import type { Central } from '../../testing/central.ts';
import { interaction as pastInteraction } from '../sync/rows.ts';

export const ME = 'person-me';
/** Open matters, and how much was said in each. */
const MATTERS = 20;
const SAID = 40;

const wordings = [
  '你好，我的订单还没有到，请帮我查一下。',
  'Thank you, I will wait for your answer.',
  '好的，谢谢',
];

/** A centre with one agent, who has twenty open matters and `past` interactions that are over. */
export function fill(central: Central, past: number, now: Instant): void {
  central.configure('queue', aQueue({ hours: { ...aQueue().hours, opensAt: 0, closesAt: 1_440 } }));
  central.configure('person', aPerson({ id: ME, capacity: 100, stateSince: now }));
  const owned = Array.from({ length: MATTERS }, (_, i) => matter(i, now));
  for (const row of owned) central.configure('interaction', row);
  for (let i = 0; i < past; i += 1) {
    const { row } = pastInteraction(i, false);
    central.configure('interaction', { ...row, queueId: 'general' } as unknown as Interaction);
  }
  for (const row of owned)
    for (let n = 0; n < SAID; n += 1) central.configure('message', message(row, n, now));
}

/** Somebody waits, and this agent is asked. */
export function offer(central: Central, n: number, now: Instant): string {
  const id = `offered-${String(n).padStart(4, '0')}`;
  const customerName = `Offered ${n}`;
  const row = anInteraction({ id, legId: `${id}:1`, customerName, arrivedAt: now, queuedAt: now });
  central.configure('interaction', row);
  central.configure('message', message(row, 0, now));
  central.mutate('centre.offer', { interactionId: id, personId: ME, expiresAt: now + HOUR });
  return customerName;
}

/** Ends every offered interaction, so that each round begins with the same list. */
export function endOffered(central: Central, now: Instant): void {
  for (const row of central.rows.all('interaction'))
    if (row.id.startsWith('offered-') && row.state !== 'closed')
      central.configure('interaction', { ...row, state: 'closed', offer: undefined, closedAt: now });
}

function matter(i: number, now: Instant): Interaction {
  const id = `matter-${String(i).padStart(2, '0')}`;
  const at = now - HOUR + i * MINUTE;
  return anInteraction({
    id,
    legId: `${id}:1`,
    customerName: `Customer ${String(i).padStart(2, '0')}`,
    state: 'connected',
    ownerId: ME,
    arrivedAt: at,
    queuedAt: at,
    firstHumanAt: at,
    messageCount: SAID,
    lastMessage: { at: now - MINUTE, text: wordings[i % 3] ?? '', by: 'person' },
  });
}

function message({ id, customerId }: Interaction, n: number, now: Instant): Message {
  const author = n % 2 ? { kind: 'person' as const, id: ME } : { kind: 'customer' as const, id: customerId };
  const at = now - HOUR + n * MINUTE;
  return { id: `${id}-${n}`, interactionId: id, author, text: wordings[n % 3] ?? '', at };
}
