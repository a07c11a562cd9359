import { beforeEach, describe, expect, it } from 'vitest';
import { legSchema } from '../../domain/interaction/leg.ts';
import { type Actor, parseEvent } from '../../domain/journal/event.ts';
import { MemoryRows } from '../../domain/journal/project.ts';
import { handleMs, handleTimeOf, isHandled } from '../../domain/metrics/aht.ts';
import { answerWait, isAnswered } from '../../domain/metrics/leg-outcome.ts';
import type { TransferForm } from '../../domain/transfer/transfer.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';
import { arrive, by, refusalOf } from '../../testing/deeds.ts';

const NOW = Date.UTC(2026, 10, 20, 2, 0, 0);
const customer: Actor = { kind: 'customer', id: 'c1' };

const form: TransferForm = {
  to: { kind: 'queue', queueId: 'orders' },
  reason: '为您转接订单同事',
  summary: '查物流',
  tried: '已核对单号',
  expectation: '今天知道到货时间',
};
const wrapUp = {
  disposition: 'resolved' as const,
  summary: '查询物流',
  solution: '告知明天送达',
  solved: true,
  anythingElseAsked: true,
};

let now = NOW;
let central: Central;

const interaction = () => central.rows.get('interaction', 'i1');
const accept = (id: string) => central.mutate('interaction.accept', { interactionId: 'i1' }, by(id));
const offer = (personId: string) =>
  central.mutate('centre.offer', { interactionId: 'i1', personId, expiresAt: now + 20_000 });
const handOver = (id: string, over: Partial<TransferForm> = {}) =>
  central.mutate(
    'interaction.requestTransfer',
    { interactionId: 'i1', transferId: `t${now}`, messageId: `tm${now++}`, form: { ...form, ...over } },
    by(id),
  );
const decline = (id: string) => central.mutate('interaction.decline', { interactionId: 'i1' }, by(id));

beforeEach(() => {
  now = NOW;
  central = new Central(() => now);
  for (const id of ['general', 'orders']) central.configure('queue', aQueue({ id }));
  for (const id of ['li', 'wang', 'zhao'])
    central.configure('person', aPerson({ id, queueIds: ['general', 'orders'] }));
  central.configure('person', aPerson({ id: 'chen', roles: ['teamLead'], queueIds: ['general', 'orders'] }));
  arrive(central, { customerName: '周先生' });
  now += 1_000;
  central.mutate(
    'centre.receiveMessage',
    { interactionId: 'i1', messageId: 'm1', text: '货到哪了' },
    customer,
  );
});

describe('accepting', () => {
  it('answers the leg and makes the person the owner', () => {
    now += 5_000;
    accept('li');
    expect(interaction()).toMatchObject({ state: 'connected', ownerId: 'li' });
    expect(central.rows.get('leg', 'i1:1')).toMatchObject({
      enteredAt: NOW,
      answeredAt: NOW + 6_000,
      agentId: 'li',
    });
  });

  it('is refused as taken once somebody else owns it, and harmless when repeated', () => {
    accept('li');
    accept('li');
    expect(refusalOf(() => accept('wang')).code).toBe('taken');
  });

  it('is only for the person asked while an offer stands', () => {
    offer('li');
    expect(refusalOf(() => accept('wang')).code).toBe('taken');
    accept('li');
    expect(interaction()?.offer).toBeUndefined();
  });
});

describe('talking', () => {
  it('keeps the automatic and the human first answer apart', () => {
    now += 500;
    const script = { scriptId: 's', version: 1, moment: 'autoReply', edited: false };
    central.mutate('centre.autoReply', {
      interactionId: 'i1',
      messageId: 'a1',
      text: '您好，正在接入',
      script,
    });
    accept('li');
    now += 9_000;
    const greeting = { scriptId: 'g', version: 1, moment: 'greeting', edited: false };
    central.mutate(
      'interaction.postMessage',
      { interactionId: 'i1', messageId: 'm2', text: '您好', script: greeting },
      by('li'),
    );
    expect(interaction()).toMatchObject({ firstAutoAt: NOW + 1_500, firstHumanAt: NOW + 10_500, flags: [] });
    expect(interaction()?.waitingSince).toBeUndefined();
  });

  it('flags a first human message without a greeting, once', () => {
    accept('li');
    for (const messageId of ['m2', 'm3'])
      central.mutate('interaction.postMessage', { interactionId: 'i1', messageId, text: '在的' }, by('li'));
    expect(interaction()?.flags).toEqual(['noGreeting']);
  });

  it('is only for the owner and needs words', () => {
    accept('li');
    const post = (id: string, text: string) => () =>
      central.mutate('interaction.postMessage', { interactionId: 'i1', messageId: 'x', text }, by(id));
    expect(refusalOf(post('wang', '您好')).code).toBe('notOwner');
    expect(refusalOf(post('li', '  \n')).code).toBe('emptyMessage');
    expect(refusalOf(post('li', '长'.repeat(4_001))).code).toBe('tooLong');
  });
});

