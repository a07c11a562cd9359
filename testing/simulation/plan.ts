import { SeededRandom } from '../seeded-random.ts';
import { type ActName, acts, peopleActs } from './acts.ts';

/** One thing somebody or fate does. Its numbers say what to choose among whatever there is at that moment. */
export interface Operation {
  act: ActName;
  /** Chooses the machine. */
  on: number;
  a: number;
  b: number;
  /** What chance decides from here to the next operation. */
  seed: number;
  /** How long the world goes on afterwards, ms. */
  wait: number;
}

export interface Plan {
  seed: number;
  operations: readonly Operation[];
}

const SHORTEST = 30;
const LONGEST = 75;

/**
 * Everything that will be done in a seed's life, before any of it is: so that parts can be left out and the rest
 * happens as before. Each life has its own mixture of troubles; in some nothing goes wrong, in some everything.
 */
export function planOf(seed: number): Plan {
  const random = new SeededRandom(Math.imul(seed, 0x9e3779b1) ^ 0x5eed, 'plan');
  const troubles = troublesOf(random);
  const weights = Object.entries(acts).flatMap(([name, { weight }]) => {
    const act = name as ActName;
    return peopleActs.has(act) || troubles.has(act) ? [{ act, weight }] : [];
  });
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  const pick = (): ActName => {
    let at = random.fraction() * total;
    for (const { act, weight } of weights) {
      at -= weight;
      if (at < 0) return act;
    }
    return 'arrive';
  };
  const length = SHORTEST + random.below(LONGEST - SHORTEST);
  const operations = Array.from({ length }, (): Operation => {
    return {
      act: pick(),
      on: random.fraction(),
      a: random.fraction(),
      b: random.fraction(),
      seed: random.below(0x7fffffff),
      wait: waitOf(random),
    };
  });
  return { seed, operations };
}

function troublesOf(random: SeededRandom): Set<ActName> {
  const all = (Object.keys(acts) as ActName[]).filter((act) => !peopleActs.has(act));
  const how = random.fraction();
  if (how < 0.05) return new Set();
  const share = how < 0.3 ? 1 : 0.1 + random.fraction() * 0.6;
  return new Set(all.filter(() => random.chance(share)));
}

function waitOf(random: SeededRandom): number {
  const kind = random.fraction();
  if (kind < 0.25) return 0;
  if (kind < 0.55) return random.below(30);
  if (kind < 0.93) return random.below(2_500);
  return random.below(40_000);
}
