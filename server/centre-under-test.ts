import type { Actor } from '../domain/journal/event.ts';
import type { Entity, Row } from '../domain/journal/rows.ts';
import { Centre } from './centre/centre.ts';
import type { Clock } from './clock.ts';
import type { Database } from './db/database.ts';
import { type DatabasePlace, openDatabase } from './db/open-database.ts';
import { systemRandom } from './random.ts';

/** A Friday at 10:00 in Shanghai. */
const START = Date.UTC(2026, 10, 20, 2, 0, 0);

/** Time that moves only when told to. */
export class TestClock implements Clock {
  #now = START;
  now(): number {
    return this.#now;
  }
  pass(ms: number): void {
    this.#now += ms;
  }
}

/** A centre on a database of its own, for tests: what they say happens, happens at the time they say. */
export class CentreUnderTest {
  readonly db: Database;
  readonly centre: Centre;
  readonly clock: TestClock;
  #n = 0;

  constructor(db: Database, centre: Centre, clock: TestClock) {
    this.db = db;
    this.centre = centre;
    this.clock = clock;
  }

  static async open(place: DatabasePlace): Promise<CentreUnderTest> {
    const db = await openDatabase(place);
    const clock = new TestClock();
    const centre = await Centre.open({ db, clock, random: systemRandom });
    return new CentreUnderTest(db, centre, clock);
  }

  async close(): Promise<void> {
    await this.centre.close();
    await this.db.close();
  }

  async configure<E extends Entity>(entity: E, ...rows: Row<E>[]): Promise<void> {
    for (const row of rows) await this.centre.act('centre.configure', { entity, row });
  }

  /** Runs a mutation as a person. */
  async as(personId: string, name: string, args: unknown): Promise<void> {
    await this.centre.mutate({ name, args }, { kind: 'person', id: personId });
  }

  /** A customer arrives with a first message. Returns the interaction's id. */
  async arrive(queueId = 'general', over: { customerId?: string; offHours?: boolean } = {}): Promise<string> {
    const n = ++this.#n;
    const customerId = over.customerId ?? `customer-${n}`;
    const interactionId = `interaction-${n}`;
    const actor: Actor = { kind: 'customer', id: customerId };
    const args = {
      interactionId,
      channel: 'chat',
      queueId,
      customerId,
      customerName: '王芳',
      language: 'zh-CN',
      offHours: over.offHours ?? false,
      source: 'live',
      recordingNotice: true,
    };
    await this.centre.mutate({ name: 'centre.arrive', args }, actor);
    await this.write(interactionId, customerId, '在吗');
    return interactionId;
  }

  /** A customer writes. Returns the message's id. */
  async write(interactionId: string, customerId: string, text: string): Promise<string> {
    const messageId = `message-${++this.#n}`;
    const args = { interactionId, messageId, text };
    await this.centre.mutate({ name: 'centre.receiveMessage', args }, { kind: 'customer', id: customerId });
    return messageId;
  }

  /** What a scope tells desktops: `p interaction/1` and the like, in no particular order. */
  async entries(scopeId: string): Promise<string[]> {
    const found = await this.db.query<{ op: string; entity: string; entity_id: string }>(
      'select op, entity, entity_id from sync_row where scope_id = $1 order by op, entity, entity_id',
      [scopeId],
    );
    return found.map(({ op, entity, entity_id }) => `${op} ${entity}/${entity_id}`);
  }
}
