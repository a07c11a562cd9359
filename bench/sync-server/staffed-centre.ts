import { Centre, SYSTEM } from '../../server/centre/centre.ts';
import type { CentreTransaction } from '../../server/centre/centre-transaction.ts';
import { systemClock } from '../../server/clock.ts';
import type { Database } from '../../server/db/database.ts';
import { Sessions } from '../../server/modules/session/sessions.ts';
import { systemRandom } from '../../server/random.ts';
import { scopesOfPerson } from '../../sync/scopes.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';

/** An agent at work: signed in, with one open conversation. */
export interface Agent {
  personId: string;
  token: string;
  interactionId: string;
  customerId: string;
  scopes: string[];
}

export interface StaffedCentre {
  centre: Centre;
  agents: Agent[];
}

const BATCH = 100;

/** Queues with their agents, everybody in a conversation and nobody free for another: the router has nothing to do. */
export async function staffCentre(
  db: Database,
  { queues, agentsEach }: { queues: number; agentsEach: number },
): Promise<StaffedCentre> {
  const base = { db, clock: systemClock, random: systemRandom };
  const centre = await Centre.open(base);
  const sessions = new Sessions(base);
  const queueIds = Array.from({ length: queues }, (_, i) => `bench-queue-${i}`);
  await centre.transact(async (transaction) => {
    for (const id of queueIds) await configure(transaction, 'queue', aQueue({ id }));
  });
  const agents: Agent[] = [];
  const staff = queueIds.flatMap((id) => Array.from({ length: agentsEach }, (_, i) => ({ id, i })));
  for (let from = 0; from < staff.length; from += BATCH) {
    const batch = staff.slice(from, from + BATCH);
    const people = batch.map(({ id, i }) =>
      aPerson({ id: `${id}-agent-${i}`, queueIds: [id], state: 'busy', capacity: 1 }),
    );
    await centre.transact(async (transaction) => {
      for (const person of people) {
        await configure(transaction, 'person', person);
        await converse(transaction, person.id, person.queueIds[0] ?? '');
      }
    });
    for (const person of people)
      agents.push({
        ...conversationOf(person.id),
        personId: person.id,
        token: (await sessions.begin(person.id)).accessToken,
        scopes: scopesOfPerson(person),
      });
  }
  return { centre, agents };
}

const configure = (transaction: CentreTransaction, entity: string, row: unknown) =>
  transaction.mutate({ name: 'centre.configure', args: { entity, row } }, SYSTEM);

const conversationOf = (personId: string) => ({
  interactionId: `talk-of-${personId}`,
  customerId: `customer-of-${personId}`,
});

async function converse(transaction: CentreTransaction, personId: string, queueId: string): Promise<void> {
  const { interactionId, customerId } = conversationOf(personId);
  const args = {
    interactionId,
    channel: 'chat',
    queueId,
    customerId,
    customerName: '王芳',
    language: 'zh-CN',
    offHours: false,
    source: 'live',
    recordingNotice: true,
  };
  await transaction.mutate({ name: 'centre.arrive', args }, { kind: 'customer', id: customerId });
  await transaction.mutate(
    { name: 'interaction.accept', args: { interactionId } },
    { kind: 'person', id: personId },
  );
}
