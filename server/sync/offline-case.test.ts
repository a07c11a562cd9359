import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PullRequest, PushRequest } from '../../contract/sync/wire.ts';
import { SECOND } from '../../domain/time.ts';
import { Engine } from '../../sync/engine/engine.ts';
import { type Transport, TransportError } from '../../sync/engine/ports.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { anIntake } from '../../testing/case-builders.ts';
import { freshDatabase } from '../../testing/database.ts';
import { MemoryJournal } from '../../testing/memory-journal.ts';
import { MemoryStore } from '../../testing/memory-store.ts';
import { SeededRandom } from '../../testing/seeded-random.ts';
import { CentreUnderTest } from '../centre-under-test.ts';
import { openLog } from '../http/log.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';

const place = await freshDatabase();
const log = openLog({ write: () => {} });
let test: CentreUnderTest;
beforeAll(async () => {
  test = await CentreUnderTest.open(place);
  await test.configure('queue', aQueue());
  await test.configure('person', aPerson(), aPerson({ id: 'zhao', roles: ['teamLead'] }));
});
afterAll(async () => {
  await test.close();
  await place.drop();
});

/** The real server behind a line that can be pulled out. */
class Line implements Transport {
  plugged = true;
  listener: Parameters<Transport['listen']>[0] | undefined;
  readonly #personId: string;

  constructor(personId: string) {
    this.#personId = personId;
  }

  async push(request: PushRequest) {
    this.#refuseUnplugged();
    const answered = await push({ centre: test.centre, log }, this.#personId, request);
    return { ...answered, serverTime: test.clock.now() };
  }

  async pull(request: PullRequest) {
    this.#refuseUnplugged();
    return pull(test, this.#personId, request);
  }

  listen(listener: NonNullable<Line['listener']>): () => void {
    this.listener = listener;
    return () => {
      this.listener = undefined;
    };
  }

  #refuseUnplugged(): void {
    if (!this.plugged) throw new TransportError('unreachable');
  }
}

async function desktopOf(personId: string) {
  const line = new Line(personId);
  const clock = {
    now: () => test.clock.now(),
    after(ms: number, task: () => void): () => void {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
  };
  const random = new SeededRandom(20261123, personId);
  const ports = { store: new MemoryStore(), journal: new MemoryJournal(), transport: line, clock, random };
  const engine = await Engine.open(ports, personId);
  await engine.start();
  return { engine, line };
}

it('a case recorded without a network is at the centre and before the lead within five seconds of the line’s return (C-013)', async () => {
  const [agent, lead] = [await desktopOf('li'), await desktopOf('zhao')];
  const stop = test.centre.onCommit(() => {
    for (const { line } of [agent, lead]) if (line.plugged) line.listener?.poked();
  });
  await expect.poll(() => lead.engine.view.all('person').length, { timeout: 20 * SECOND }).toBe(2);
  await expect.poll(() => agent.engine.view.all('queue').length, { timeout: 20 * SECOND }).toBe(1);

  agent.line.plugged = false;
  const caseId = '01890000-0000-7000-8000-0000cafe0013';
  const intake = anIntake({ customerId: undefined });
  const openedAt = test.clock.now();
  await agent.engine.mutate('case.open', { caseId, form: intake, openedAt }).saved;
  expect(agent.engine.view.get('casefile', caseId)).toMatchObject({ state: 'received', ownerId: 'li' });
  expect(lead.engine.view.get('casefile', caseId)).toBeUndefined();
  expect(await test.db.query('select from casefile')).toEqual([]);

  agent.line.plugged = true;
  agent.line.listener?.up();
  await expect
    .poll(() => lead.engine.view.get('casefile', caseId), { timeout: 5 * SECOND, interval: 20 })
    .toMatchObject({ id: caseId, ownerId: 'li', queueId: 'general' });
  await expect.poll(() => agent.engine.status.pending, { timeout: 5 * SECOND }).toBe(0);
  expect(await test.db.query('select id from casefile')).toEqual([{ id: caseId }]);
  stop();
  for (const { engine } of [agent, lead]) await engine.stop();
}, 60_000);
