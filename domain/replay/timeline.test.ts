import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor, EventOf, EventType, JournalEvent } from '../journal/event.ts';
import type { Queue } from '../queue/queue.ts';
import { MINUTE, SECOND } from '../time.ts';
import { stateAt } from './seek.ts';
import { durationOf, type Timeline, timelineOf } from './timeline.ts';

const t0 = Date.parse('2026-11-20T10:00+08:00');
const queue = (id: string): Queue => ({
  id,
  name: { 'zh-CN': '账户', en: 'Accounts' },
  brand: { 'zh-CN': '云舟', en: 'Yunzhou' },
  hours: { zone: 'Asia/Shanghai', opensAt: 540, closesAt: 1080, days: 'businessDays' },
  firstAnswerMs: 30 * SECOND,
  offerTimeoutMs: 20 * SECOND,
  serviceLevelMs: 20 * SECOND,
  shortAbandonMs: 5 * SECOND,
});
const queues = [queue('q1'), queue('q2')];

const customer: Actor = { kind: 'customer', id: 'c1' };
const agent: Actor = { kind: 'person', id: 'a1' };
const system: Actor = { kind: 'system', id: 'system' };

/** Writes a journal: each line is seconds after the arrival, what happened, with what, and who did it. */
function journal() {
  const events: JournalEvent[] = [];
  const add = <T extends EventType>(
    seconds: number,
    type: T,
    data: EventOf<T>['data'],
    actor: Actor = agent,
  ) => {
    const stream = { kind: 'interaction' as const, id: 'i1' };
    const event = { id: `e${events.length}`, stream, type, at: t0 + seconds * SECOND, actor, data };
    events.push(event as JournalEvent);
  };
  const says = (
    seconds: number,
    text: string,
    actor: Actor,
    part: Partial<EventOf<'message.posted'>['data']> = {},
  ) => add(seconds, 'message.posted', { messageId: text, text, automatic: actor === system, ...part }, actor);
  const arrives = (seconds = 0) =>
    add(
      seconds,
      'interaction.arrived',
      {
        channel: 'chat',
        queueId: 'q1',
        customerId: 'c1',
        customerName: '王芳',
        language: 'zh-CN',
        offHours: false,
        source: 'live',
        recordingNotice: true,
      },
      customer,
    );
  return { events, add, says, arrives };
}

const greeting = { scriptId: 's1', version: 1, moment: 'greeting' as const, edited: false };

/** A whole life: answered late, held, handed over, called back, closed, surveyed, judged. */
function life(): JournalEvent[] {
  const { events, add, says, arrives } = journal();
  arrives();
  says(0, 'hello', customer);
  says(1, 'auto', system);
  add(5, 'interaction.offered', { personId: 'a0', expiresAt: t0 + 25 * SECOND }, system);
  add(25, 'interaction.offerMissed', { personId: 'a0' }, system);
  add(26, 'interaction.offered', { personId: 'a1', expiresAt: t0 + 46 * SECOND }, system);
  add(30, 'interaction.accepted', { personId: 'a1' });
  says(40, 'welcome', agent, { script: greeting });
  add(42, 'message.delivered', { messageId: 'welcome' }, customer);
  add(60, 'interaction.held', {});
  add(90, 'interaction.resumed', {});
  says(100, 'and?', customer);
  add(300, 'transfer.requested', {
    transferId: 't1',
    to: { kind: 'queue', queueId: 'q2' },
    reason: 'r',
    summary: 's',
    tried: 't',
    expectation: 'e',
  });
  add(320, 'interaction.accepted', { personId: 'a2' }, { kind: 'person', id: 'a2' });
  says(330, 'solved', { kind: 'person', id: 'a2' });
  add(340, 'callback.promised', {
    callbackId: 'cb',
    ownerId: 'a2',
    dueAt: t0 + 4000 * SECOND,
    policy: 'inOneHour',
    purpose: 'p',
    number: '13800000000',
  });
  add(350, 'interaction.wrapUpStarted', {});
  add(380, 'interaction.closed', {
    disposition: 'resolved',
    summary: 's',
    solution: 's',
    solved: true,
    anythingElseAsked: true,
  });
  add(381, 'survey.offered', {}, system);
  add(400, 'survey.answered', { stars: 5, text: '' }, customer);
  add(9000, 'evaluation.released', { evaluationId: 'ev' }, { kind: 'person', id: 'e1' });
  return events;
}

function laidOut(events: JournalEvent[], asOf?: number): Timeline {
  const timeline = timelineOf(events, queues, asOf);
  if (!timeline) throw new Error('nothing to lay out');
  return timeline;
}
const seconds = (at: number) => (at - t0) / SECOND;
const marksOf = (timeline: Timeline, kind: string) =>
  timeline.marks
    .filter((mark) => mark.kind === kind)
    .map(({ id: _id, kind: _kind, at, ...rest }) => ({ at: seconds(at), ...rest }));

