import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreOf, scoreProblems } from './score.ts';
import type { Answer, Answers, Scorecard } from './scorecard.ts';

const name = { 'zh-CN': '名', en: 'name' };

/** A card and its answers, written as in the metric definitions: `[weight, answer]` each. */
function marked(sections: [string, number, [number, Answer | undefined][]][], critical: string[] = []) {
  const answers: Answers = {};
  const card: Scorecard = { id: 'card', name, version: 1, sections: [] };
  for (const [id, weight, items] of sections) {
    const criteria = items.map(([itemWeight, answer], n) => {
      const itemId = `${id}${n}`;
      if (answer !== undefined) answers[itemId] = answer;
      return { id: itemId, name, weight: itemWeight, critical: critical.includes(itemId) };
    });
    card.sections.push({ id, name, weight, criteria });
  }
  return { card, answers };
}

const golden: Parameters<typeof marked>[0] = [
  [
    'conduct',
    20,
    [
      [1, 1],
      [1, 1],
      [2, 0.5],
    ],
  ],
  [
    'effectiveness',
    45,
    [
      [3, 1],
      [2, 'notApplicable'],
      [2, 0],
    ],
  ],
  [
    'emotion',
    15,
    [
      [1, 'notApplicable'],
      [1, 'notApplicable'],
    ],
  ],
  [
    'compliance',
    20,
    [
      [1, 1],
      [1, 1],
    ],
  ],
];

describe('the golden card', () => {
  it('scores 72.941', () => {
    const { card, answers } = marked(golden);
    const score = scoreOf(card, answers);
    expect(score.raw?.toFixed(3)).toBe('72.941');
    expect(score.final).toBe(score.raw);
    expect(score.weight).toBe(85);
  });

  it('shows the arithmetic of every section', () => {
    const { card, answers } = marked(golden);
    const lines = scoreOf(card, answers).sections;
    expect(lines.map(({ points, possible, share }) => [points, possible, share])).toEqual([
      [3, 4, 0.75],
      [3, 5, 0.6],
      [0, 0, undefined],
      [2, 2, 1],
    ]);
    expect(lines[0]?.criteria[2]).toMatchObject({ points: 1, possible: 2, answer: 0.5 });
  });

  it('ends at 0 and keeps 72.941 as the raw score when the missed criterion is critical', () => {
    const { card, answers } = marked(golden, ['effectiveness2']);
    const score = scoreOf(card, answers);
    expect(score).toMatchObject({ final: 0, criticalMisses: ['effectiveness2'] });
    expect(score.raw?.toFixed(3)).toBe('72.941');
  });

  it('is not ended by a critical criterion that is half met or does not apply', () => {
    const { card, answers } = marked(golden, ['conduct2', 'effectiveness1']);
    expect(scoreOf(card, answers)).toMatchObject({ criticalMisses: [], final: scoreOf(card, answers).raw });
  });
});

describe('an incomplete card', () => {
  it('names every criterion that is not answered and every answer to none', () => {
    const { card, answers } = marked([
      [
        'a',
        1,
        [
          [1, 1],
          [1, undefined],
        ],
      ],
    ]);
    expect(scoreProblems(card, { ...answers, gone: 1 })).toEqual([
      { field: 'answers.a1', problem: 'required' },
      { field: 'answers.gone', problem: 'invalid' },
    ]);
  });

  it('is scored over what is answered so far', () => {
    const { card, answers } = marked([
      [
        'a',
        1,
        [
          [1, 1],
          [9, undefined],
        ],
      ],
    ]);
    expect(scoreOf(card, answers).raw).toBe(100);
  });

  it('has no score when nothing applies', () => {
    const { card, answers } = marked([['a', 1, [[1, 'notApplicable']]]]);
    expect(scoreOf(card, answers)).toMatchObject({ raw: undefined, final: undefined });
    expect(scoreProblems(card, answers)).toEqual([]);
  });
});

