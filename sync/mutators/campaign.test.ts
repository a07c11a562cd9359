import { beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '../../domain/refusal.ts';
import { DAY, HOUR } from '../../domain/time.ts';
import { anInteraction, aPerson, aQueue } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';

let now: number;
let central: Central;
let tries: number;

function as(personId: string | undefined, name: string, args: unknown): string {
  try {
    central.mutate(name, args, personId === undefined ? undefined : { kind: 'person', id: personId });
    return 'ok';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.fields[0]?.field ?? error.code;
  }
}
const start = (by = 'zhao', interactionIds = ['i1', 'i2', 'i3', 'again']) =>
  as(by, 'campaign.start', { campaignId: 'c', title: '物流满意度', queueId: 'general', interactionIds });
const handOut = (interactionId: string) =>
  as(undefined, 'centre.callForCampaign', {
    campaignId: 'c',
    interactionId,
    ownerId: 'wang',
    dueAt: now + DAY,
  });
const tryCall = (outcome: string, said?: object) =>
  as('wang', 'callback.attempt', {
    callbackId: 'c:i1',
    attemptId: `a${++tries}`,
    outcome,
    note: '',
    said,
  });
const entry = (interactionId: string) =>
  central.rows.get('campaign', 'c')?.entries.find((one) => one.interactionId === interactionId);
const callback = () => central.rows.get('callback', 'c:i1');

beforeEach(() => {
  now = Date.parse('2026-11-20T10:00+08:00');
  tries = 0;
  central = new Central(() => now);
  central.configure('queue', aQueue());
  central.configure('person', aPerson());
  central.configure('person', aPerson({ id: 'wang' }));
  central.configure('person', aPerson({ id: 'zhao', roles: ['teamLead'] }));
  central.configure('person', aPerson({ id: 'qian', roles: ['teamLead'], queueIds: ['orders'] }));
  central.configure('surveyform', {
    id: 'conversation',
    versions: [{ version: 1, at: now - DAY, by: 'zhou', questions: ['recommend'], reason: 'r' }],
  });
  for (const [id, customerId] of [
    ['i1', 'ann'],
    ['i2', 'bo'],
    ['i3', 'cy'],
    ['again', 'ann'],
  ] as const)
    central.configure(
      'interaction',
      anInteraction({
        id,
        customerId,
        customerName: customerId,
        state: 'closed',
        ownerId: 'li',
        closedAt: now - HOUR,
      }),
    );
  const customer = { language: 'en' as const };
  central.configure('customer', { ...customer, id: 'ann', name: 'Ann', phone: '13800138000' });
  central.configure('customer', { ...customer, id: 'bo', name: 'Bo' });
  central.configure('customer', { ...customer, id: 'cy', name: 'Cy', phone: '1', askedAt: now - 6 * DAY });
});

describe('a list of customers who are called', () => {
  it('is made by who leads the queue, of conversations that were served, each customer once (C-172)', () => {
    expect(start('li')).toBe('notAllowed');
    expect(start('qian')).toBe('notAllowed');
    expect(start('zhao', [])).toBe('ids');
    central.configure('interaction', anInteraction({ id: 'open', customerId: 'di' }));
    expect(start('zhao', ['i1', 'open'])).toBe('wrongState');
    expect(start()).toBe('ok');
    const row = central.rows.get('campaign', 'c');
    expect([row?.version, row?.questions]).toEqual([1, ['recommend']]);
    expect(row?.entries.map(({ customerId, state }) => [customerId, state])).toEqual([
      ['ann', 'waiting'],
      ['bo', 'waiting'],
      ['cy', 'waiting'],
    ]);
  });

  it('leaves out who has no number, was asked within seven days or has declined, and says why', () => {
    start();
    for (const id of ['i1', 'i2', 'i3']) handOut(id);
    expect(['i1', 'i2', 'i3'].map((id) => [entry(id)?.state, entry(id)?.why])).toEqual([
      ['calling', undefined],
      ['leftOut', 'noNumber'],
      ['leftOut', 'askedLately'],
    ]);
    // Whoever is called is asked, and not asked again on a page.
    expect(central.rows.get('customer', 'ann')?.askedAt).toBe(now);
    central.configure('customer', {
      id: 'ann',
      name: 'Ann',
      language: 'en',
      surveyConsent: { given: false, at: now },
    });
    expect(as(undefined, 'centre.takeBackCall', { callbackId: 'c:i1' })).toBe('ok');
    expect([entry('i1')?.state, entry('i1')?.why, callback()?.state]).toEqual([
      'leftOut',
      'declined',
      'done',
    ]);
  });

  it('is stopped with a reason: who has not been called is not called any more', () => {
    start();
    handOut('i1');
    expect(as('zhao', 'campaign.stop', { campaignId: 'c', reason: ' ' })).toBe('reason');
    expect(as('wang', 'campaign.stop', { campaignId: 'c', reason: 'x' })).toBe('notAllowed');
    expect(as('zhao', 'campaign.stop', { campaignId: 'c', reason: '大促' })).toBe('ok');
    expect(['i1', 'i2'].map((id) => entry(id)?.why)).toEqual(['stopped', 'stopped']);
    expect(callback()?.state).toBe('done');
    expect(as('zhao', 'campaign.stop', { campaignId: 'c', reason: '大促' })).toBe('alreadyDone');
  });
});

describe('a call of such a list', () => {
  beforeEach(() => {
    start();
    handOut('i1');
  });

  it('has every try written down, and ends after three in vain (C-172)', () => {
    expect(tryCall('noAnswer')).toBe('ok');
    now += HOUR;
    expect(tryCall('busy')).toBe('ok');
    expect([entry('i1')?.state, callback()?.state]).toEqual(['calling', 'open']);
    now += HOUR;
    expect(tryCall('noAnswer')).toBe('ok');
    expect(entry('i1')?.attempts.map(({ by, outcome }) => [by, outcome])).toEqual([
      ['wang', 'noAnswer'],
      ['wang', 'busy'],
      ['wang', 'noAnswer'],
    ]);
    expect([entry('i1')?.state, callback()?.state]).toEqual(['notReached', 'done']);
    expect(tryCall('noAnswer')).toBe('alreadyDone');
  });

  it('takes the answers of the survey that the list began with, which count as asked by telephone (C-172)', () => {
    expect(tryCall('reached')).toBe('stars');
    const said = { stars: 2, text: '等太久', answers: { recommend: 3, care: 5 } };
    expect(tryCall('reached', said)).toBe('ok');
    expect([entry('i1')?.state, entry('i1')?.stars]).toEqual(['answered', 2]);
    const feedback = central.rows.get('feedback', 'c:i1');
    expect(feedback).toMatchObject({ source: 'phone', stars: 2, agentId: 'li', answers: { recommend: 3 } });
    expect(feedback?.review).toBeDefined();
    expect(central.rows.get('interaction', 'i1')?.survey).toBeUndefined();
  });

  it('is not made in the quiet hours, nor its number shown then (P-QH)', () => {
    const reveal = () => as('wang', 'interaction.revealContact', { interactionId: 'i1', callbackId: 'c:i1' });
    expect(reveal()).toBe('ok');
    now = Date.parse('2026-11-20T21:00+08:00');
    expect(reveal()).toBe('tooLate');
    now = Date.parse('2026-11-20T21:10+08:00');
    expect(tryCall('noAnswer')).toBe('tooLate');
    now = Date.parse('2026-11-21T08:00+08:00');
    expect(tryCall('noAnswer')).toBe('ok');
  });

  it('ends when the customer will not answer', () => {
    expect(tryCall('refused')).toBe('ok');
    expect([entry('i1')?.state, callback()?.state]).toEqual(['declined', 'done']);
  });
});