it('tells a turn in a guided script in the words it was taken with', () => {
  const { add, arrives, events } = journal();
  arrives();
  add(5, 'interaction.accepted', { personId: 'a1' });
  const title = { 'zh-CN': '重启', en: 'Restart' };
  const turn = { stepId: 's', say: 'Is the light on?', choiceId: 'c', choice: 'Yes', to: 't' };
  add(30, 'guide.chosen', { walkId: 'w', scriptId: 'g', version: 1, title, ...turn });
  const mark = timelineOf(events, queues)?.marks.find(({ kind }) => kind === 'guide');
  expect(mark).toMatchObject({ at: t0 + 30 * SECOND, title, say: 'Is the light on?', choice: 'Yes' });
});

describe('the timeline of a whole life', () => {
  const timeline = laidOut(life());

  it('lasts from arrival to the last thing that happened in it; judging it is no part of it', () => {
    expect(seconds(timeline.startedAt)).toBe(0);
    expect(durationOf(timeline)).toBe(400 * SECOND);
  });

  it('shows who held it in which state and queue', () => {
    expect(
      timeline.states.map((s) => [seconds(s.from), seconds(s.to), s.state, s.queueId, s.holderId]),
    ).toEqual([
      [0, 5, 'queued', 'q1', undefined],
      [5, 25, 'offered', 'q1', undefined],
      [25, 26, 'queued', 'q1', undefined],
      [26, 30, 'offered', 'q1', undefined],
      [30, 60, 'connected', 'q1', 'a1'],
      [60, 90, 'held', 'q1', 'a1'],
      [90, 300, 'connected', 'q1', 'a1'],
      [300, 320, 'queued', 'q2', undefined],
      [320, 350, 'connected', 'q2', 'a2'],
      [350, 380, 'wrapUp', 'q2', 'a2'],
      [380, 400, 'closed', 'q2', 'a2'],
    ]);
  });

  it('marks messages, scripts, the hand-over, the hold, the offer nobody took, the callback and the survey', () => {
    expect(marksOf(timeline, 'message').map((mark) => mark.at)).toEqual([0, 1, 40, 100, 330]);
    expect(marksOf(timeline, 'script')).toEqual([{ at: 40, messageId: 'welcome', use: greeting }]);
    expect(marksOf(timeline, 'transfer')).toEqual([
      { at: 300, transferId: 't1', fromPersonId: 'a1', to: { kind: 'queue', queueId: 'q2' } },
    ]);
    expect(marksOf(timeline, 'hold')).toEqual([
      { at: 60, edge: 'start' },
      { at: 90, edge: 'end' },
    ]);
    expect(marksOf(timeline, 'turnedDown')).toEqual([{ at: 25, personId: 'a0', how: 'missed' }]);
    expect(marksOf(timeline, 'callback')).toEqual([{ at: 340, callbackId: 'cb', what: 'promised' }]);
    expect(marksOf(timeline, 'survey')).toEqual([
      { at: 381, what: 'offered', stars: undefined },
      { at: 400, what: 'answered', stars: 5 },
    ]);
    expect(marksOf(timeline, 'missingGreeting')).toEqual([]);
  });

  it('runs the clocks: the automatic answer in time, the human one missed, each wait of the customer', () => {
    const read = timeline.clocks.map((c) => [c.id, seconds(c.startedAt), seconds(c.stoppedAt ?? 0), c.state]);
    expect(read.sort()).toEqual([
      ['customerWaiting', 0, 40, 'met'],
      ['customerWaiting', 100, 330, 'missed'],
      ['firstAnswerAuto', 0, 1, 'met'],
      ['firstAnswerHuman', 0, 40, 'missed'],
      ['resolution', 0, 380, 'met'],
    ]);
    const breaches = marksOf(timeline, 'clock').filter((mark) => 'edge' in mark && mark.edge === 'breach');
    expect(breaches.map((mark) => mark.at)).toEqual([30, 280]);
  });

  it('gives each mark an id of its own', () => {
    expect(new Set(timeline.marks.map((mark) => mark.id)).size).toBe(timeline.marks.length);
  });
});

