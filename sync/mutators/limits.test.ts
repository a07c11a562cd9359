import { beforeEach, describe, expect, it } from 'vitest';
import { LOOKS_AN_HOUR } from '../../domain/customer/viewing.ts';
import type { Actor } from '../../domain/journal/event.ts';
import { Refusal } from '../../domain/refusal.ts';
import { DAY, HOUR } from '../../domain/time.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';
import { scope, scopesOfRow } from '../scopes.ts';

const START = Date.UTC(2026, 10, 20, 2);
const li: Actor = { kind: 'person', id: 'li' };
let now: number;
let central: Central;

const exported = (rows: number, what = 'rows') =>
  central.mutate('person.export', { what, rows, purpose: 'audit' }, li);
const viewing = () => central.rows.get('viewing', 'li');
const look = () =>
  central.mutate(
    'interaction.revealContact',
    { interactionId: 'i1', field: 'phone', why: 'contactThem' },
    li,
  );
function code(act: () => void): string | undefined {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return undefined;
}

beforeEach(() => {
  now = START;
  central = new Central(() => now);
  central.configure('queue', aQueue());
  central.configure('person', aPerson());
});

describe('rows that are taken along', () => {
  it('are written down with what they are for (C-258, C-263)', () => {
    exported(120);
    expect(central.journal.at(-1)).toMatchObject({
      ...{ type: 'person.exported', actor: li, data: { what: 'rows', rows: 120, purpose: 'audit' } },
    });
    expect(code(() => central.mutate('person.export', { what: 'rows', rows: 1 }, li))).toBe('badArguments');
  });

  it('are 200 a day: the 201st is not written down as taken, and who leads them is told (P-EXP)', () => {
    exported(200);
    expect(viewing()?.refused).toBeUndefined();
    exported(1);
    exported(1);
    expect(viewing()?.refused).toEqual({ since: START, times: 2, what: 'exports' });
    expect(central.journal.filter(({ type }) => type === 'person.exported')).toHaveLength(1);
    now += DAY;
    exported(1);
    expect(viewing()?.exported).toEqual([{ at: now, rows: 1 }]);
  });

  it('are on the desktop of whoever takes them, and on a lead’s only once they were too many', () => {
    const scopes = () => {
      const row = viewing();
      return row && scopesOfRow(central.rows, 'viewing', row);
    };
    exported(200);
    expect(scopes()).toEqual([scope.user('li')]);
    exported(1);
    expect(scopes()).toEqual([scope.user('li'), scope.lead('general')]);
  });
});

describe('looks at single masked fields', () => {
  beforeEach(() => {
    const arrival = { channel: 'chat', queueId: 'general', customerId: 'c1', customerName: '王芳' };
    const more = { language: 'zh-CN', offHours: false, source: 'live', recordingNotice: true };
    const target = { interactionId: 'i1' };
    central.mutate('centre.arrive', { ...target, ...arrival, ...more }, { kind: 'customer', id: 'c1' });
    central.mutate('interaction.accept', target, li);
    central.mutate('interaction.verify', { ...target, result: 'passed' }, li);
  });

  it('are as many an hour as files, one more is refused, and who leads them is told (P-VIEW, C-258)', () => {
    for (let n = 0; n < LOOKS_AN_HOUR; n += 1) look();
    central.mutate('person.tooManyLooks', {}, { kind: 'person', id: 'li' });
    expect(code(look)).toBe('limitReached');
    expect(viewing()?.refused).toMatchObject({ what: 'looks', times: 1 });
    now += HOUR;
    expect(code(look)).toBeUndefined();
  });

  it('are not said to be too many while they are not', () => {
    look();
    central.mutate('person.tooManyLooks', {}, li);
    expect(viewing()?.refused).toBeUndefined();
  });
});
