import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../domain/journal/event.ts';
import { MINUTE, SECOND } from '../../domain/time.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';
import { arrive, by, refusalOf } from '../../testing/deeds.ts';

/** A Friday at 10:00 in Shanghai. */
const NOW = Date.UTC(2026, 10, 20, 2, 0, 0);
const customer: Actor = { kind: 'customer', id: 'c1' };
const system: Actor = { kind: 'system', id: 'system' };
const target = { interactionId: 'i1' };

let now = NOW;
let central: Central;

const interaction = () => central.rows.get('interaction', 'i1');
const accept = (id: string) => central.mutate('interaction.accept', target, by(id));
const say = (id: string) =>
  central.mutate('interaction.postMessage', { ...target, messageId: `m${now++}`, text: '您好' }, by(id));
const handTo = (to: object, id: string) =>
  central.mutate(
    'interaction.requestTransfer',
    {
      ...target,
      transferId: `t${now}`,
      messageId: `tm${now++}`,
      form: { to, reason: '为您转接', summary: '投诉', tried: '已登记', expectation: '答复' },
    },
    by(id),
  );

const refusal = (run: () => void) => refusalOf(run).code;

beforeEach(() => {
  now = NOW;
  central = new Central(() => now);
  central.configure('queue', aQueue());
  central.configure('queue', aQueue({ id: 'orders' }));
  const office = { zone: 'Asia/Shanghai', opensAt: 900, closesAt: 1080, days: 'businessDays' } as const;
  central.configure('queue', aQueue({ id: 'afternoon', hours: office }));
  for (const id of ['li', 'wang']) central.configure('person', aPerson({ id }));
  central.configure('person', aPerson({ id: 'far', queueIds: ['orders'] }));
  central.configure('person', aPerson({ id: 'lead', roles: ['teamLead'] }));
  arrive(central);
  central.mutate('centre.receiveMessage', { ...target, messageId: 'm1', text: '在吗' }, customer);
});

describe('urgent', () => {
  it('is flagged by whoever serves the queue, once, and can be taken back', () => {
    central.mutate('interaction.setUrgent', { ...target, urgent: true, reason: '媒体' }, by('wang'));
    central.mutate('interaction.setUrgent', { ...target, urgent: true, reason: '又' }, by('li'));
    expect(interaction()?.urgent).toEqual({ at: NOW, by: 'wang', reason: '媒体' });
    central.mutate('interaction.setUrgent', { ...target, urgent: false }, by('li'));
    expect(interaction()?.urgent).toBeUndefined();
  });

  it('is not flagged from another queue', () => {
    expect(
      refusal(() => central.mutate('interaction.setUrgent', { ...target, urgent: true }, by('far'))),
    ).toBe('notOwner');
  });
});

describe('a complaint about a colleague', () => {
  const complain = (aboutId: string, id = 'li') =>
    central.mutate('interaction.setKind', { ...target, kind: 'complaint', aboutId }, by(id));

  it('is nothing they can take, be handed or change', () => {
    accept('li');
    complain('wang');
    expect(refusal(() => handTo({ kind: 'person', personId: 'wang' }, 'li'))).toBe('missingField');
    handTo({ kind: 'queue', queueId: 'general' }, 'li');
    expect(refusal(() => accept('wang'))).toBe('taken');
    accept('li');
    expect(interaction()?.ownerId).toBe('li');
  });

  it('is handed over by them and not handled: no word, no record', () => {
    accept('li');
    complain('li');
    expect(refusal(() => say('li'))).toBe('aboutYourself');
    expect(refusal(() => central.mutate('interaction.startWrapUp', target, by('li')))).toBe('aboutYourself');
    expect(refusal(() => complain('wang'))).toBe('aboutYourself');
    handTo({ kind: 'queue', queueId: 'orders' }, 'li');
    expect(interaction()).toMatchObject({ state: 'queued', queueId: 'orders', aboutId: 'li' });
  });

  it('starts the clock of a complaint once, and a person’s next words stop it', () => {
    accept('li');
    say('li');
    now += MINUTE;
    complain('wang');
    const complaintAt = interaction()?.complaintAt;
    now += SECOND;
    complain('far', 'lead');
    expect(interaction()).toMatchObject({ complaintAt, aboutId: 'far' });
    expect(interaction()?.complaintAnsweredAt).toBeUndefined();
    say('li');
    expect(interaction()?.complaintAnsweredAt).toBeGreaterThan(complaintAt ?? Number.NaN);
  });
});