it('a message counts once, also when a desktop says it again under another name', () => {
  accept('li');
  const sent = { interactionId: 'i1', messageId: 'x', text: '您好' };
  for (let again = 0; again < 2; again += 1) central.mutate('interaction.postMessage', sent, by('li'));
  expect(interaction()?.messageCount).toBe(2);
});

describe('handing over', () => {
  beforeEach(() => accept('li'));

  it.each(['reason', 'summary', 'tried', 'expectation'] as const)(
    'is refused without %s, by name',
    (field) => {
      expect(refusalOf(() => handOver('li', { [field]: ' ' })).fields).toEqual([
        { field, problem: 'required' },
      ]);
      expect(interaction()?.ownerId).toBe('li');
    },
  );

  it('tells the customer, waits in the target queue and gives the receiver the package', () => {
    handOver('li');
    expect(interaction()).toMatchObject({
      state: 'queued',
      queueId: 'orders',
      transferCount: 1,
      askedBefore: ['li'],
    });
    expect(interaction()?.ownerId).toBeUndefined();
    expect(interaction()?.lastMessage?.text).toBe(form.reason);
    accept('wang');
    expect(interaction()?.handover).toMatchObject({
      summary: form.summary,
      acceptedBy: 'wang',
      fromPersonId: 'li',
    });
    expect(interaction()?.transfer).toBeUndefined();
  });

  it('records the approved wording that the customer’s sentence came from, and none where there was none', () => {
    const script = { scriptId: 'tr', version: 2, moment: 'transfer' as const, edited: false };
    central.mutate(
      'interaction.requestTransfer',
      { interactionId: 'i1', transferId: 't1', messageId: 'told', form, script },
      by('li'),
    );
    expect(central.rows.get('message', 'told')).toMatchObject({ text: form.reason, script });
    accept('wang');
    handOver('wang');
    const told = central.rows.all('message').filter(({ author }) => author.id === 'wang');
    expect(told.map((message) => message.script)).toEqual([undefined]);
  });

  it('counts one leg a stay: answered in both queues', () => {
    now += 10_000;
    handOver('li');
    now += 70_000;
    accept('wang');
    expect(central.rows.get('leg', 'i1:1')).toMatchObject({ queueId: 'general', transferredOut: true });
    const second = central.rows.get('leg', 'i1:2');
    expect(second).toMatchObject({ queueId: 'orders', entry: 'transfer', agentId: 'wang' });
    expect((second?.answeredAt ?? 0) - (second?.enteredAt ?? 0)).toBe(70_000);
  });

  it('to a colleague is theirs alone until they decline, then their queue’s, and the second decline is the lead’s', () => {
    handOver('li', { to: { kind: 'person', personId: 'wang' } });
    expect(refusalOf(() => accept('zhao')).code).toBe('taken');
    offer('wang');
    decline('wang');
    expect(interaction()).toMatchObject({ state: 'queued', needsLead: false, askedBefore: ['li', 'wang'] });
    offer('zhao');
    decline('zhao');
    expect(interaction()).toMatchObject({ needsLead: true, state: 'queued' });
    expect(refusalOf(() => accept('wang')).code).toBe('taken');
    accept('chen');
    expect(interaction()).toMatchObject({ ownerId: 'chen', needsLead: false });
  });

  it('a third time goes to the team lead', () => {
    handOver('li');
    accept('wang');
    handOver('wang');
    accept('zhao');
    expect(interaction()?.needsLead).toBe(false);
    handOver('zhao');
    expect(interaction()?.needsLead).toBe(true);
  });
});

