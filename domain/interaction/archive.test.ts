import { describe, expect, it } from 'vitest';
import { monthsBefore } from '../calendar/months-before.ts';
import { isArchiveDue } from './archive.ts';

const now = Date.UTC(2028, 10, 20, 2);

describe('the archive of contacts', () => {
  it.each([
    ['inquiry', Date.UTC(2026, 10, 20, 2)],
    [undefined, Date.UTC(2026, 10, 20, 2)],
    ['complaint', Date.UTC(2025, 10, 20, 2)],
  ] as const)(
    'takes %s that ended before its time, to the millisecond (C-057, P-RET, P-RETC)',
    (kind, edge) => {
      expect(isArchiveDue({ kind, closedAt: edge - 1 }, now)).toBe(true);
      expect(isArchiveDue({ kind, closedAt: edge }, now)).toBe(false);
    },
  );

  it('takes nothing that is open still, and nothing twice', () => {
    expect(isArchiveDue({ kind: 'inquiry' }, now)).toBe(false);
    expect(isArchiveDue({ kind: 'inquiry', closedAt: 0, archivedAt: 1 }, now)).toBe(false);
  });

  it('counts months by the calendar, also where one is shorter', () => {
    expect(monthsBefore(Date.UTC(2027, 7, 31), 6)).toBe(Date.UTC(2027, 1, 28));
    expect(monthsBefore(Date.UTC(2028, 1, 29), 24)).toBe(Date.UTC(2026, 1, 28));
    expect(monthsBefore(Date.UTC(2028, 0, 15), 6)).toBe(Date.UTC(2027, 6, 15));
  });
});
