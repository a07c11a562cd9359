import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../time.ts';
import { isInTime, type Maintenance, maintenanceNews, phaseOf, windowProblems } from './maintenance.ts';

const T = Date.UTC(2026, 10, 23, 2);
const aNotice = (over: Partial<Maintenance> = {}): Maintenance => ({
  id: 'm',
  from: T + 30 * HOUR,
  to: T + 32 * HOUR,
  why: { 'zh-CN': '更换数据库磁盘', en: 'New disks for the database' },
  by: 'zhou',
  at: T,
  ...over,
});

describe('a notice of maintenance', () => {
  it('is given at least as long ahead as was promised (P-MNT)', () => {
    expect(isInTime({ from: T + 24 * HOUR }, 24, T)).toBe(true);
    expect(isInTime({ from: T + 24 * HOUR - 1 }, 24, T)).toBe(false);
  });

  it('is told from the moment it is given until it is over, and not a moment longer', () => {
    const notice = aNotice();
    expect(phaseOf(notice, T)).toBe('coming');
    expect(phaseOf(notice, notice.from)).toBe('going');
    expect(phaseOf(notice, notice.to - 1)).toBe('going');
    expect(phaseOf(notice, notice.to)).toBeUndefined();
  });

  it('that was taken back is told as such until it would have begun, at least for an hour', () => {
    const early = aNotice({ takenBack: { by: 'zhou', at: T + HOUR } });
    expect(phaseOf(early, early.from - 1)).toBe('takenBack');
    expect(phaseOf(early, early.from)).toBeUndefined();
    const late = aNotice({ takenBack: { by: 'zhou', at: early.from + MINUTE } });
    expect(phaseOf(late, late.from + MINUTE + HOUR - 1)).toBe('takenBack');
    expect(phaseOf(late, late.from + MINUTE + HOUR)).toBeUndefined();
  });

  it('ends for everybody: nothing is told for ever', () => {
    const hours = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(hours, hours, fc.option(hours, { nil: undefined }), (from, length, back) => {
        const notice = aNotice({
          from: T + from * HOUR,
          to: T + (from + length) * HOUR,
          ...(back !== undefined && { takenBack: { by: 'zhou', at: T + back * HOUR } }),
        });
        expect(phaseOf(notice, T + 122 * HOUR)).toBeUndefined();
      }),
    );
  });

  it('is told in the order of what comes first', () => {
    const later = aNotice({ id: 'later', from: T + 50 * HOUR, to: T + 51 * HOUR });
    expect(maintenanceNews([later, aNotice()], T).map(({ notice }) => notice.id)).toEqual(['m', 'later']);
  });

  it('needs an end after its beginning, a reason in both languages, and a reason for being urgent', () => {
    const fields = (over: Partial<Maintenance>) => windowProblems(aNotice(over), T).map(({ field }) => field);
    expect(fields({})).toEqual([]);
    expect(fields({ to: T - 1 })).toEqual(['to']);
    expect(fields({ to: T + 29 * HOUR })).toEqual(['to']);
    expect(fields({ to: T + 30 * HOUR + 73 * HOUR })).toEqual(['to']);
    expect(fields({ why: { 'zh-CN': ' ', en: 'x'.repeat(201) } })).toEqual(['why.zh-CN', 'why.en']);
    expect(fields({ urgent: ' ' })).toEqual(['urgent']);
  });
});
