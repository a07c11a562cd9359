import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryRows } from '../../domain/journal/project.ts';
import { type TransferForm, wentBack } from '../../domain/transfer/transfer.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';
import { arrive, by, refusalOf } from '../../testing/deeds.ts';
import { parametersWith } from '../../testing/parameters.ts';
import { scopesOfRow } from '../row-scopes.ts';
import { scope } from '../scopes.ts';

const base = { interactionId: 'i1' };
const consultId = 'k1';
const question = { summary: '查去年发票', tried: '系统只显示今年', expectation: '今天拿到发票' };
const form: TransferForm = {
  ...question,
  to: { kind: 'person', personId: 'wang' },
  reason: '为您转接开票同事',
};

let now: number;
let central: Central;

const row = () => {
  const found = central.rows.get('interaction', 'i1');
  if (!found) throw new Error('no interaction');
  return found;
};
const scopes = () => scopesOfRow(central.rows, 'interaction', row());
const accept = (id: string) => central.mutate('interaction.accept', base, by(id));
const handOver = (id: string, over: Partial<TransferForm> = {}, consult?: string) => {
  const sent = { ...base, transferId: `t${now}`, messageId: `m${now++}`, form: { ...form, ...over } };
  central.mutate('interaction.requestTransfer', { ...sent, consultId: consult }, by(id));
};
const ask = (id: string, personId: string) =>
  central.mutate('interaction.askColleague', { ...base, consultId, form: { ...question, personId } }, by(id));
const say = (id: string, text: string) =>
  central.mutate('interaction.sayToColleague', { ...base, consultId, lineId: `l${now++}`, text }, by(id));
const answer = (id: string, willing: boolean, text = '') =>
  central.mutate('interaction.answerColleague', { ...base, consultId, willing, text }, by(id));
const leave = (id: string) => central.mutate('interaction.leaveConsult', { ...base, consultId }, by(id));
const back = (id: string, why = '需要原始订单', told = '先请原来的同事继续为您处理') =>
  central.mutate(
    'interaction.returnTransfer',
    { ...base, transferId: `t${now}`, messageId: `m${now++}`, why, told },
    by(id),
  );
const setState = (id: string, state: string, reason?: string) =>
  central.mutate('person.setState', { state, reason }, by(id));

beforeEach(() => {
  now = Date.UTC(2026, 10, 20, 2, 0, 0);
  central = new Central(() => now);
  for (const id of ['general', 'orders']) central.configure('queue', aQueue({ id }));
  for (const id of ['li', 'wang', 'zhao'])
    central.configure('person', aPerson({ id, queueIds: id === 'wang' ? ['orders'] : ['general'] }));
  central.configure('person', aPerson({ id: 'chen', roles: ['teamLead'], queueIds: ['general', 'orders'] }));
  arrive(central, { customerName: '周先生' });
  accept('li');
});

describe('asking a colleague first', () => {
  it('lets them read along and talk, and ends both when they say no, with their words kept', () => {
    ask('li', 'wang');
    expect(scopes()).toContain(scope.user('wang'));
    say('wang', '订单号是多少？');
    say('li', '2025-118');
    expect(row().consult?.lines.map(({ byId, text }) => `${byId}: ${text}`)).toEqual([
      'wang: 订单号是多少？',
      'li: 2025-118',
    ]);
    expect(refusalOf(() => answer('wang', false, ' ')).fields).toEqual([
      { field: 'text', problem: 'required' },
    ]);
    answer('wang', false, '这属于财务');
    expect(row().consult).toMatchObject({ state: 'declined', personId: 'wang' });
    expect(row().consult?.lines.at(-1)?.text).toBe('这属于财务');
    expect(scopes()).not.toContain(scope.user('wang'));
    expect(refusalOf(() => say('wang', '还有')).code).toBe('wrongState');
  });

  it('is for nobody but the two, one colleague at a time, and never whom a complaint is about', () => {
    expect(refusalOf(() => ask('zhao', 'wang')).code).toBe('notOwner');
    expect(refusalOf(() => ask('li', 'li')).fields[0]?.field).toBe('personId');
    central.mutate('interaction.setKind', { ...base, kind: 'complaint', aboutId: 'zhao' }, by('li'));
    expect(refusalOf(() => ask('li', 'zhao')).fields[0]?.field).toBe('personId');
    ask('li', 'wang');
    expect(refusalOf(() => ask('li', 'chen')).code).toBe('alreadyDone');
    expect(refusalOf(() => say('chen', '我也看看')).code).toBe('notAllowed');
    expect(refusalOf(() => answer('li', true)).code).toBe('notAllowed');
  });

  it('is put away by who asked; of a colleague who leaves it is said that they left', () => {
    ask('li', 'wang');
    leave('wang');
    expect(row().consult?.state).toBe('left');
    expect(scopes()).not.toContain(scope.user('wang'));
    leave('li');
    expect(row().consult).toBeUndefined();
  });

  it('leaves no message behind, and none of it is in anything a customer is shown', () => {
    const before = central.rows.all('message').length;
    ask('li', 'wang');
    say('wang', '悄悄说');
    answer('wang', true, '可以');
    expect(central.rows.all('message')).toHaveLength(before);
    expect(row().lastMessage?.text).not.toBe('悄悄说');
  });

  it('and their yes hands the customer over at once, told first, with the package', () => {
    ask('li', 'wang');
    answer('wang', true);
    handOver('li', {}, consultId);
    expect(row()).toMatchObject({ state: 'connected', ownerId: 'wang', transferCount: 1 });
    expect(row().consult).toBeUndefined();
    expect(row().handover).toMatchObject({ ...question, agreed: true, acceptedBy: 'wang' });
    const types = central.journal.slice(-3).map(({ type }) => type);
    expect(types).toEqual(['message.posted', 'transfer.requested', 'interaction.accepted']);
    expect(central.rows.get('leg', 'i1:2')).toMatchObject({ agentId: 'wang', answeredAt: row().queuedAt });
  });

  it.each([
    ['without a yes', undefined],
    ['of somebody who has left since', () => setState('wang', 'offline')],
    ['of somebody on a break', () => setState('wang', 'notReady', 'break')],
  ])('%s hands over as without asking: they are offered it', (_, leaves) => {
    ask('li', 'wang');
    if (leaves) {
      answer('wang', true);
      leaves();
    }
    handOver('li', {}, consultId);
    expect(row()).toMatchObject({ state: 'queued', transfer: { to: form.to } });
    expect(row().ownerId).toBeUndefined();
    expect(row().transfer?.agreed).toBeUndefined();
  });
});