describe('what is missing or not over', () => {
  it('marks the first words of a person without a greeting, once', () => {
    const { events, says, add, arrives } = journal();
    arrives();
    add(1, 'interaction.accepted', { personId: 'a1' });
    says(2, 'what?', agent);
    says(3, 'well?', agent);
    expect(marksOf(laidOut(events), 'missingGreeting')).toEqual([
      { at: 2, messageId: 'what?', personId: 'a1' },
    ]);
  });

  it('runs to the given instant while it is open, with clocks and hold still on', () => {
    const { events, says, add, arrives } = journal();
    arrives();
    says(0, 'hello', customer);
    add(10, 'interaction.accepted', { personId: 'a1' });
    add(20, 'interaction.held', {});
    const timeline = laidOut(events, t0 + MINUTE);
    expect(durationOf(timeline)).toBe(MINUTE);
    expect(marksOf(timeline, 'hold')).toEqual([{ at: 20, edge: 'start' }]);
    const states = stateAt(timeline, t0 + MINUTE).clocks.map(({ clock, breached }) => [clock.id, breached]);
    expect(states.sort()).toEqual([
      ['customerWaiting', false],
      ['firstAnswerAuto', true],
      ['firstAnswerHuman', true],
      ['resolution', false],
    ]);
  });

  it('does not call a wait answered that ended with the customer leaving', () => {
    const { events, says, add, arrives } = journal();
    arrives();
    says(0, 'hello', customer);
    add(20, 'interaction.abandoned', {}, customer);
    expect(laidOut(events).clocks).toEqual([]);
  });

  it('calls a wait that ended by closing missed when it had run out, and nothing before that', () => {
    const closedAfter = (wait: number) => {
      const { events, says, add, arrives } = journal();
      arrives();
      says(1, 'hi', agent);
      says(100, 'and?', customer);
      const done = { summary: 's', solution: 's', solved: true, anythingElseAsked: true };
      add(100 + wait, 'interaction.closed', { disposition: 'resolved', ...done });
      return laidOut(events).clocks.filter((clock) => clock.id === 'customerWaiting');
    };
    expect(closedAfter(180)).toEqual([]);
    expect(closedAfter(181)).toMatchObject([{ state: 'missed', dueAt: t0 + 280 * SECOND }]);
  });

  it('marks no breach when the answer came at exactly the limit', () => {
    const { events, says, arrives } = journal();
    arrives();
    says(0, 'hello', customer);
    says(30, 'hi', agent);
    says(31, 'thanks', customer);
    const edges = marksOf(laidOut(events), 'clock').map((mark) => 'edge' in mark && mark.edge);
    expect(edges).not.toContain('breach');
  });

  it('tells coming back from wrap-up apart from taking the interaction', () => {
    const { events, add, arrives } = journal();
    arrives();
    add(5, 'interaction.accepted', { personId: 'a1' });
    add(60, 'interaction.wrapUpStarted', {});
    add(80, 'interaction.talkResumed', {});
    const timeline = laidOut(events, t0 + 100 * SECOND);
    expect(marksOf(timeline, 'talkResumed')).toEqual([{ at: 80, personId: 'a1' }]);
    expect(stateAt(timeline, t0 + 90 * SECOND)).toMatchObject({ state: 'connected', holderId: 'a1' });
    expect(marksOf(timeline, 'state').map((mark) => mark.at)).toEqual([0, 5, 60]);
  });

  it('is nothing without an arrival', () => {
    const { events, says } = journal();
    says(0, 'hello', customer);
    expect(timelineOf(events, queues)).toBeUndefined();
    expect(timelineOf([], queues)).toBeUndefined();
  });

  it('leaves clocks out when the queue is not known any more', () => {
    expect(timelineOf(life(), [])?.clocks).toEqual([]);
  });

  it('never runs backwards, whatever the clock of a device said', () => {
    const { events, says, arrives } = journal();
    arrives();
    says(10, 'a', customer);
    says(8, 'b', customer);
    const timeline = laidOut(events);
    expect(timeline.messages.map((message) => [message.id, seconds(message.at)])).toEqual([
      ['a', 10],
      ['b', 10],
    ]);
  });
});

describe('seeking', () => {
  const timeline = laidOut(life());

  it('shows what there was at that instant', () => {
    const moment = stateAt(timeline, t0 + 41 * SECOND);
    expect(moment).toMatchObject({ state: 'connected', holderId: 'a1', queueId: 'q1' });
    expect(moment.messages.map((message) => message.id)).toEqual(['hello', 'auto', 'welcome']);
    expect(moment.messages.at(-1)?.deliveredAt).toBeUndefined();
    expect(stateAt(timeline, t0 + 42 * SECOND).messages.at(-1)?.deliveredAt).toBe(t0 + 42 * SECOND);
  });

  it('shows what happens at an instant as happened', () => {
    expect(stateAt(timeline, t0 + 60 * SECOND).state).toBe('held');
    expect(stateAt(timeline, t0 + 60 * SECOND - 1).state).toBe('connected');
  });

  it('holds at both ends', () => {
    expect(stateAt(timeline, t0 - MINUTE).at).toBe(t0);
    expect(stateAt(timeline, t0 + 9e9)).toMatchObject({ state: 'closed', at: timeline.endedAt });
  });
});

