import { describe, expect, it } from 'vitest';
import { anInteraction, aQueue } from '../../testing/builders.ts';
import type { Interaction } from '../interaction/interaction.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../time.ts';
import { alertsDue, openAlerts } from './alerts-due.ts';
import { clocksOf } from './clocks.ts';
import { policiesOf } from './default-policies.ts';
import { slaPolicySchema } from './policy.ts';

const at = (local: string) => Date.parse(`${local}+08:00`);
const t0 = at('2026-11-20T10:00');
const queue = aQueue();
const row = (over: Partial<Interaction> = {}) =>
  anInteraction({ arrivedAt: t0, queuedAt: t0, firstCustomerMessageAt: t0, ...over });
const clock = (id: string, over: Partial<Interaction>, now = t0) =>
  clocksOf(row(over), queue, now).find((one) => one.id === id);

it('the rules of the house are data that a queue could hold as its own', () => {
  for (const policy of policiesOf(queue)) expect(slaPolicySchema.parse(policy)).toEqual(policy);
});

describe('handling (C-101, C-102)', () => {
  it.each([
    [48 * HOUR - 1, 'met'],
    [48 * HOUR, 'met'],
    [48 * HOUR + 1, 'missed'],
  ])('a general matter solved after %i ms is %s', (after, state) => {
    const closed = { state: 'closed', solved: true, closedAt: t0 + after } as const;
    expect(clock('resolution', closed, t0 + after)).toMatchObject({ state, clauseId: 'C-101' });
  });

  it('is overdue at once when a matter thirty hours old becomes urgent, and says by which rule', () => {
    const urgent = { at: t0 + 30 * HOUR, by: 'li', reason: 'media' };
    expect(clock('resolution', { urgent }, t0 + 30 * HOUR)).toMatchObject({
      state: 'breached',
      clauseId: 'C-102',
      dueAt: t0 + DAY,
      looser: [{ clauseId: 'C-101', dueAt: t0 + 2 * DAY }],
    });
  });

  it('stands still while it is the customer’s turn, and only then', () => {
    const theirs = clock('resolution', { theirTurnSince: t0 + HOUR }, t0 + 10 * HOUR);
    expect(theirs).toMatchObject({ state: 'paused', theirTurn: true, dueAt: t0 + 57 * HOUR });
    const ours = clock(
      'resolution',
      { theirTurns: [{ from: t0 + HOUR, to: t0 + 10 * HOUR }] },
      t0 + 11 * HOUR,
    );
    expect(ours).toMatchObject({ state: 'onTrack', dueAt: t0 + 57 * HOUR });
    expect(clock('resolution', { state: 'held', heldSince: t0 }, t0 + HOUR)).toMatchObject({
      state: 'onTrack',
    });
  });

  it('does not begin to stand still after the time was already over', () => {
    const late = clock('resolution', { theirTurnSince: t0 + 50 * HOUR }, t0 + 60 * HOUR);
    expect(late).toMatchObject({ state: 'breached', dueAt: t0 + 48 * HOUR });
  });

  it('counts ten working days for a suggestion, over a holiday with a make-up Saturday', () => {
    const arrivedAt = at('2026-09-28T10:00');
    const suggestion = clock('resolution', { arrivedAt, kind: 'suggestion' }, arrivedAt);
    // 29, 30 Sept, 8, 9, 10 (make-up Saturday), 12 to 16 October.
    expect(suggestion).toMatchObject({
      clauseId: 'C-016',
      dueAt: at('2026-10-16T10:00'),
      provisional: false,
    });
  });

  it('says so when the working days of a year that is not announced yet are counted', () => {
    const arrivedAt = at('2026-12-29T10:00');
    expect(clock('resolution', { arrivedAt, kind: 'suggestion' }, arrivedAt)?.provisional).toBe(true);
    expect(clock('resolution', { arrivedAt, kind: 'inquiry' }, arrivedAt)?.provisional).toBe(false);
  });
});

