import { aPerson, aQueue } from '../builders.ts';
import { Central } from '../central.ts';
import type { CentralState } from '../central-state.ts';
import { FakeClock } from '../fake-clock.ts';
import { SeededRandom } from '../seeded-random.ts';
import { History } from './history.ts';
import { Ledger } from './ledger.ts';
import { Machine } from './machine.ts';
import { morning } from './morning.ts';
import type { Surroundings } from './surroundings.ts';
import type { Trace } from './trace.ts';
import type { Invariant, Violation } from './violation.ts';

export const QUEUES = ['general', 'orders'];
const MOST_MACHINES = 5;

/** Who works where at first. Two machines of one evaluator, so that they write over each other. */
const STAFF = [
  { id: 'li', queueIds: ['general'] },
  { id: 'wang', queueIds: QUEUES },
  { id: 'chen', roles: ['teamLead' as const, 'evaluator' as const], queueIds: QUEUES },
  { id: 'chen', roles: ['teamLead' as const, 'evaluator' as const], queueIds: QUEUES },
];

/** A small centre: a server, people on their machines, customers, and one source of chance for all that happens. */
export class World implements Surroundings {
  readonly clock = new FakeClock();
  readonly random: SeededRandom;
  readonly trace: Trace;
  readonly central: Central;
  readonly history: History;
  readonly ledger = new Ledger();
  readonly machines: Machine[] = [];
  readonly backups: CentralState[] = [];
  /** Raised by every deploy that desktops must follow. */
  generation = 1;
  /** How many entries the server puts into one reply at most. */
  page = 2_000;
  /** Nothing goes wrong from here on. */
  healed = false;
  restored = false;
  violation: Violation | undefined;
  #customers = 0;

  constructor(seed: number, trace: Trace) {
    this.random = new SeededRandom(seed, 'id');
    this.trace = trace;
    trace.now = () => this.clock.now();
    this.central = new Central(() => this.clock.now());
    this.history = new History(this.central);
    for (const id of QUEUES) this.central.configure('queue', aQueue({ id }));
    this.central.configure('scorecard', aScorecard());
    for (const person of STAFF) this.central.configure('person', aPerson({ ...person, capacity: 9 }));
    morning(this);
    for (const { id } of STAFF) this.addMachine(id).boot();
  }

  addMachine(personId: string): Machine {
    const machine = new Machine(this, `${personId}${this.machines.length + 1}`, personId);
    this.machines.push(machine);
    return machine;
  }

  get isFull(): boolean {
    return this.machines.length >= MOST_MACHINES;
  }

  /** The first one counts: what comes after it may be its consequence. */
  violated(invariant: Invariant, what: string): void {
    this.trace.say('VIOLATED', `${invariant}: ${what}`);
    this.violation ??= { invariant, what };
  }

  /** Lets time pass until something is wrong or it is over. */
  async pass(ms: number): Promise<void> {
    const until = this.clock.now() + ms;
    await this.clock.pass(0);
    while (!this.violation && (await this.clock.step(until)));
    if (!this.violation) await this.clock.pass(Math.max(0, until - this.clock.now()));
  }

  nextCustomer(): number {
    this.#customers += 1;
    return this.#customers;
  }

  poke(): void {
    for (const machine of this.machines) machine.line.poke();
  }
}

const aScorecard = () => {
  const name = { 'zh-CN': '服务', en: 'Service' };
  const criteria = [{ id: 'greeting', name, weight: 1, critical: false }];
  return { id: 'card', name, version: 1, sections: [{ id: 'all', name, weight: 1, criteria }] };
};