/** Journals of something that happened every so often: any of a few things, legal or not. */
const happenings = [
  'customer',
  'agent',
  'auto',
  'held',
  'resumed',
  'accepted',
  'transfer',
  'offered',
] as const;
const anyJournal = fc
  .array(fc.tuple(fc.constantFrom(...happenings), fc.nat(400)), { maxLength: 25 })
  .map((lines) => {
    const { events, add, says, arrives } = journal();
    arrives();
    let at = 0;
    lines.forEach(([what, later], n) => {
      at += later;
      if (what === 'customer') says(at, `m${n}`, customer);
      if (what === 'agent') says(at, `m${n}`, agent);
      if (what === 'auto') says(at, `m${n}`, system);
      if (what === 'held') add(at, 'interaction.held', {});
      if (what === 'resumed') add(at, 'interaction.resumed', {});
      if (what === 'accepted') add(at, 'interaction.accepted', { personId: 'a1' });
      if (what === 'offered') add(at, 'interaction.offered', { personId: 'a1', expiresAt: t0 });
      if (what === 'transfer') {
        const words = { reason: 'r', summary: 's', tried: 't', expectation: 'e' };
        add(at, 'transfer.requested', {
          transferId: `t${n}`,
          to: { kind: 'queue', queueId: 'q2' },
          ...words,
        });
      }
    });
    return events;
  });

describe('any timeline', () => {
  it('covers its time with states without gap or overlap', () => {
    fc.assert(
      fc.property(anyJournal, (events) => {
        const { states, startedAt, endedAt } = laidOut(events);
        expect(states[0]?.from).toBe(startedAt);
        expect(states.at(-1)?.to).toBe(endedAt);
        for (const [n, span] of states.entries()) if (n > 0) expect(span.from).toBe(states[n - 1]?.to);
      }),
    );
  });

  it('has its marks in order and within its time', () => {
    fc.assert(
      fc.property(anyJournal, (events) => {
        const { marks, startedAt, endedAt } = laidOut(events);
        let before = startedAt;
        for (const mark of marks) {
          expect(mark.at).toBeGreaterThanOrEqual(before);
          expect(mark.at).toBeLessThanOrEqual(endedAt);
          before = mark.at;
        }
      }),
    );
  });

  it('shows at any instant what the journal up to that instant would show', () => {
    fc.assert(
      fc.property(anyJournal, fc.nat(10_000), (events, later) => {
        const timeline = laidOut(events);
        const t = t0 + (later * SECOND) / 2;
        const told = laidOut(events.filter((event) => event.at <= t));
        const [seen, then] = [stateAt(timeline, t), stateAt(told, t)];
        expect([seen.state, seen.holderId, seen.queueId]).toEqual([then.state, then.holderId, then.queueId]);
        expect(seen.messages.map((message) => message.id)).toEqual(
          told.messages.map((message) => message.id),
        );
      }),
    );
  });
});

describe('what one action does at one instant', () => {
  it('is told as a person would: the arrival, the words, the turn, the state, the survey', () => {
    const { events, add, says, arrives } = journal();
    arrives();
    says(0, 'hello', customer);
    add(5, 'interaction.accepted', { personId: 'a1' });
    says(9, 'reason', agent);
    const to = { kind: 'queue' as const, queueId: 'q2' };
    add(9, 'transfer.requested', {
      transferId: 't',
      to,
      reason: 'r',
      summary: 's',
      tried: 't',
      expectation: 'e',
    });
    add(20, 'interaction.accepted', { personId: 'a2' });
    add(30, 'survey.offered', {}, system);
    add(30, 'interaction.ended', {}, system);
    const turns = timelineOf(events, [])?.marks.map((mark) =>
      mark.kind === 'state' ? mark.state : mark.kind,
    );
    expect(turns).toEqual([
      'queued',
      'message',
      'connected',
      'message',
      'missingGreeting',
      'transfer',
      'queued',
      'connected',
      'closed',
      'survey',
    ]);
  });

  it('are joined by the files that were sent, at their instant and with what became of them', () => {
    const { events, add, arrives } = journal();
    const file = { hash: 'a'.repeat(64), name: '照片.jpg', mediaType: 'image/jpeg' as const, size: 10 };
    arrives();
    add(2, 'attachment.added', { attachmentId: 'f1', ...file }, customer);
    add(9, 'attachment.withdrawn', { attachmentId: 'f1', reason: 'author' }, customer);
    const found = timelineOf(events, [])?.marks.filter(({ kind }) => kind.startsWith('file'));
    expect(found).toMatchObject([
      { kind: 'file', by: 'customer', name: '照片.jpg', at: t0 + 2 * SECOND },
      { kind: 'fileGone', why: 'author', at: t0 + 9 * SECOND },
    ]);
  });
});