describe('promising a callback', () => {
  const promise = {
    callbackId: 'cb',
    interactionId: 'i1',
    policy: 'picked',
    purpose: '告知进展',
    number: '13800000001',
  };

  it('stays due when snoozed and ends when the customer is reached', () => {
    accept('li');
    const dueAt = now + 3_600_000;
    central.mutate('callback.promise', { ...promise, dueAt, promisedAt: now }, by('li'));
    central.mutate(
      'callback.snooze',
      { callbackId: 'cb', until: dueAt + 600_000, reason: '客户在开会' },
      by('li'),
    );
    expect(central.rows.get('callback', 'cb')).toMatchObject({
      dueAt,
      remindAt: dueAt + 600_000,
      state: 'open',
    });
    const attempt = { callbackId: 'cb', note: '已告知' };
    central.mutate('callback.attempt', { ...attempt, attemptId: 'a1', outcome: 'noAnswer' }, by('li'));
    expect(central.rows.get('callback', 'cb')?.state).toBe('open');
    central.mutate('callback.attempt', { ...attempt, attemptId: 'a2', outcome: 'reached' }, by('li'));
    expect(central.rows.get('callback', 'cb')).toMatchObject({ state: 'done' });
  });

  it('is not put off into the quiet hours, whatever a desktop sends; one picked offline may have passed', () => {
    accept('li');
    central.mutate('callback.promise', { ...promise, dueAt: now + 60_000, promisedAt: now }, by('li'));
    const evening = Date.UTC(2026, 10, 20, 13, 0, 0);
    const putOff = (until: number, reason = '客户在开会') =>
      central.mutate('callback.snooze', { callbackId: 'cb', until, reason }, by('li'));
    expect(refusalOf(() => putOff(evening)).fields).toEqual([{ field: 'until', problem: 'invalid' }]);
    expect(refusalOf(() => putOff(evening - 1, ' ')).fields).toEqual([
      { field: 'reason', problem: 'required' },
    ]);
    expect(central.rows.get('callback', 'cb')?.snoozes).toEqual([]);
    now += 3_600_000;
    putOff(now - 60_000);
    expect(central.rows.get('callback', 'cb')?.snoozes).toHaveLength(1);
  });

  it('made offline is judged against the moment it was made', () => {
    accept('li');
    const dueAt = now + 60_000;
    now += 3_600_000;
    central.mutate('callback.promise', { ...promise, dueAt, promisedAt: dueAt - 60_000 }, by('li'));
    expect(central.rows.get('callback', 'cb')?.dueAt).toBe(dueAt);
  });

  it('in the past, without purpose or with no usable number is refused by field', () => {
    accept('li');
    const bad = { ...promise, dueAt: now - 1, purpose: ' ', number: 'abc', promisedAt: now };
    expect(refusalOf(() => central.mutate('callback.promise', bad, by('li'))).fields).toEqual([
      { field: 'dueAt', problem: 'inThePast' },
      { field: 'purpose', problem: 'required' },
      { field: 'number', problem: 'invalid' },
    ]);
  });
});

describe('closing', () => {
  const close = (over: object) =>
    central.mutate('interaction.close', { interactionId: 'i1', form: { ...wrapUp, ...over } }, by('li'));

  it('is refused without what the record needs', () => {
    accept('li');
    expect(refusalOf(() => close({ summary: '' })).fields).toEqual([
      { field: 'summary', problem: 'required' },
    ]);
    expect(refusalOf(() => close({ solution: '' })).fields).toEqual([
      { field: 'solution', problem: 'required' },
    ]);
    expect(refusalOf(() => close({ anythingElseAsked: false })).fields[0]?.field).toBe('anythingElseAsked');
  });

  it('offers the survey, answered once by the customer alone', () => {
    accept('li');
    close({});
    expect(interaction()).toMatchObject({ state: 'closed', survey: { offeredAt: now } });
    const answer = { interactionId: 'i1', stars: 5, text: '很好' };
    expect(
      refusalOf(() => central.mutate('centre.answerSurvey', answer, { kind: 'customer', id: 'c9' })).code,
    ).toBe('notAllowed');
    central.mutate('centre.answerSurvey', answer, customer);
    expect(refusalOf(() => central.mutate('centre.answerSurvey', answer, customer)).code).toBe('alreadyDone');
  });
});

