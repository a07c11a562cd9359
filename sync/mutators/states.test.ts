import { beforeEach, describe, expect, it } from 'vitest';
import type { InteractionState } from '../../domain/interaction/interaction.ts';
import type { Actor } from '../../domain/journal/event.ts';
import { Refusal } from '../../domain/refusal.ts';
import { clocksOf } from '../../domain/sla/clocks.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';
import { mutators } from './registry.ts';

/** A Friday at 10:00 in Shanghai. */
const NOW = Date.UTC(2026, 10, 20, 2, 0, 0);
const target = { interactionId: 'i1' };
const customer: Actor = { kind: 'customer', id: 'c1' };
const li: Actor = { kind: 'person', id: 'li' };
const arrival = {
  ...target,
  channel: 'chat',
  queueId: 'general',
  customerId: 'c1',
  customerName: '王芳',
  language: 'zh-CN',
  offHours: false,
  source: 'live',
  recordingNotice: true,
};
const handOver = {
  to: { kind: 'queue', queueId: 'general' },
  reason: '为您转接',
  summary: '查物流',
  tried: '已核对单号',
  expectation: '今天答复',
};
const record = {
  disposition: 'resolved',
  summary: '查询物流',
  solution: '明天送达',
  solved: true,
  anythingElseAsked: true,
};

let central: Central;

const interaction = () => central.rows.get('interaction', 'i1');
const as = (actor: Actor, name: string, more: object = {}) =>
  central.mutate(name, { ...target, ...more }, actor);

/** Everything that can be done with an interaction and moves it along. */
const steps = {
  offer: () => central.mutate('centre.offer', { ...target, personId: 'li', expiresAt: NOW + 20_000 }),
  decline: () => as(li, 'interaction.decline'),
  accept: () => as(li, 'interaction.accept'),
  say: () => as(li, 'interaction.postMessage', { messageId: 'm2', text: '您好' }),
  hold: () => as(li, 'interaction.hold'),
  resume: () => as(li, 'interaction.resume'),
  handOver: () =>
    as(li, 'interaction.requestTransfer', { transferId: 't1', messageId: 'm3', form: handOver }),
  wrapUp: () => as(li, 'interaction.startWrapUp'),
  talkAgain: () => as(li, 'interaction.resumeTalk'),
  close: () => as(li, 'interaction.close', { form: record }),
  giveUp: () => as(customer, 'centre.abandon'),
  rate: () => as(customer, 'centre.answerSurvey', { stars: 5, text: '' }),
};
type Step = keyof typeof steps;

/** How each state is reached. */
const ways: Record<InteractionState, readonly Step[]> = {
  queued: [],
  offered: ['offer'],
  connected: ['accept'],
  held: ['accept', 'hold'],
  wrapUp: ['accept', 'wrapUp'],
  closed: ['accept', 'close'],
  abandoned: ['giveUp'],
};

/** The flow of a matter: where each step leads from each state. What is not here, nobody can do. */
const flow: Record<InteractionState, Partial<Record<Step, InteractionState>>> = {
  queued: { offer: 'offered', accept: 'connected', giveUp: 'abandoned' },
  offered: { decline: 'queued', accept: 'connected', giveUp: 'abandoned' },
  connected: { say: 'connected', hold: 'held', handOver: 'queued', wrapUp: 'wrapUp', close: 'closed' },
  held: { say: 'held', resume: 'connected', handOver: 'queued', wrapUp: 'wrapUp', close: 'closed' },
  wrapUp: { talkAgain: 'connected', close: 'closed' },
  closed: { rate: 'closed' },
  abandoned: {},
};

beforeEach(begin);

function begin() {
  central = new Central(() => NOW);
  central.configure('queue', aQueue());
  central.configure('person', aPerson({ id: 'li' }));
  central.mutate('centre.arrive', arrival, customer);
  central.mutate('centre.receiveMessage', { ...target, messageId: 'm1', text: '在吗' }, customer);
}

/** Where a step led; nothing when it was refused or nothing came of it. */
function taken(step: Step): InteractionState | undefined {
  const before = central.journal.length;
  try {
    steps[step]();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(central.journal).toHaveLength(before);
    return undefined;
  }
  return central.journal.length > before ? interaction()?.state : undefined;
}

describe('the flow of a matter (C-002, C-056, C-278)', () => {
  it.each(Object.keys(flow) as InteractionState[])(
    '%s: every step that the table does not have is refused, and every other one is taken',
    (state) => {
      const led = Object.keys(steps).map((name) => {
        begin();
        for (const step of ways[state]) steps[step]();
        expect(interaction()?.state).toBe(state);
        return [name, taken(name as Step)];
      });
      const all = Object.fromEntries(led.filter(([, to]) => to !== undefined));
      expect(all).toEqual(flow[state]);
    },
  );
});

it('a matter that turns out to be a suggestion keeps its words and has ten working days', () => {
  steps.accept();
  steps.say();
  const words = () => [...central.rows.all('message')].map(({ id, text }) => [id, text]);
  const before = words();
  expect(before).toHaveLength(2);
  as(li, 'interaction.setKind', { kind: 'suggestion' });
  expect(words()).toEqual(before);
  const row = interaction();
  const clocks = row ? clocksOf(row, aQueue(), NOW) : [];
  // Friday 20 November and ten working days.
  expect(clocks.find(({ id }) => id === 'resolution')).toMatchObject({
    clauseId: 'C-016',
    dueAt: Date.UTC(2026, 11, 4, 2, 0, 0),
  });
});

it('an arrival has a channel, and nothing a desktop sends can change it', () => {
  for (const channel of [undefined, null, '', 'pigeon'])
    expect(() =>
      central.mutate('centre.arrive', { ...arrival, interactionId: 'i2', channel }, customer),
    ).toThrow(Refusal);
  expect(central.rows.get('interaction', 'i2')).toBeUndefined();
  const sent = Object.entries(mutators).filter(([, { by }]) => by.includes('person'));
  expect(sent.length).toBeGreaterThan(20);
  for (const [name, { args }] of sent) expect(Object.keys(args.shape), name).not.toContain('channel');
});
