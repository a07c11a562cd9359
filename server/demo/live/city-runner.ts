import type { Interaction } from '../../../domain/interaction/interaction.ts';
import { isOpen, isWaiting } from '../../../domain/interaction/interaction.ts';
import type { RowChange } from '../../../domain/journal/rows.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { AppParts } from '../../app-parts.ts';
import { startChat } from '../../channels/chat/start-chat.ts';
import { type Recurring, recurring } from '../../recurring.ts';
import { City } from '../city/city.ts';
import { asCustomer, asPerson, type CityChat, type CityView, type Deed, isCitys } from '../city/city-view.ts';
import { demoColleagues } from '../data/demo-centre.ts';
import { warmUp } from '../data/past.ts';
import { LiveView } from './live-view.ts';

/** How often the city looks around. */
const LOOK_EVERY = 500;
/** Any number: it says which city this is. */
export const SEED = 20_260_101;

/** Lets the city live in the running centre, and puts it to sleep. Everything it does goes the way of real work. */
export class CityRunner {
  readonly #parts: Pick<AppParts, 'centre' | 'clock' | 'log'>;
  #life: { looking: Recurring; view: LiveView } | undefined;
  /** One change at a time. */
  #changing: Promise<void> = Promise.resolve();

  constructor(parts: Pick<AppParts, 'centre' | 'clock' | 'log'>) {
    this.#parts = parts;
  }

  get running(): boolean {
    return this.#life !== undefined;
  }

  start(): Promise<void> {
    return this.#change(() => this.#wake());
  }

  /** Customers who wait go, colleagues finish at once and leave; what real agents have stays with them. */
  stop(): Promise<void> {
    return this.#change(() => this.#sleep());
  }

  #change(work: () => Promise<void>): Promise<void> {
    this.#changing = this.#changing.catch(() => {}).then(work);
    return this.#changing;
  }

  async #wake(): Promise<void> {
    if (this.#life) return;
    const { centre, clock, log } = this.#parts;
    const startedAt = clock.now();
    const view = new LiveView(centre, demoColleagues);
    try {
      const before = await view.look(startedAt);
      if (!before.chats.some(({ row }) => isCitys(row) && isOpen(row)))
        await centre.appendHistory(warmUp(SEED, makeUp(before), startedAt));
    } catch (error) {
      view.close();
      throw error;
    }
    const plan = { seed: SEED, run: String(startedAt), startedAt, colleagues: demoColleagues };
    const city = new City(plan);
    const looking = recurring('demo city', LOOK_EVERY, log, async () => {
      const now = clock.now();
      for (const deed of city.step(await view.look(now), now)) await this.#perform(deed);
    });
    this.#life = { looking, view };
    looking.ask();
  }

  async #sleep(): Promise<void> {
    if (!this.#life) return;
    const { looking, view } = this.#life;
    this.#life = undefined;
    await looking.stop();
    const { chats, people } = await view.look(this.#parts.clock.now());
    view.close();
    for (const deed of chats.flatMap(finish)) await this.#perform(deed);
    for (const { id } of people.filter((person) => demoColleagues.includes(person.id)))
      await this.#perform({ name: 'person.setState', args: { state: 'offline' }, actor: asPerson(id) });
  }

  /** A refusal is no failure: two people wanted what excludes each other, as people do. */
  async #perform(deed: Deed): Promise<void> {
    const { centre } = this.#parts;
    try {
      if ('arrival' in deed) await centre.transact((transaction) => startChat(transaction, deed.arrival));
      else await centre.mutate({ name: deed.name, args: deed.args }, deed.actor);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
}

/** How one conversation ends when the city goes to sleep. */
function finish({ row }: CityChat): Deed[] {
  if (isCitys(row) && isWaiting(row))
    return [{ name: 'centre.abandon', args: { interactionId: row.id }, actor: asCustomer(row) }];
  if (!isOpen(row) || !row.ownerId || !demoColleagues.includes(row.ownerId)) return [];
  const form = { disposition: 'customerLeft' as const, summary: lastWords(row), solution: '', solved: false };
  const args = { interactionId: row.id, form: { ...form, anythingElseAsked: false } };
  return [{ name: 'interaction.close', args, actor: asPerson(row.ownerId) }];
}

const lastWords = ({ lastMessage, topic, customerName }: Interaction): string =>
  topic ?? lastMessage?.text ?? customerName;

/** The centre's make-up as the past needs it: colleagues ready for work, real people out of it. */
const makeUp = ({ people, queues, scripts }: CityView): RowChange[] => [
  ...queues.map((row): RowChange => ({ entity: 'queue', id: row.id, row })),
  ...scripts.map((row): RowChange => ({ entity: 'script', id: row.id, row })),
  ...people.map((row): RowChange => ({ entity: 'person', id: row.id, row: { ...row, state: 'offline' } })),
];
