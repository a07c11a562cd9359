import type { Instant } from '../../../domain/time.ts';
import { Arrivals, LIVELY } from './arrivals.ts';
import { asPerson, type CityView, type Deed, isCitys } from './city-view.ts';
import { colleagueDeeds } from './colleague.ts';
import { customerDeed } from './customers.ts';
import { type Persona, personaOf } from './persona.ts';
import { shiftDeeds, wantWork } from './shift.ts';

export interface CityPlan {
  seed: number;
  /** Tells this start of the city from others. */
  run: string;
  startedAt: Instant;
  /** The simulated colleagues. */
  colleagues: readonly string[];
  /** People who take no new work, but finish what they have. */
  leaving?: readonly string[];
  /** Customers a minute, on average. */
  perMinute?: number;
}

/**
 * A small city of customers, and the colleagues who serve some of them. It decides and does nothing itself: given the
 * same plan and the same views at the same times it always wants the same deeds. What it knows of a conversation it
 * takes from the view, so it goes on after a restart as if nothing had been.
 */
export class City {
  readonly #plan: CityPlan;
  readonly #colleagues: ReadonlySet<string>;
  readonly #arrivals: Arrivals;
  #personas: ReadonlyMap<string, Persona> = new Map();

  constructor(plan: CityPlan) {
    this.#plan = plan;
    this.#colleagues = new Set(plan.colleagues);
    this.#arrivals = new Arrivals(plan.seed, plan.run, plan.startedAt);
  }

  /** What everybody does now. */
  step(view: CityView, now: Instant): Deed[] {
    const eager = wantWork(view, this.#colleagues).length > 0;
    const arrivals = this.#arrivals.look(view, now, this.#plan.perMinute ?? LIVELY, eager);
    const personas = this.#personasOf(view);
    return [
      ...shiftDeeds(view, this.#colleagues, now),
      ...arrivals.map((arrival) => ({ arrival })),
      ...view.chats.flatMap((chat) => {
        const persona = personas.get(chat.row.id);
        return (persona && customerDeed(chat, persona, now)) ?? [];
      }),
      ...this.#colleagueDeeds(view, personas, now),
      ...callBack(view, now),
    ];
  }

  #colleagueDeeds(view: CityView, personas: ReadonlyMap<string, Persona>, now: Instant): Deed[] {
    return view.people
      .filter(({ id }) => this.#colleagues.has(id) || this.#plan.leaving?.includes(id))
      .flatMap((person) =>
        view.chats.flatMap((chat) =>
          colleagueDeeds({ person, chat, persona: personas.get(chat.row.id), view, now }),
        ),
      );
  }

  /** Who the open conversations are about; real customers are nobody we made up. */
  #personasOf(view: CityView): ReadonlyMap<string, Persona> {
    const known = this.#personas;
    this.#personas = new Map(
      view.chats
        .filter(({ row }) => isCitys(row))
        .map(({ row: { id } }) => [id, known.get(id) ?? personaOf(this.#plan.seed, id)]),
    );
    return this.#personas;
  }
}

/** Colleagues keep what they promised. */
const callBack = ({ callbacks }: CityView, now: Instant): Deed[] =>
  callbacks
    .filter(({ state, dueAt }) => state === 'open' && dueAt <= now)
    .map(({ id, ownerId, purpose, campaign }) => ({
      name: 'callback.attempt',
      args: {
        callbackId: id,
        attemptId: `${id}:attempt`,
        outcome: 'reached',
        note: purpose,
        ...(campaign && { said: { stars: 4, text: '' } }),
      },
      actor: asPerson(ownerId),
    }));
