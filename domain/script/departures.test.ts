import { describe, expect, it } from 'vitest';
import { anInteraction } from '../../testing/builders.ts';
import { departureReport } from './departures.ts';
import type { NamedSkip } from './skipped-step.ts';

const skip = (step: string, why: NamedSkip['why'], title = step): NamedSkip => ({
  ...{ step, why, words: '', title: { 'zh-CN': title, en: title } },
});
const closed = (id: string, closedAt: number, skipped?: NamedSkip[]) =>
  anInteraction({ id, state: 'closed', closedAt, skipped });

const matters = [
  closed('a', 10, [skip('tell', 'ownWords', 'Tell')]),
  closed('b', 20, [skip('tell', 'notNeeded', 'Tell them'), skip('facts', 'ownWords')]),
  closed('c', 30),
  closed('d', 40, [skip('tell', 'ownWords', 'Tell them')]),
  closed('late', 50, [skip('tell', 'ownWords')]),
  anInteraction({ id: 'open', skipped: [skip('tell', 'other')] }),
];

describe('the report of departures (C-051)', () => {
  it('counts what was left out of conversations closed in the time, by step and reason, under its latest name', () => {
    const report = departureReport(matters, { from: 10, to: 50 });
    expect(report).toMatchObject({ closed: 4, withDepartures: 3 });
    expect(report.steps).toEqual([
      {
        ...{ step: 'tell', title: { 'zh-CN': 'Tell them', en: 'Tell them' }, count: 3 },
        reasons: [
          { why: 'ownWords', count: 2 },
          { why: 'notNeeded', count: 1 },
        ],
      },
      expect.objectContaining({ step: 'facts', count: 1 }),
    ]);
  });

  it('opens to every row behind its numbers, the latest first', () => {
    const { departures, steps } = departureReport(matters, { from: 10, to: 50 });
    expect(departures.map(({ interaction, skip: { step } }) => [interaction.id, step])).toEqual([
      ['d', 'tell'],
      ['b', 'tell'],
      ['b', 'facts'],
      ['a', 'tell'],
    ]);
    expect(steps.reduce((sum, { count }) => sum + count, 0)).toBe(departures.length);
  });
});