describe('whose turn it is', () => {
  it('is the customer’s from our words to theirs; holding and handing over take it back', () => {
    accept('li');
    say('li');
    const from = interaction()?.theirTurnSince;
    now += MINUTE;
    say('li');
    expect(interaction()?.theirTurnSince).toBe(from);
    now += MINUTE;
    const to = now;
    central.mutate('centre.receiveMessage', { ...target, messageId: 'm9', text: '好' }, customer);
    expect(interaction()).toMatchObject({ theirTurns: [{ from, to }] });
    expect(interaction()?.theirTurnSince).toBeUndefined();
    say('li');
    central.mutate('interaction.hold', target, by('li'));
    expect(interaction()?.theirTurnSince).toBeUndefined();
    central.mutate('interaction.resume', target, by('li'));
    say('li');
    handTo({ kind: 'queue', queueId: 'orders' }, 'li');
    expect(interaction()?.theirTurnSince).toBeUndefined();
  });
});

describe('handing into a closed queue', () => {
  it('starts the wait and the leg there when it opens', () => {
    accept('li');
    handTo({ kind: 'queue', queueId: 'afternoon' }, 'li');
    const opening = Date.parse('2026-11-20T15:00+08:00');
    expect(interaction()).toMatchObject({ queueId: 'afternoon', waitsFrom: opening });
    expect(central.rows.get('leg', 'i1:2')?.enteredAt).toBe(opening);
    central.mutate('centre.abandon', target, system);
    expect(interaction()?.state).toBe('queued');
    handedOpen();
  });

  function handedOpen(): void {
    now = Date.parse('2026-11-20T15:00+08:00');
    central.mutate('centre.abandon', target, system);
    expect(interaction()?.state).toBe('abandoned');
  }
});

describe('long waits', () => {
  const request = { ...target, callbackId: 'cb', ownerId: 'li', number: '13800138000', purpose: '在吗' };
  const ask = () =>
    central.mutate('centre.requestCallback', { ...request, dueAt: NOW + 60 * MINUTE }, customer);

  it('become a callback only after it was offered, and leave the line as one and not as given up', () => {
    expect(refusal(ask)).toBe('wrongState');
    central.mutate('centre.offerCallback', target, system);
    ask();
    ask();
    expect(interaction()?.state).toBe('closed');
    expect(central.rows.get('callback', 'cb')).toMatchObject({
      ownerId: 'li',
      state: 'open',
      number: '13800138000',
    });
    expect(central.rows.get('leg', 'i1:1')).toMatchObject({ callbackAt: now, endedAt: now });
  });

  it('overflow once, and no longer once somebody has taken it', () => {
    central.mutate('centre.overflow', { ...target, toQueueId: 'orders' }, system);
    accept('far');
    expect(interaction()).toMatchObject({ ownerId: 'far', queueId: 'general' });
    expect(interaction()?.overflowTo).toBeUndefined();
  });
});

describe('alerts', () => {
  it('are raised once however often it is asked, and put aside by each for themselves', () => {
    now += MINUTE;
    central.mutate('centre.alertClocks', target, system);
    const raised = interaction()?.alerts;
    expect(raised?.map(({ clock, percent }) => `${clock} ${percent}`)).toEqual([
      'firstAnswerAuto 100',
      'firstAnswerHuman 100',
    ]);
    central.mutate('centre.alertClocks', target, system);
    expect(interaction()?.alerts).toEqual(raised);
    const [, alert] = raised ?? [];
    if (!alert) throw new Error('no alert was raised');
    const { policyId, startedAt, percent } = alert;
    for (const _ of [1, 2])
      central.mutate('interaction.noteAlert', { ...target, policyId, startedAt, percent }, by('li'));
    expect(interaction()?.alerts?.map(({ notedBy }) => notedBy)).toEqual([[], ['li']]);
  });

  it('of a waiting customer start anew with the next wait', () => {
    accept('li');
    say('li');
    for (const n of [1, 2]) {
      central.mutate('centre.receiveMessage', { ...target, messageId: `w${n}`, text: '？' }, customer);
      now += 4 * MINUTE;
      central.mutate('centre.alertClocks', target, system);
      expect(interaction()?.alerts?.filter(({ clock }) => clock === 'customerWaiting')).toHaveLength(1);
      say('li');
    }
  });
});
