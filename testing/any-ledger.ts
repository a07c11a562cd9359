import fc from 'fast-check';
import type { SurveyAnswers } from '../domain/feedback/survey-form.ts';
import type { EventType, JournalEvent } from '../domain/journal/event.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What becomes of one customer's visit; times are steps in milliseconds. */
interface Visit {
  arrives: number;
  queue: number;
  channel: 'chat' | 'voice';
  customer: number;
  topic: string | undefined;
  wait: number;
  end: 'answered' | 'abandoned' | 'callback' | 'waiting' | 'left';
  handle: number;
  transfers: boolean;
  secondWait: number;
  kind: 'complaint' | 'inquiry' | undefined;
  /** 0 is a survey that was skipped. */
  stars: number | undefined;
  answers: SurveyAnswers | undefined;
  solved: boolean | undefined;
  consults: boolean;
  /** How late the desktop was that was offline. */
  late: number | undefined;
  agent: number;
}

const anyWait = fc.oneof(fc.constantFrom(0, 5_000, 5_001, 20_000, 20_001), fc.nat(40 * MINUTE));

const anyVisit: fc.Arbitrary<Visit> = fc.record({
  // Around two midnights of the site, in UTC+8.
  arrives: fc.oneof(fc.nat(3 * DAY), fc.integer({ min: DAY - 40 * MINUTE, max: DAY + 10 * MINUTE })),
  queue: fc.nat(1),
  channel: fc.constantFrom('chat', 'voice'),
  customer: fc.nat(5),
  topic: fc.constantFrom(undefined, 'refund', 'parcel'),
  wait: anyWait,
  end: fc.constantFrom('answered', 'answered', 'answered', 'abandoned', 'callback', 'waiting', 'left'),
  handle: fc.nat(90 * MINUTE),
  transfers: fc.boolean(),
  secondWait: anyWait,
  kind: fc.constantFrom(undefined, 'complaint', 'inquiry'),
  stars: fc.constantFrom(undefined, 0, 1, 3, 4, 5),
  answers: fc.constantFrom<(SurveyAnswers | undefined)[]>(
    undefined,
    { recommend: 10, effort: 4 },
    { recommend: 6, care: 5 },
    { recommend: 8, effort: 3, care: 3 },
  ),
  solved: fc.constantFrom(undefined, true, false),
  consults: fc.boolean(),
  late: fc.constantFrom(undefined, undefined, 2 * MINUTE, 5 * 60 * MINUTE),
  agent: fc.nat(2),
});

export const anyVisits = fc.array(anyVisit, { minLength: 1, maxLength: 25 });

/** The journal of each visit, in order. `name` keeps ledgers apart; queues are called `name-q0` and `name-q1`. */
export const journalsOf = (visits: readonly Visit[], name: string, start: number): JournalEvent[][] =>
  visits.map((visit, n) => journalOf(visit, `${name}-i${n}`, name, start));

function journalOf(visit: Visit, id: string, name: string, start: number): JournalEvent[] {
  const events: JournalEvent[] = [];
  let at = start + visit.arrives;
  const customer = { kind: 'customer', id: `${name}-c${visit.customer}` };
  const agent = { kind: 'person', id: `${name}-a${visit.agent}` };
  const add = (step: number, type: EventType, data: object, actor: { kind: string; id: string } = agent) => {
    at += step;
    const claimed = visit.late === undefined ? {} : { claimedAt: at - visit.late };
    const event = {
      id: `${id}:${events.length}`,
      stream: { kind: 'interaction', id },
      type,
      at,
      actor,
      data,
    };
    events.push({ ...event, ...claimed } as unknown as JournalEvent);
  };
  const queueId = (which: number) => `${name}-q${which}`;
  const { channel, topic } = visit;
  add(
    0,
    'interaction.arrived',
    {
      channel,
      queueId: queueId(visit.queue),
      customerId: customer.id,
      customerName: '王芳',
      language: 'zh-CN',
      topic,
      offHours: false,
      source: 'live',
      recordingNotice: true,
    },
    customer,
  );
  if (channel === 'chat')
    add(0, 'message.posted', { messageId: `${id}-m1`, text: '在吗', automatic: false }, customer);
  if (visit.end === 'waiting') return events;
  if (visit.end === 'abandoned') add(visit.wait, 'interaction.abandoned', {}, customer);
  if (visit.end === 'left') add(visit.wait, 'interaction.ended', {});
  if (visit.end === 'callback') {
    const promise = { callbackId: `${id}-cb`, ownerId: agent.id, dueAt: at + visit.wait + visit.secondWait };
    add(visit.wait, 'callback.promised', {
      ...promise,
      policy: 'picked',
      purpose: '回电',
      number: '13800138000',
    });
    const attempt = { callbackId: `${id}-cb`, attemptId: `${id}-try`, outcome: 'reached', note: '' };
    if (visit.solved) add(visit.handle, 'callback.attempted', attempt);
  }
  if (visit.end !== 'answered') return events;
  add(visit.wait, 'interaction.accepted', { personId: agent.id });
  if (channel === 'chat')
    add(1_000, 'message.posted', { messageId: `${id}-m2`, text: '您好', automatic: false });
  if (visit.kind) add(0, 'interaction.kindSet', { kind: visit.kind });
  if (visit.consults)
    add(0, 'consult.asked', {
      consultId: `${id}-co`,
      personId: 'x',
      summary: 's',
      tried: 't',
      expectation: 'e',
    });
  if (visit.transfers) {
    const to = { kind: 'queue', queueId: queueId(1 - visit.queue) };
    add(visit.handle, 'transfer.requested', {
      transferId: `${id}-t`,
      to,
      reason: '转',
      summary: '要',
      tried: '试',
      expectation: '盼',
    });
    add(visit.secondWait, 'interaction.accepted', { personId: `${name}-a9` });
  }
  add(visit.handle, 'interaction.wrapUpStarted', {});
  if (visit.solved === undefined) return events;
  const { solved } = visit;
  const disposition = solved ? 'resolved' : 'followUp';
  const form = { disposition, summary: 's', solution: 's', solved, anythingElseAsked: true };
  add(30_000, 'interaction.closed', form);
  if (visit.stars !== undefined) add(0, 'survey.offered', {}, customer);
  if (visit.stars)
    add(
      1_000,
      'survey.answered',
      { stars: visit.stars, text: visit.consults ? '谢谢' : '', answers: visit.answers },
      customer,
    );
  return events;
}
