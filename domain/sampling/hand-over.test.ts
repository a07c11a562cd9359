import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../evaluation/scorecard.ts';
import { drawSample } from './draw.ts';
import { type HandOver, handOverProblems, judgeOf } from './hand-over.ts';
import { workOf } from './work.ts';

const frame = Array.from({ length: 6 }, (_, n) => ({ interactionId: `i${n}`, agentId: 'li', stratum: '' }));
const lottery = { plan: { kind: 'random' as const, size: 3 }, frame, evaluatorIds: ['sun', 'he'], seed: 'x' };
const picks = drawSample(lottery);
const [first] = picks;
if (!first) throw new Error('nothing was drawn');
const other = first.evaluatorId === 'sun' ? 'he' : 'sun';
const given = (to: string, at: number, from = first.evaluatorId): HandOver => ({
  interactionId: first.interactionId,
  ...{ from, to, reason: 'absent', note: '', by: 'lead', at },
});
type Looked = Parameters<typeof workOf>[0];
const workFor = (personId: string, handed?: HandOver[], evaluations: Evaluation[] = []) => {
  const draw = { day: '2026-11-20', picks, handed } as unknown as Looked['draws'][number];
  return workOf({ draws: [draw], units: [], evaluations, personId, today: '2026-11-20' });
};
const idsOf = (items: readonly { interactionId: string }[]) =>
  items.map(({ interactionId }) => interactionId).sort();

describe('a drawn interaction that is handed over', () => {
  it('leaves one list and stands in another, and the sample as a whole stays what was drawn', () => {
    const handed = [given(other, 5)];
    expect(idsOf(workFor(first.evaluatorId, handed))).not.toContain(first.interactionId);
    expect(workFor(other, handed).find((one) => one.handed)).toMatchObject({
      interactionId: first.interactionId,
      handed: { from: first.evaluatorId, reason: 'absent' },
    });
    const before = [...workFor('sun'), ...workFor('he')];
    const after = [...workFor('sun', handed), ...workFor('he', handed)];
    expect(idsOf(after)).toEqual(idsOf(before));
  });

  it('was to be judged by whoever had it then', () => {
    const draw = { handed: [given(other, 5), given('third', 9, other)] };
    expect([4, 5, 8, 9, undefined].map((at) => judgeOf(draw, first, at))).toEqual([
      first.evaluatorId,
      other,
      other,
      'third',
      'third',
    ]);
    expect(judgeOf(draw, { ...first, interactionId: 'another' })).toBe(first.evaluatorId);
  });

  it('needs somebody, and words where the reason says nothing', () => {
    const fine = { to: 'he', reason: 'absent' as const, note: '' };
    expect(handOverProblems(fine)).toEqual([]);
    expect(handOverProblems({ ...fine, to: '' })).toEqual([{ field: 'to', problem: 'required' }]);
    expect(handOverProblems({ ...fine, reason: 'other', note: ' ' })).toEqual([
      { field: 'note', problem: 'required' },
    ]);
  });
});
