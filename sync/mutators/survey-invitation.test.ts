import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../domain/time.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';

let now: number;
let central: Central;
let n: number;

/** A customer is served in a conversation of their own. Whether they are asked how it was. */
function isAsked(customerId: string, before?: (interactionId: string) => void): boolean {
  const interactionId = `i${++n}`;
  const who = { channel: 'chat', customerId, customerName: 'Ann', language: 'en', queueId: 'general' };
  const arrival = { ...who, interactionId, offHours: false, source: 'live', recordingNotice: true };
  central.mutate('centre.arrive', arrival, { kind: 'customer', id: customerId });
  const li = { kind: 'person', id: 'li' } as const;
  central.mutate('interaction.accept', { interactionId }, li);
  before?.(interactionId);
  const form = {
    disposition: 'resolved',
    summary: 's',
    solution: 's',
    solved: true,
    anythingElseAsked: true,
  };
  central.mutate('interaction.close', { interactionId, form }, li);
  return central.rows.get('interaction', interactionId)?.survey !== undefined;
}

beforeEach(() => {
  n = 0;
  now = Date.parse('2026-11-20T10:00+08:00');
  central = new Central(() => now);
  central.configure('queue', aQueue());
  central.configure('person', aPerson({ capacity: 100 }));
  central.configure('person', aPerson({ id: 'zhao', roles: ['teamLead'], queueIds: ['general'] }));
  for (const [id, knownAs] of [['first'], ['again', 'first'], ['third', 'again'], ['other']] as const)
    central.configure('customer', { id, name: 'Ann', language: 'en', ...(knownAs && { knownAs }) });
});

describe('a customer', () => {
  it('is asked once in seven days, under whichever file of theirs they come, and somebody else meanwhile (C-163)', () => {
    expect(isAsked('first')).toBe(true);
    now += 7 * DAY - 2 * HOUR;
    expect(['first', 'again', 'third', 'other'].map((id) => isAsked(id))).toEqual([
      false,
      false,
      false,
      true,
    ]);
    now += 2 * HOUR;
    expect(['third', 'first', 'again'].map((id) => isAsked(id))).toEqual([true, false, false]);
  });

  it('is asked as often as the number in force says', () => {
    const value = { values: [1], effectiveFrom: '2026-11-20', reason: 'r', owner: 'gu', ground: 'g' };
    const version = { ...value, version: 1, by: 'gu', at: now, state: 'approved' as const };
    central.configure('parameter', { id: 'P-SUPP', versions: [version] });
    expect(isAsked('first')).toBe(true);
    now += DAY;
    expect(isAsked('again')).toBe(true);
  });

  it('who declined is not asked, under no file of theirs (C-163)', () => {
    const decline = (interactionId: string) => {
      const args = { interactionId, customerId: 'again', consentId: 'd', purpose: 'satisfactionSurvey' };
      central.mutate('customer.consent', { ...args, given: false }, { kind: 'person', id: 'li' });
    };
    expect(isAsked('again', decline)).toBe(false);
    expect(['first', 'again', 'other'].map((id) => isAsked(id))).toEqual([false, false, true]);
  });
});
