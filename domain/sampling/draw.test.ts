import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSample, type Lottery } from './draw.ts';
import type { Candidate } from './frame.ts';

const candidates = (count: number, agents = 1, parts = 1): Candidate[] =>
  Array.from({ length: count }, (_, n) => ({
    interactionId: `i${n}`,
    agentId: `a${n % agents}`,
    stratum: `s${n % parts}`,
  }));
const random = (size: number) => ({ kind: 'random' as const, size });
const idsOf = (lottery: Lottery) => drawSample(lottery).map(({ interactionId }) => interactionId);

/** The upper 1 % point of chi-square, by Wilson and Hilferty. */
const chiSquareLimit = (degrees: number) =>
  degrees * (1 - 2 / (9 * degrees) + 2.326 * Math.sqrt(2 / (9 * degrees))) ** 3;

function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

const frames = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }))
  .map(([count, agents, parts]) => candidates(count, agents, parts));
const plans = fc.record({
  kind: fc.constantFrom('perAgent' as const, 'random' as const, 'targeted' as const),
  size: fc.integer({ min: 1, max: 12 }),
});

describe('a draw', () => {
  it('is the same again from its seed, in whatever order the candidates come', () => {
    fc.assert(
      fc.property(frames, plans, fc.string({ minLength: 1 }), (frame, plan, seed) => {
        const evaluatorIds = ['e1', 'e2'];
        const drawn = drawSample({ plan, frame, evaluatorIds, seed });
        expect(drawSample({ plan, frame: [...frame].reverse(), evaluatorIds: ['e2', 'e1'], seed })).toEqual(
          drawn,
        );
      }),
    );
  });

  it('takes as many as it says, each once, and nobody from outside the frame', () => {
    fc.assert(
      fc.property(frames, plans, fc.string(), (frame, plan, seed) => {
        const ids = idsOf({ plan, frame, evaluatorIds: ['e'], seed });
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.every((id) => frame.some(({ interactionId }) => interactionId === id))).toBe(true);
        if (plan.kind !== 'perAgent') expect(ids).toHaveLength(Math.min(plan.size, frame.length));
      }),
    );
  });

  it('gives every agent their minimum, or all they have', () => {
    fc.assert(
      fc.property(frames, fc.integer({ min: 1, max: 9 }), fc.string(), (frame, size, seed) => {
        const drawn = drawSample({ plan: { kind: 'perAgent', size }, frame, evaluatorIds: ['e'], seed });
        for (const agent of new Set(frame.map(({ agentId }) => agentId))) {
          const own = (list: readonly { agentId: string }[]) =>
            list.filter(({ agentId }) => agentId === agent).length;
          expect(own(drawn)).toBe(Math.min(size, own(frame)));
        }
      }),
    );
  });

  it('gives every stratum its share to within one', () => {
    fc.assert(
      fc.property(frames, fc.integer({ min: 1, max: 12 }), fc.string(), (frame, size, seed) => {
        const ids = new Set(idsOf({ plan: random(size), frame, evaluatorIds: ['e'], seed }));
        for (const part of new Set(frame.map(({ stratum }) => stratum))) {
          const all = frame.filter(({ stratum }) => stratum === part);
          const share = (Math.min(size, frame.length) * all.length) / frame.length;
          const taken = all.filter(({ interactionId }) => ids.has(interactionId)).length;
          expect(Math.abs(taken - share)).toBeLessThan(1 + 1e-9);
        }
      }),
    );
  });

  it('gives everybody the same chance: chi-square over 1,000 draws, with and without strata', () => {
    for (const parts of [1, 3]) {
      const frame = candidates(40, 1, parts);
      const counts = new Map(frame.map(({ interactionId }) => [interactionId, 0]));
      for (let n = 0; n < 1_000; n += 1)
        for (const id of idsOf({ plan: random(5), frame, evaluatorIds: ['e'], seed: `seed ${parts} ${n}` }))
          counts.set(id, (counts.get(id) ?? 0) + 1);
      // Five of forty without putting back vary less than independent draws: the limit is on the safe side.
      expect(chiSquare([...counts.values()])).toBeLessThan(chiSquareLimit(39));
    }
  });

  it('is spread evenly over the evaluators, and nobody judges their own work', () => {
    const frame = candidates(30, 3);
    const drawn = drawSample({ plan: random(30), frame, evaluatorIds: ['a0', 'e1', 'e2'], seed: 's' });
    expect(drawn).toHaveLength(30);
    expect(drawn.filter(({ agentId, evaluatorId }) => agentId === evaluatorId)).toEqual([]);
    for (const id of ['a0', 'e1', 'e2']) {
      const given = drawn.filter(({ evaluatorId }) => evaluatorId === id).length;
      expect(given).toBeGreaterThanOrEqual(8);
      expect(given).toBeLessThanOrEqual(12);
    }
  });

  it('carries the mark of what came late', () => {
    const frame: Candidate[] = [{ interactionId: 'i', agentId: 'a', stratum: '', late: true }];
    expect(drawSample({ plan: random(1), frame, evaluatorIds: ['e'], seed: 's' })).toEqual([
      { interactionId: 'i', agentId: 'a', evaluatorId: 'e', late: true },
    ]);
  });
});
