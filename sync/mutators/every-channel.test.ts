import { beforeEach, describe, expect, it } from 'vitest';
import { factsOf } from '../../domain/metrics/facts.ts';
import { type Channel, ownChannels, standardOf } from '../../domain/queue/channel.ts';
import { allChannels, CHANNEL_REGISTER } from '../../domain/queue/channel-register.ts';
import { frameOf } from '../../domain/sampling/frame.ts';
import { clocksOf } from '../../domain/sla/clocks.ts';
import { HOUR } from '../../domain/time.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';
import { by, outcomeOf, refusalOf } from '../../testing/deeds.ts';

const NOW = Date.UTC(2026, 10, 20, 2, 0, 0);
const ADDED = [
  { channelId: 'live-app', name: { 'zh-CN': '手机应用', en: 'Phone app' }, queueId: 'general' },
  { channelId: 'post-forum', name: { 'zh-CN': '用户论坛', en: 'Forum' }, queueId: 'general' },
] as const;
const every: Channel[] = [...ownChannels, ...ADDED.map(({ channelId }) => channelId)];
const id = { interactionId: 'i1' };

let central: Central;
const row = () => {
  const found = central.rows.get('interaction', 'i1');
  if (!found) throw new Error('no interaction');
  return found;
};
const arrive = (channel: string) =>
  central.mutate(
    'centre.arrive',
    {
      ...{ ...id, channel, queueId: 'general', customerId: 'c1', customerName: '王芳', language: 'zh-CN' },
      ...{ offHours: false, source: 'live', recordingNotice: true },
    },
    { kind: 'customer', id: 'c1' },
  );
const write = () =>
  central.mutate(
    'centre.receiveMessage',
    { ...id, messageId: 'm1', text: '您好' },
    { kind: 'customer', id: 'c1' },
  );
const serve = (channel: Channel) => {
  arrive(channel);
  write();
  central.mutate('interaction.accept', id, by('li'));
};
const fieldsOf = (name: string, args: object): string[] =>
  refusalOf(() => central.mutate(name, args, by('li'))).fields.map(({ field }) => field);
const done = {
  disposition: 'resolved',
  solved: true,
  anythingElseAsked: true,
  summary: '发票',
  solution: '已开',
};
const emptyHandOver = {
  to: { kind: 'queue', queueId: 'general' },
  reason: '',
  summary: '',
  tried: '',
  expectation: '',
};

beforeEach(() => {
  central = new Central(() => NOW);
  central.configure('queue', aQueue());
  central.configure('person', aPerson());
  central.configure('person', aPerson({ id: 'zhou', roles: ['admin'] }));
  for (const added of ADDED) {
    central.mutate('channel.register', added, by('zhou'));
    const open = { channelId: added.channelId, open: true, reason: '上线' };
    central.mutate('channel.set', open, by('zhou'));
  }
});

describe.each(every)('%s', (channel) => {
  it('asks for the same before it closes and before it is handed over (C-011)', () => {
    serve(channel);
    const handOver = { ...id, transferId: 't1', messageId: 'm2', form: emptyHandOver };
    expect(fieldsOf('interaction.requestTransfer', handOver)).toEqual([
      'reason',
      'summary',
      'tried',
      'expectation',
    ]);
    const blank = { ...done, summary: ' ', solution: '' };
    expect(fieldsOf('interaction.close', { ...id, form: blank })).toEqual(['summary', 'solution']);
    central.mutate('interaction.close', { ...id, form: done }, by('li'));
    expect(row()).toMatchObject({ state: 'closed', channel });
  });

  it('has a first answer and an end promised, the one by its standard and the other the same for all (C-011)', () => {
    arrive(channel);
    write();
    const queue = aQueue();
    const clocks = clocksOf(row(), queue, NOW);
    const alike = clocksOf({ ...row(), channel: standardOf(channel) }, queue, NOW);
    expect(clocks).toEqual(alike);
    expect(clocks.map(({ id }) => id)).toEqual(expect.arrayContaining(['firstAnswerHuman', 'resolution']));
    expect(clocks.find(({ id }) => id === 'resolution')?.dueAt).toBe(NOW + 48 * HOUR);
  });

  it('counts in the same figures by its own name and can be drawn for quality (C-011)', () => {
    serve(channel);
    central.mutate('interaction.close', { ...id, form: done }, by('li'));
    const story = {
      interaction: row(),
      legs: central.rows.all('leg'),
      callbacks: [],
      consulted: false,
      asked: [],
      next: {},
    };
    const { facts } = factsOf(story, () => aQueue(), NOW + HOUR);
    expect(new Set(facts.map((fact) => fact.channel))).toEqual(new Set([channel]));
    const sums = Object.assign({}, ...facts.map((fact) => fact.sums));
    expect(sums).toMatchObject({ arrived: 1 });
    const plan = { kind: 'random', strata: ['channel'] } as never;
    const drawn = frameOf([{ interaction: row() }], { plan, evaluatorIds: ['he'] });
    expect(drawn.frame).toMatchObject([{ interactionId: 'i1', stratum: channel }]);
  });
});

describe('a channel that an admin adds', () => {
  it('is one of all channels from that moment, with nothing else done, and takes nobody before it is opened (C-012)', () => {
    const next = { channelId: 'live-mini', name: { 'zh-CN': '小程序', en: 'Mini app' }, queueId: 'general' };
    expect(outcomeOf(() => central.mutate('channel.register', next, by('li')))).toBe('notAllowed');
    expect(outcomeOf(() => arrive('live-mini'))).toBe('wrongState');
    central.mutate('channel.register', next, by('zhou'));
    const register = central.rows.get('channelregister', CHANNEL_REGISTER);
    expect(allChannels(register)).toEqual([...every, 'live-mini']);
    expect(outcomeOf(() => arrive('live-mini'))).toBe('wrongState');
    central.mutate('channel.set', { channelId: 'live-mini', open: true, reason: '上线' }, by('zhou'));
    expect(outcomeOf(() => arrive('live-mini'))).toBe('ok');
  });

  it.each([
    ['a name that another has', { channelId: 'live-app' }, 'channelId'],
    ['no kind', { channelId: 'app' }, 'channelId'],
    ['the name of one of the house', { channelId: 'voice' }, 'channelId'],
    ['no Chinese name', { name: { 'zh-CN': ' ', en: 'App' } }, 'zh-CN'],
    ['no queue', { queueId: '' }, 'queueId'],
    ['a queue that is not there', { queueId: 'none' }, 'notFound'],
  ])('is refused with %s', (_what, over, problem) => {
    const draft = { channelId: 'post-new', name: { 'zh-CN': '新', en: 'New' }, queueId: 'general', ...over };
    expect(outcomeOf(() => central.mutate('channel.register', draft, by('zhou')))).toBe(problem);
  });

  it('cannot be opened without being registered', () => {
    const open = { channelId: 'post-other', open: true, reason: '上线' };
    expect(outcomeOf(() => central.mutate('channel.set', open, by('zhou')))).toBe('notFound');
  });
});