describe('any card', () => {
  const item = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom<Answer>(1, 0.5, 0, 'notApplicable'));
  const section = fc.tuple(fc.integer({ min: 1, max: 50 }), fc.array(item, { minLength: 1, maxLength: 5 }));
  const cards = fc
    .array(section, { minLength: 1, maxLength: 5 })
    .map((sections) => sections.map(([w, items], n): [string, number, typeof items] => [`s${n}x`, w, items]));

  it('scores from 0 to 100, and its lines add up to the score', () => {
    fc.assert(
      fc.property(cards, (sections) => {
        const { card, answers } = marked(sections);
        const { raw, weight, sections: lines } = scoreOf(card, answers);
        if (raw === undefined) {
          expect(Object.values(answers).every((answer) => answer === 'notApplicable')).toBe(true);
          return;
        }
        expect(raw).toBeGreaterThanOrEqual(0);
        expect(raw).toBeLessThanOrEqual(100);
        const added = lines.reduce((total, line) => total + (line.share ?? 0) * line.weight, 0);
        expect((100 * added) / weight).toBeCloseTo(raw, 9);
      }),
    );
  });

  it('never falls when an answer gets better', () => {
    fc.assert(
      fc.property(cards, (sections) => {
        const { card, answers } = marked(sections);
        const missed = Object.keys(answers).find((id) => answers[id] === 0);
        if (!missed) return;
        const better = scoreOf(card, { ...answers, [missed]: 0.5 }).raw ?? Number.NaN;
        expect(better).toBeGreaterThanOrEqual((scoreOf(card, answers).raw ?? 0) - 1e-9);
      }),
    );
  });

  it('does not change when every weight is doubled', () => {
    fc.assert(
      fc.property(cards, (sections) => {
        const { card, answers } = marked(sections);
        const doubled = structuredClone(card);
        for (const s of doubled.sections) {
          s.weight *= 2;
          for (const criterion of s.criteria) criterion.weight *= 2;
        }
        const [a, b] = [scoreOf(card, answers).raw, scoreOf(doubled, answers).raw];
        if (a === undefined) expect(b).toBeUndefined();
        else expect(b).toBeCloseTo(a, 9);
      }),
    );
  });
});

describe('the same score counted another way', () => {
  /** Every scored criterion's own part of 100, one after the other: no sections, no shares, no sums kept on the way. */
  function byParts({ sections }: Scorecard, answers: Answers): number | undefined {
    const isScored = (id: string) => answers[id] !== undefined && answers[id] !== 'notApplicable';
    const alive = sections.filter(({ criteria }) => criteria.some(({ id }) => isScored(id)));
    let all = 0;
    for (const { weight } of alive) all += weight;
    let score = 0;
    for (const { weight, criteria } of alive) {
      let within = 0;
      for (const { id, weight: own } of criteria) if (isScored(id)) within += own;
      for (const { id, weight: own } of criteria)
        score += isScored(id) ? (Number(answers[id]) * own * weight * 100) / within / all : 0;
    }
    return alive.length ? score : undefined;
  }

  it('is 72.941 for the golden card and equal for every card with up to three criteria', () => {
    const { card, answers } = marked(golden);
    expect(byParts(card, answers)?.toFixed(3)).toBe('72.941');
    const options: (Answer | undefined)[] = [1, 0.5, 0, 'notApplicable', undefined];
    for (const a of options)
      for (const b of options)
        for (const c of options)
          for (const weights of [
            [1, 2, 3],
            [7, 1, 1],
          ]) {
            const made = marked([
              [
                'p',
                20,
                [
                  [weights[0] ?? 1, a],
                  [weights[1] ?? 1, b],
                ],
              ],
              ['q', 45, [[weights[2] ?? 1, c]]],
            ]);
            const [score, other] = [scoreOf(made.card, made.answers).raw, byParts(made.card, made.answers)];
            if (other === undefined) expect(score).toBeUndefined();
            else expect(score).toBeCloseTo(other, 9);
          }
  });
});

describe('a criterion with a condition', () => {
  const { card } = marked([
    [
      'a',
      1,
      [
        [1, 1],
        [1, 0],
      ],
    ],
  ]);
  const [first, second] = card.sections[0]?.criteria ?? [];
  if (second) second.onlyIf = { criterionId: first?.id ?? '', answers: [0, 0.5] };

  it('is asked and scored only when the condition holds', () => {
    expect(scoreProblems(card, { a0: 1 })).toEqual([]);
    expect(scoreOf(card, { a0: 1, a1: 0 }).raw).toBe(100);
    expect(scoreProblems(card, { a0: 0.5 })).toEqual([{ field: 'answers.a1', problem: 'required' }]);
    expect(scoreOf(card, { a0: 0.5, a1: 0 }).raw).toBe(25);
  });
});
