import { z } from 'zod';
import { type Candidate, candidateSchema, exclusionSchema } from './frame.ts';
import { handOverSchema } from './hand-over.ts';
import { fractionOf, lotOf } from './lot.ts';
import { planSchema, type SamplePlan } from './plan.ts';

/** An interaction that was drawn, and who judges it. */
export const pickSchema = z.object({
  interactionId: z.string(),
  agentId: z.string(),
  evaluatorId: z.string(),
  /** It came from a desktop a day or more after it had ended there. */
  late: z.literal(true).optional(),
});
export type Pick = z.infer<typeof pickSchema>;

/** One draw of one plan on one day, with everything it was made from: whoever has this row can draw it again. */
export const drawSchema = z.object({
  id: z.string(),
  planId: z.string(),
  /** The plan as it was. */
  plan: planSchema,
  /** The site's day, as `2026-02-14`. */
  day: z.string(),
  /** Given by the server when it drew, and by nobody before. */
  seed: z.string(),
  /** What had ended in [from, to), by the server's time. */
  from: z.number().int(),
  to: z.number().int(),
  at: z.number().int(),
  frame: z.array(candidateSchema),
  exclusions: z.array(exclusionSchema),
  evaluatorIds: z.array(z.string()),
  picks: z.array(pickSchema),
  /** In their order; rows of before had none. */
  handed: z.array(handOverSchema).optional(),
});
export type Draw = z.infer<typeof drawSchema>;

/** One draw a plan and day: a second one has the same name, and is refused. */
export const drawIdOf = (planId: string, day: string): string => `${planId}:${day}`;

/** What a draw is made from. The same always gives the same. */
export interface Lottery {
  plan: { kind: SamplePlan['kind']; size: number };
  frame: readonly Candidate[];
  evaluatorIds: readonly string[];
  seed: string;
}

/**
 * Draws. Everybody in the frame has the same chance (of `perAgent`: everybody of one agent's work), and the strata get
 * their share to within one.
 */
export function drawSample({ plan, frame, evaluatorIds, seed }: Lottery): Pick[] {
  const drawn =
    plan.kind === 'perAgent'
      ? [...byKey(frame, ({ agentId }) => agentId)].flatMap(([agentId, own]) =>
          systematic(own, plan.size, `${seed}/${agentId}`),
        )
      : systematic(frame, plan.size, seed);
  const inOrder = drawn.sort((a, b) => inLotOrder(seed, a.interactionId, b.interactionId));
  return assigned(inOrder, evaluatorIds, seed);
}

/** Whether the record of a draw is what its seed gives. */
export const isAsDrawn = (draw: Draw): boolean => wordsOf(drawSample(draw)) === wordsOf(draw.picks);

/** Field by field: a database gives fields back in an order of its own. */
const wordsOf = (picks: readonly Pick[]): string =>
  JSON.stringify(picks.map((one) => [one.interactionId, one.agentId, one.evaluatorId, one.late ?? false]));

/**
 * Systematic sampling: in a row, stratum beside stratum and by lot within each, every (N / n)th from a start given by
 * lot. Each has the chance n / N, and a stratum gets its share to within one, which quotas with rest places do not give
 * to the small ones.
 */
function systematic(members: readonly Candidate[], size: number, seed: string): Candidate[] {
  if (members.length <= size) return [...members];
  const row = [...byKey(members, ({ stratum }) => stratum)]
    .sort(([a], [b]) => inLotOrder(seed, `stratum/${a}`, `stratum/${b}`))
    .flatMap(([, own]) => own.sort((a, b) => inLotOrder(seed, a.interactionId, b.interactionId)));
  const start = fractionOf(lotOf(seed, 'start'));
  const step = row.length / size;
  return Array.from({ length: size }, (_, n) => row[Math.floor((n + start) * step)]).filter(
    (one) => one !== undefined,
  );
}

/** Each to whoever has the fewest so far, and at equal numbers by lot; nobody judges their own work. */
function assigned(drawn: readonly Candidate[], evaluatorIds: readonly string[], seed: string): Pick[] {
  const order = [...evaluatorIds].sort((a, b) => inLotOrder(seed, `evaluator/${a}`, `evaluator/${b}`));
  const given = new Map(order.map((id) => [id, 0]));
  const load = (id: string) => given.get(id) ?? 0;
  return drawn.flatMap(({ interactionId, agentId, late }) => {
    const able = order.filter((id) => id !== agentId);
    const [evaluatorId] = able.sort((a, b) => load(a) - load(b));
    if (evaluatorId === undefined) return [];
    given.set(evaluatorId, load(evaluatorId) + 1);
    return [{ interactionId, agentId, evaluatorId, ...(late && { late }) }];
  });
}

function inLotOrder(seed: string, a: string, b: string): number {
  const [lotA, lotB] = [lotOf(seed, a), lotOf(seed, b)];
  return lotA < lotB ? -1 : lotA > lotB ? 1 : a < b ? -1 : a > b ? 1 : 0;
}

function byKey(members: readonly Candidate[], keyOf: (one: Candidate) => string): Map<string, Candidate[]> {
  const groups = new Map<string, Candidate[]>();
  for (const one of members) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}
