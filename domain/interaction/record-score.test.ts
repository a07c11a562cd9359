import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE } from '../time.ts';
import { gapsOf, isRecordDue, type RecordedContact, recordScore, scoreOf } from './record-score.ts';

/** Nothing was decided about P-REC: ten minutes. */
const rules = { get: () => undefined };
const RECORD_WITHIN = 10 * MINUTE;

const record = (over: Partial<RecordedContact> = {}): RecordedContact => ({
  customerName: '王芳',
  contacts: ['13800138000'],
  kind: 'inquiry',
  summary: '问物流',
  disposition: 'resolved',
  solved: true,
  solution: '已告知单号',
  state: 'closed',
  source: 'live',
  wrapUpAt: 0,
  ...over,
});

/** Records with known gaps: 7 + 7 + 6 + 2 + 4 needed, 3 + 0 + 1 + 0 + 1 missing. */
const fixture: [Partial<RecordedContact>, string[]][] = [
  [{ contacts: [], kind: undefined, solution: ' ' }, ['contact', 'kind', 'solution']],
  [{}, []],
  [{ solved: false, solution: undefined, contacts: ['1380013800'] }, ['contact']],
  [{ disposition: 'spam', customerName: '', contacts: [], kind: undefined }, []],
  [{ disposition: 'customerLeft', customerName: ' ', contacts: [], solved: undefined }, ['customerName']],
];

describe('how complete records are (C-063)', () => {
  it.each(fixture)('%j lacks %j', (over, gaps) => {
    expect(gapsOf(record(over))).toEqual(gaps);
  });

  it('is the fields that say something of those that are needed: known gaps give the known score', () => {
    expect(recordScore(fixture.map(([over]) => record(over)))).toEqual({
      score: { numerator: 21, denominator: 26 },
      records: 5,
      whole: 2,
      mostMissing: 'contact',
    });
    expect(recordScore([])).toEqual({ score: { numerator: 0, denominator: 0 }, records: 0, whole: 0 });
  });

  it('needs of a complaint what was done or promised, solved or not', () => {
    const complaint = { kind: 'complaint' as const, solved: false, solution: undefined };
    expect(gapsOf(record(complaint))).toEqual(['solution']);
    expect(scoreOf(record({ ...complaint, solution: '三日内回复' }))).toEqual({
      numerator: 7,
      denominator: 7,
    });
  });

  it('sums over people to their team, and no field more said makes it worse', () => {
    const anyRecord = fc.record({
      contacts: fc.constantFrom([], ['13800138000'], ['no number at all', '12']),
      kind: fc.constantFrom('inquiry' as const, 'complaint' as const, undefined),
      summary: fc.constantFrom('', '问物流'),
      solved: fc.constantFrom(true, false, undefined),
      solution: fc.constantFrom('', '已告知'),
      disposition: fc.constantFrom('resolved' as const, 'spam' as const, 'customerLeft' as const),
    });
    fc.assert(
      fc.property(fc.array(anyRecord), fc.array(anyRecord), (one, other) => {
        const [a, b, all] = [one, other, [...one, ...other]].map((some) => recordScore(some.map(record)));
        expect(all?.score.numerator).toBe((a?.score.numerator ?? 0) + (b?.score.numerator ?? 0));
        expect(all?.score.denominator).toBe((a?.score.denominator ?? 0) + (b?.score.denominator ?? 0));
        for (const some of one) {
          const better = gapsOf(record({ ...some, summary: '问物流' }));
          expect(gapsOf(record(some))).toEqual(expect.arrayContaining(better));
        }
      }),
    );
  });

  it('counts what is closed, and what ought to be recorded by now to the millisecond; nothing brought in or given up', () => {
    const due = (over: Partial<RecordedContact>, now = 0) => isRecordDue(record(over), now, rules);
    expect(due({})).toBe(true);
    expect(due({ state: 'wrapUp' }, RECORD_WITHIN - 1)).toBe(false);
    expect(due({ state: 'wrapUp' }, RECORD_WITHIN)).toBe(true);
    expect(due({ source: 'import' })).toBe(false);
    expect(due({ state: 'abandoned', wrapUpAt: undefined })).toBe(false);
  });
});