describe('answers', () => {
  it('to a letter are due within 24 hours, whatever the hour (C-092), an urgent one in five minutes (C-028)', () => {
    const left = { channel: 'email' as const, arrivedAt: t0, firstCustomerMessageAt: t0 };
    expect(clock('firstAnswerHuman', left)).toMatchObject({ clauseId: 'C-092', dueAt: t0 + DAY });
    expect(clock('firstAnswerHuman', { ...left, urgent: { at: t0, by: 'li', reason: 'r' } })).toMatchObject({
      clauseId: 'C-028',
      dueAt: t0 + 5 * MINUTE,
      looser: [{ clauseId: 'C-092', dueAt: t0 + DAY }],
    });
  });

  it('to somebody who complains come from a person within a minute of it being known (C-049)', () => {
    const complaint = { kind: 'complaint', complaintAt: t0 + HOUR, firstHumanAt: t0 + SECOND } as const;
    expect(clock('complaintAnswer', complaint, t0 + HOUR)).toMatchObject({ dueAt: t0 + HOUR + MINUTE });
    const answered = { ...complaint, complaintAnsweredAt: t0 + HOUR + MINUTE };
    expect(clock('complaintAnswer', answered, t0 + DAY)?.state).toBe('met');
    expect(clock('complaintAnswer', { kind: 'inquiry' })).toBeUndefined();
  });
});

describe('a queue’s own promises', () => {
  const promise = (id: string, ms: number, over = {}) => ({
    id,
    clauseId: id,
    clock: 'firstAnswerHuman' as const,
    limit: { in: 'calendar' as const, ms },
    ...over,
  });

  it('replace those of the house', () => {
    const own = aQueue({ promises: [promise('own', MINUTE)] });
    expect(clocksOf(row(), own, t0).map(({ policyId }) => policyId)).toEqual(['own']);
  });

  it('hold for what arrives while they are in force: old matters keep the old rule (C-021)', () => {
    const own = aQueue({
      promises: [
        promise('old', HOUR, { effectiveUntil: t0 + 1 }),
        promise('new', MINUTE, { effectiveFrom: t0 + 1 }),
      ],
    });
    const ruleOf = (arrivedAt: number) =>
      clocksOf(row({ arrivedAt }), own, t0 + 2).map(({ policyId }) => policyId);
    expect([ruleOf(t0), ruleOf(t0 + 1)]).toEqual([['old'], ['new']]);
  });
});

describe('alerts (C-018)', () => {
  const told = (interaction: Interaction, now: number): Interaction => ({
    ...interaction,
    alerts: [
      ...(interaction.alerts ?? []),
      ...alertsDue(interaction, queue, now).map((alert) => ({ ...alert, at: now, notedBy: [] })),
    ],
  });
  const humanAlerts = (interaction: Interaction) =>
    (interaction.alerts ?? [])
      .filter((alert) => alert.clock === 'firstAnswerHuman')
      .map(({ percent }) => percent);

  it('come at 75 % and when the time is over, each once however often one looks', () => {
    let interaction = row();
    const seen = [22_499, 22_500, 22_501, 30_000, 30_001, 30_002, 90_000].map((after) => {
      interaction = told(interaction, t0 + after);
      return humanAlerts(interaction);
    });
    expect(seen).toEqual([[], [75], [75], [75], [75, 100], [75, 100], [75, 100]]);
  });

  it('are told once, the higher one, when nobody looked for a long time', () => {
    expect(humanAlerts(told(row(), t0 + HOUR))).toEqual([100]);
    expect(humanAlerts(told(told(row(), t0 + HOUR), t0 + 2 * HOUR))).toEqual([100]);
  });

  it('say nothing any more once the clock has stopped or somebody has put them aside', () => {
    const late = told(row(), t0 + MINUTE);
    const open = (interaction: Interaction) =>
      openAlerts(interaction, queue, 'li', t0 + MINUTE).filter(({ clock }) => clock === 'firstAnswerHuman');
    expect(open(late)).toHaveLength(1);
    expect(open({ ...late, firstHumanAt: t0 + MINUTE })).toEqual([]);
    const noted = (late.alerts ?? []).map((alert) => ({ ...alert, notedBy: ['li'] }));
    expect(open({ ...late, alerts: noted })).toEqual([]);
  });

  it('are not raised for what has ended or stands still', () => {
    expect(alertsDue(row({ state: 'closed', closedAt: t0 }), queue, t0 + DAY)).toEqual([]);
    const theirs = row({ firstHumanAt: t0, firstAutoAt: t0, theirTurnSince: t0 });
    expect(alertsDue(theirs, queue, t0 + 3 * DAY)).toEqual([]);
  });
});
