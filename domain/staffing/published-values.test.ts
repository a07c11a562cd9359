import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Demand, Prospect } from './demand.ts';
import { erlangA, inCentre } from './erlang-a.ts';
import { erlangB } from './erlang-b.ts';
import { erlangC } from './erlang-c.ts';

const file = path.join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'erlang_reference.json');
const thereIs = existsSync(file);

/** One value that somebody else has published, and what it was computed from. Times are in the source's own unit. */
interface Published {
  name: string;
  in: Record<string, number>;
  published: number;
  tol: number;
}

const known: Published[] = thereIs
  ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Published>[]).filter(
      (one): one is Published => typeof one.published === 'number',
    )
  : [];

const threshold = (given: Published['in']): number => given.T_s ?? given.T ?? 0;

/** `calls` in `per_s` seconds of `aht_s` each, or `lambda` a unit of time and `mu` finished in one. */
function demandOf(given: Published['in']): Demand {
  const handleMs = given.aht_s ?? 1 / (given.mu ?? Number.NaN);
  return { arrivals: given.calls ?? given.lambda ?? Number.NaN, intervalMs: given.per_s ?? 1, handleMs };
}

function prospectOf(given: Published['in']): Prospect {
  const { agents = 0, patience_s } = given;
  const prospect = patience_s
    ? erlangA(demandOf(given), agents, patience_s, threshold(given))
    : erlangC(demandOf(given), agents, threshold(given));
  if (prospect.kind === 'unstable') throw new Error('a published value of what has none');
  return prospect;
}

const chancesOf = (given: Published['in']): number[] =>
  inCentre(demandOf(given), given.agents ?? 0, given.patience_s ?? Number.NaN);

const mean = (chances: readonly number[], of: (n: number) => number): number =>
  chances.reduce((sum, chance, n) => sum + chance * of(n), 0);

const arrivalRate = (given: Published['in']): number => {
  const { arrivals, intervalMs } = demandOf(given);
  return arrivals / intervalMs;
};

/** P(Poisson(x) < k): the regularised incomplete gamma function Q(k, x) for a whole k. */
function gammaQ(k: number, x: number): number {
  let [term, sum] = [Math.exp(-x), 0];
  for (let i = 0; i < k; i += 1) {
    sum += term;
    term *= x / (i + 1);
  }
  return sum;
}

/** One source takes all leaving rates behind one who waits for equal to the first: near the truth, and theirs. */
function withinByTheirForm(given: Published['in']): number {
  const { agents = 0, patience_s = Number.NaN } = given;
  const rate = agents / demandOf(given).handleMs + 1 / patience_s;
  return (
    1 - mean(chancesOf(given), (n) => (n < agents ? 0 : gammaQ(n - agents + 1, rate * threshold(given))))
  );
}

const compute: [name: RegExp, value: (given: Published['in']) => number][] = [
  [/^Erlang B$/, (given) => erlangB(arrivalRate(given) * demandOf(given).handleMs, given.agents ?? 0)],
  [/^(Erlang C )?P\(wait\)/, (given) => prospectOf(given).waits],
  [/^P\(W<=T\), their closed form/, withinByTheirForm],
  [/^(SL20|P\(W<=T\)$)/, (given) => prospectOf(given).serviceLevel],
  [/^ASA s$/, (given) => prospectOf(given).asaMs],
  [/^occupancy/, (given) => prospectOf(given).occupancy],
  [/^(abandonment|P\(abandon\))/, (given) => prospectOf(given).abandonment],
  [/^ASA min/, (given) => prospectOf(given).meanWaitMs / 60],
  [/^mean wait s$/, (given) => prospectOf(given).meanWaitMs],
  [/^P\(n=30\)$/, (given) => chancesOf(given)[30] ?? Number.NaN],
  [/^mean queue length$/, (given) => prospectOf(given).meanWaitMs * arrivalRate(given)],
  [/^mean in system$/, (given) => mean(chancesOf(given), (n) => n)],
  [/^mean time in system s$/, (given) => mean(chancesOf(given), (n) => n) / arrivalRate(given)],
];

describe.skipIf(!thereIs)(`published values${thereIs ? '' : ': skipped: no real data here'}`, () => {
  it('are 41', () => {
    expect(known).toHaveLength(41);
  });

  it.each(known.map((one) => [one.name, one.in.agents, one] as const))(
    '%s with %d agents',
    (name, _, one) => {
      const value = compute.find(([pattern]) => pattern.test(name))?.[1];
      if (!value) throw new Error(`nothing computes ${name}`);
      expect(Math.abs(value(one.in) - one.published)).toBeLessThanOrEqual(one.tol);
    },
  );
});