describe('giving a hand-over back', () => {
  beforeEach(() => {
    handOver('li');
    accept('wang');
  });

  it('goes to who sent it, while they are on shift, with the package and the reason', () => {
    back('wang');
    expect(row().transfer).toMatchObject({
      ...question,
      to: { kind: 'person', personId: 'li' },
      fromPersonId: 'wang',
      returned: { why: '需要原始订单' },
      reason: '先请原来的同事继续为您处理',
    });
    expect(row().lastMessage?.text).toBe('先请原来的同事继续为您处理');
    expect(wentBack(row())).toBe(true);
  });

  it.each(['offline', 'notReady'])('goes to the queue it came from when the sender is %s', (state) => {
    setState('li', state, state === 'notReady' ? 'meal' : undefined);
    back('wang');
    expect(row()).toMatchObject({
      queueId: 'general',
      transfer: { to: { kind: 'queue', queueId: 'general' } },
    });
  });

  it('is refused without a reason or without telling the customer, and to who got nothing', () => {
    expect(refusalOf(() => back('wang', ' ')).fields).toEqual([{ field: 'why', problem: 'required' }]);
    expect(refusalOf(() => back('wang', 'x', '')).fields).toEqual([{ field: 'told', problem: 'required' }]);
    back('wang');
    accept('li');
    handOver('li', { to: { kind: 'queue', queueId: 'general' } });
    expect(refusalOf(() => back('li')).code).toBe('notOwner');
  });
});

describe('a hand-over too many', () => {
  beforeEach(() => {
    handOver('li');
    accept('wang');
    back('wang');
    accept('li');
  });

  it('is refused to anybody but the lead, who sees every hand it went through', () => {
    expect(refusalOf(() => handOver('li')).fields).toEqual([{ field: 'to', problem: 'invalid' }]);
    expect(refusalOf(() => handOver('li', { to: { kind: 'queue', queueId: 'orders' } })).code).toBe(
      'missingField',
    );
    handOver('li', { to: { kind: 'queue', queueId: 'general' } });
    expect(row()).toMatchObject({ needsLead: true, state: 'queued' });
    expect(row().hands?.map(({ fromPersonId }) => fromPersonId)).toEqual(['li', 'wang', 'li']);
  });

  it('is one more or less as the number in force has it (P-BNC)', () => {
    const { versions = [] } =
      parametersWith({ 'P-BNC': [{ from: '1969-01-01', values: [3] }] }).get('parameter', 'P-BNC') ?? {};
    central.configure('parameter', { id: 'P-BNC', versions });
    handOver('li');
    accept('wang');
    expect(row()).toMatchObject({ needsLead: false, transferCount: 3 });
    expect(refusalOf(() => handOver('wang', { to: { kind: 'person', personId: 'li' } })).fields).toEqual([
      { field: 'to', problem: 'invalid' },
    ]);
  });

  it('leaves the lead free to send it wherever it belongs', () => {
    handOver('li', { to: { kind: 'queue', queueId: 'general' } });
    accept('chen');
    handOver('chen');
    expect(row()).toMatchObject({ needsLead: false, transfer: { to: form.to } });
  });
});

it('that the package was read is written down once, by its receiver', () => {
  handOver('li');
  accept('wang');
  const transferId = row().handover?.id;
  const read = (id: string) => central.mutate('interaction.readHandover', { ...base, transferId }, by(id));
  expect(refusalOf(() => read('li')).code).toBe('notOwner');
  read('wang');
  const readAt = row().handover?.readAt;
  expect(readAt).toBeDefined();
  now += 1_000;
  read('wang');
  expect(row().handover?.readAt).toBe(readAt);
  const rebuilt = new MemoryRows().play(central.journal);
  expect(rebuilt.get('interaction', 'i1')).toEqual(row());
});
