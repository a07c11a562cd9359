import { isOpen } from '../../../domain/calendar/opening-hours.ts';
import { type Duration, type Instant, MINUTE, SECOND } from '../../../domain/time.ts';
import type { ChatArrival } from '../../channels/chat/start-chat.ts';
import { type CityView, cityCustomerId } from './city-view.ts';
import { chanceOf, memorylessBy } from './dice.ts';
import { personaOf } from './persona.ts';

/** How many customers arrive in a minute on average. */
export const LIVELY = 4.5;
/** A day's rise and fall, pressed into this time. */
const DAY_LENGTH: Duration = 24 * MINUTE;
/** From here on fewer come, and from twice as many on nobody. */
const CROWDED = 8;
/** A real agent without work is not kept waiting longer. */
const EAGER_PATIENCE: Duration = 4 * SECOND;

/** Busy in the late morning and the afternoon, quieter at night: a factor around 1. The city wakes up at ten. */
export function dayShape(sinceStart: Duration): number {
  const hour = (10 + (sinceStart / DAY_LENGTH) * 24) % 24;
  const hump = (at: number, width: number) => Math.exp(-(((hour - at) / width) ** 2));
  return 0.65 + 0.9 * hump(10.5, 2.5) + 0.8 * hump(15.5, 2.5) + 0.4 * hump(20.5, 2);
}

/** The more wait, the fewer come: queues stay such as one can see. */
export const crowding = (waiting: number): number => Math.max(0, Math.min(1, 2 - waiting / CROWDED));

/** Customers who come one after the other, at random and without memory (Poisson). */
export class Arrivals {
  readonly #seed: number;
  readonly #run: string;
  readonly #startedAt: Instant;
  #count = 0;
  #lastAt: Instant;
  /** How much of the time to the next arrival has passed, in arrivals: the rate may change in between. */
  #due: number;
  #lookedAt: Instant;

  /** `run` tells the arrivals of one start of the city from those of another. */
  constructor(seed: number, run: string, startedAt: Instant) {
    this.#seed = seed;
    this.#run = run;
    this.#startedAt = startedAt;
    this.#lastAt = startedAt;
    this.#lookedAt = startedAt;
    this.#due = this.#next();
  }

  /** Whoever has come since the last look. `perMinute` is the average rate; `eager` says that a real agent has no work. */
  look(view: CityView, now: Instant, perMinute: number, eager: boolean): ChatArrival[] {
    const waiting = view.chats.filter(({ row }) => row.state === 'queued' || row.state === 'offered').length;
    const rate = perMinute * dayShape(now - this.#startedAt) * crowding(waiting);
    this.#due -= ((now - this.#lookedAt) / MINUTE) * rate;
    this.#lookedAt = now;
    const called = eager && waiting === 0 && now - this.#lastAt >= EAGER_PATIENCE;
    if (this.#due > 0 && !called) return [];
    this.#due = this.#next();
    this.#lastAt = now;
    return this.#arrive(view, now);
  }

  #next(): number {
    return memorylessBy(chanceOf(this.#seed, this.#run, this.#count, 'gap'), 1_000_000) / 1_000_000;
  }

  #arrive({ queues }: CityView, now: Instant): ChatArrival[] {
    const open = queues.filter(({ hours }) => isOpen(hours, now)).map(({ id }) => id);
    const interactionId = idOf(this.#seed, this.#run, this.#count++);
    const persona = personaOf(this.#seed, interactionId);
    const { matter, language, name, phone } = persona;
    // Who wants something of a closed queue comes at another time.
    if (!open.includes(matter.queueId)) return [];
    return [
      {
        interactionId,
        queueId: matter.queueId,
        customerId: cityCustomerId(interactionId),
        name,
        phone,
        language,
        topic: matter.topic,
        messageId: `${interactionId}:turn0`,
        text: matter.turns[0]?.[0] ?? '',
        // They tick the notice that comes with the product.
        agreedTo: 1,
      },
    ];
  }
}

/** An id shaped like any other (UUID), made of the seed, the run and the place in it. */
function idOf(...words: (string | number)[]): string {
  const hex = Array.from({ length: 32 }, (_, i) => Math.floor(chanceOf(...words, i, 'id') * 16).toString(16));
  hex[12] = '4';
  hex[16] = '8';
  const at = (from: number, to: number) => hex.slice(from, to).join('');
  return [at(0, 8), at(8, 12), at(12, 16), at(16, 20), at(20, 32)].join('-');
}