describe('a message left off hours', () => {
  const opening = Date.UTC(2026, 10, 21, 0, 0, 0);
  const leg = () => central.rows.get('leg', 'i2:1');
  const acceptIt = () => central.mutate('interaction.accept', { interactionId: 'i2' }, by('li'));
  const waitOf = () => {
    const own = leg();
    return own && isAnswered(own) ? answerWait(own) : undefined;
  };
  beforeEach(() => {
    now = Date.UTC(2026, 10, 20, 15, 0, 0);
    const who = {
      channel: 'chat',
      customerId: 'c2',
      customerName: 'Ann',
      language: 'en',
      queueId: 'general',
    };
    const arrival = { ...who, interactionId: 'i2', offHours: true, source: 'live', recordingNotice: true };
    central.mutate('centre.arrive', arrival, { kind: 'customer', id: 'c2' });
  });

  it('enters its queue when service opens, and its wait and its handling count from there', () => {
    expect(leg()).toMatchObject({ enteredAt: opening, queueId: 'general', entry: 'arrival' });
    now = opening + 12_000;
    acceptIt();
    expect(waitOf()).toBe(12_000);
    now += 60_000;
    central.mutate('interaction.close', { interactionId: 'i2', form: wrapUp }, by('li'));
    const done = leg();
    expect(done && isHandled(done) && handleMs(done)).toBe(60_000);
  });

  it('made nobody wait when somebody turns to it before the opening', () => {
    now = opening - 600_000;
    acceptIt();
    expect(leg()).toMatchObject({ enteredAt: now, answeredAt: now });
    expect(waitOf()).toBe(0);
  });

  it('is not given up, however long it lies there', () => {
    now = opening + 3_600_000;
    central.mutate('centre.abandon', { interactionId: 'i2' });
    expect(leg()?.abandonedAt).toBeUndefined();
    expect(central.rows.get('interaction', 'i2')?.state).toBe('queued');
  });

  it('of a journal that never noted the opening keeps having no leg', () => {
    const old = central.journal.map((event) =>
      event.type === 'interaction.arrived'
        ? parseEvent({ ...event, data: { ...event.data, waitsFrom: undefined } })
        : event,
    );
    const rebuilt = new MemoryRows().play(old);
    expect(rebuilt.get('leg', 'i2:1')).toBeUndefined();
    expect(rebuilt.get('leg', 'i1:1')).toBeDefined();
  });
});

describe('going back from wrap-up to the conversation', () => {
  const wrapUpOf = (id: string) => central.mutate('interaction.startWrapUp', { interactionId: 'i1' }, by(id));
  const resumeTalk = (id: string) =>
    central.mutate('interaction.resumeTalk', { interactionId: 'i1' }, by(id));
  const leg = () => central.rows.get('leg', 'i1:1');

  it('lets the owner write again, and counts wrap-up and talk once each', () => {
    accept('li');
    const answeredAt = now;
    now += 60_000;
    wrapUpOf('li');
    now += 20_000;
    resumeTalk('li');
    expect(interaction()).toMatchObject({ state: 'connected', ownerId: 'li' });
    expect(interaction()?.wrapUpAt).toBeUndefined();
    central.mutate(
      'interaction.postMessage',
      { interactionId: 'i1', messageId: 'm9', text: '还有一点' },
      by('li'),
    );
    now += 30_000;
    wrapUpOf('li');
    now += 5_000;
    central.mutate('interaction.close', { interactionId: 'i1', form: wrapUp }, by('li'));
    const done = leg();
    if (!done || !isHandled(done)) throw new Error('not handled');
    expect(handleTimeOf(done)).toEqual({ talk: 90_000, hold: 0, afterCallWork: 25_000 });
    expect(handleMs(done)).toBe(now - answeredAt);
  });

  it('leaves the wait of a customer who wrote meanwhile as it is', () => {
    accept('li');
    central.mutate('interaction.postMessage', { interactionId: 'i1', messageId: 'm8', text: '好' }, by('li'));
    wrapUpOf('li');
    now += 7_000;
    const wroteAt = now;
    central.mutate('centre.receiveMessage', { interactionId: 'i1', messageId: 'm9', text: '还有' }, customer);
    now += 3_000;
    resumeTalk('li');
    expect(interaction()?.waitingSince).toBe(wroteAt);
  });

  it('changes nothing while still talking, and is refused to others and after closing', () => {
    accept('li');
    const before = central.journal.length;
    resumeTalk('li');
    expect(central.journal.length).toBe(before);
    wrapUpOf('li');
    expect(refusalOf(() => resumeTalk('wang')).code).toBe('notOwner');
    central.mutate('interaction.close', { interactionId: 'i1', form: wrapUp }, by('li'));
    expect(refusalOf(() => resumeTalk('li')).code).toBe('wrongState');
  });

  it('leaves a leg of a journal that never knew of it as it was', () => {
    accept('li');
    wrapUpOf('li');
    expect(leg()).not.toHaveProperty('wrapUpMs');
    expect(legSchema.parse(leg())).toEqual(leg());
  });
});

it('a desktop cannot send what only the centre does', () => {
  const arrive = { interactionId: 'i9', personId: 'li', expiresAt: now };
  expect(refusalOf(() => central.mutate('centre.offer', arrive, by('li'))).code).toBe('notAllowed');
});

it('rows rebuilt from the journal equal the rows', () => {
  accept('li');
  handOver('li');
  accept('wang');
  central.mutate('interaction.close', { interactionId: 'i1', form: wrapUp }, by('wang'));
  const rebuilt = new MemoryRows().play(central.journal);
  for (const entity of ['interaction', 'leg', 'message', 'person', 'queue'] as const)
    expect(rebuilt.all(entity)).toEqual(central.rows.all(entity));
});
