import { PUSH_LIMIT, type PushRequest } from '../../contract/sync/wire.ts';
import type { AppParts } from '../app-parts.ts';
import type { Asked } from './processed.ts';
import { isUnderstood, type PushOutcome, push, pushTogether } from './push.ts';

interface Waiting extends Asked {
  resolve(outcome: PushOutcome | Promise<PushOutcome>): void;
  reject(error: unknown): void;
}

/** More would only take turns: the database is waited for, and then the one thread that reads its answers. */
const AT_ONCE = 2;

/**
 * Pushes of many desktops, as they come. One that comes while others are being written waits for the next transaction
 * and shares it with all that came meanwhile: the busier the centre, the less one push costs.
 */
export class PushGroups {
  readonly #parts: Pick<AppParts, 'centre' | 'log'>;
  #waiting: Waiting[] = [];
  /** Clients whose push is being processed. */
  readonly #underWay = new Set<string>();
  #running = 0;

  constructor(parts: Pick<AppParts, 'centre' | 'log'>) {
    this.#parts = parts;
  }

  push(personId: string, request: PushRequest): Promise<PushOutcome> {
    if (!isUnderstood(request)) return push(this.#parts, personId, request);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ personId, request, resolve, reject });
      this.#begin();
    });
  }

  #begin(): void {
    while (this.#running < AT_ONCE) {
      const group = this.#nextGroup();
      if (group.length === 0) return;
      this.#running += 1;
      for (const { request } of group) this.#underWay.add(request.clientId);
      void this.#run(group).finally(() => {
        this.#running -= 1;
        for (const { request } of group) this.#underWay.delete(request.clientId);
        this.#begin();
      });
    }
  }

  /** Those that came first, as many as make one batch. Pushes of one client never overtake each other. */
  #nextGroup(): Waiting[] {
    const group: Waiting[] = [];
    const left: Waiting[] = [];
    const passedOver = new Set(this.#underWay);
    let room = PUSH_LIMIT;
    for (const asked of this.#waiting) {
      const { clientId, mutations } = asked.request;
      const fits = (group.length === 0 || mutations.length <= room) && !passedOver.has(clientId);
      passedOver.add(clientId);
      if (fits) room -= mutations.length;
      (fits ? group : left).push(asked);
    }
    this.#waiting = left;
    return group;
  }

  async #run(group: readonly Waiting[]): Promise<void> {
    const [first, ...others] = group;
    if (first && others.length === 0) {
      await push(this.#parts, first.personId, first.request).then(first.resolve, first.reject);
      return;
    }
    const outcomes = await pushTogether(this.#parts, group);
    // What is left to do for one, counting a failure or trying alone, takes its own time.
    for (const [i, { resolve, reject }] of group.entries()) await outcomes[i]?.().then(resolve, reject);
  }
}
