import { describe, expect, it } from 'vitest';
import { anInteraction } from '../../testing/builders.ts';
import { MINUTE } from '../time.ts';
import { unfinishedRecords } from './unfinished-records.ts';

/** Nothing was decided about P-REC: ten minutes. */
const rules = { get: () => undefined };
const RECORD_WITHIN = 10 * MINUTE;

const ended = (id: string, wrapUpAt: number, over = {}) =>
  anInteraction({ id, state: 'wrapUp', wrapUpAt, ...over });

describe('records that are not finished', () => {
  it('are listed from the tenth minute after the contact, to the millisecond, the oldest first (C-059)', () => {
    const rows = [ended('new', 1_000), ended('old', 0)];
    const listed = (now: number) => unfinishedRecords(rows, now, rules).map(({ id }) => id);
    expect(listed(RECORD_WITHIN - 1)).toEqual([]);
    expect(listed(RECORD_WITHIN)).toEqual(['old']);
    expect(listed(RECORD_WITHIN + 1_000)).toEqual(['old', 'new']);
  });

  it('are none of those that are recorded, talked on, or brought in from elsewhere', () => {
    const rows = [
      ended('closed', 0, { state: 'closed' }),
      anInteraction({ id: 'talking', state: 'connected' }),
      ended('imported', 0, { source: 'import' }),
    ];
    expect(unfinishedRecords(rows, RECORD_WITHIN, rules)).toEqual([]);
  });
});
