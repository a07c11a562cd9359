import { describe, expect, it } from 'vitest';
import { anInteraction } from '../../testing/builders.ts';
import type { Interaction } from '../interaction/interaction.ts';
import type { JournalEvent } from '../journal/event.ts';
import { flagFigures } from './flag-figures.ts';
import { cardNumberIn, identityNumberIn } from './personal-number.ts';
import { LONG_HOLD, SILENCE, withRaised } from './raise-flags.ts';

const AT = Date.parse('2026-11-20T10:00+08:00');
const row = anInteraction({ state: 'connected', ownerId: 'li', firstHumanAt: AT - 1 });
const event = (type: JournalEvent['type'], data: object, actor = 'person:li'): JournalEvent => {
  const [kind, id] = actor.split(':');
  return {
    id: 'x',
    stream: { kind: 'interaction', id: 'i1' },
    type,
    at: AT,
    actor: { kind, id },
    data,
  } as never;
};
const said = (text: string, actor?: string) =>
  event('message.posted', { messageId: 'm', text, automatic: false }, actor);
const kinds = (before: Interaction, happened: JournalEvent, after = before) =>
  (withRaised(before, after, happened).raised ?? []).map(({ kind, at, words }) => [kind, at, words]);

describe('the rules', () => {
  it('see a card or identity number, and show its last four only', () => {
    expect(kinds(row, said('卡号 4111 1111 1111 1111', 'customer:c1'))).toEqual([
      ['cardNumber', AT, '···· 1111'],
    ]);
    expect(kinds(row, said('110105 19491231 002X'.replaceAll(' ', ''), 'customer:c1'))).toEqual([
      ['cardNumber', AT, '···· 002X'],
    ]);
    expect(cardNumberIn('order 4111111111111112')).toBeUndefined();
    expect(identityNumberIn('110105194912310021')).toBeUndefined();
    expect(kinds(row, said('手机 13800138000，订单 YS69898171', 'customer:c1'))).toEqual([]);
  });

  it('see a call that its agent ended within ten seconds, once, and no chat and no end by the centre', () => {
    const call = { ...row, channel: 'voice' as const, takenAt: AT - 9_000 };
    const over = event('interaction.wrapUpStarted', {});
    expect(kinds(call, over)).toEqual([['endedAtOnce', AT - 9_000, undefined]]);
    expect(kinds({ ...call, state: 'wrapUp' }, event('interaction.closed', {}))).toEqual([]);
    expect(kinds({ ...call, takenAt: AT - 10_000 }, over)).toEqual([]);
    expect(kinds(call, event('interaction.wrapUpStarted', {}, 'system:centre'))).toEqual([]);
    expect(kinds(row, over)).toEqual([]);
  });

  it('see words of complaint in what is no complaint, and take that back once it is one', () => {
    const flagged = withRaised(row, row, said('我要投诉你们', 'customer:c1'));
    expect(flagged.raised).toMatchObject([{ kind: 'complaintWords', words: '投诉' }]);
    expect(withRaised(flagged, flagged, event('interaction.kindSet', { kind: 'complaint' })).raised).toEqual(
      [],
    );
    expect(kinds({ ...row, kind: 'complaint' }, said('我要投诉', 'customer:c1'))).toEqual([]);
  });

  it('see a promise in words without a reminder, and take that back once there is one', () => {
    const flagged = withRaised(row, row, said('I will call you back.'));
    expect(flagged.raised?.map(({ kind }) => kind)).toContain('promiseUnkept');
    const kept = withRaised(flagged, flagged, event('callback.promised', {}));
    expect(kept.raised?.map(({ kind }) => kind)).not.toContain('promiseUnkept');
  });

  it('see silence and long holds from their first millisecond too many', () => {
    const waiting = (ms: number) => kinds({ ...row, waitingSince: AT - ms }, said('您好'));
    expect(waiting(SILENCE)).toEqual([]);
    expect(waiting(SILENCE + 1)).toEqual([['silence', AT - SILENCE - 1, undefined]]);
    const held = (ms: number) => kinds({ ...row, heldSince: AT - ms }, event('interaction.resumed', {}));
    expect(held(LONG_HOLD)).toEqual([]);
    expect(held(LONG_HOLD + 1)).toEqual([['longHold', AT - LONG_HOLD - 1, undefined]]);
  });

  it('see a missing notice, a missing greeting, few stars and ping-pong', () => {
    expect(kinds(row, event('interaction.arrived', { recordingNotice: false }))).toEqual([
      ['noNotice', AT, undefined],
    ]);
    expect(kinds(row, said('嗯'), { ...row, flags: ['noGreeting'] })).toEqual([
      ['noGreeting', AT, undefined],
    ]);
    expect(kinds(row, event('survey.answered', { stars: 2, text: '' }))).toEqual([['lowStars', AT, '★★']]);
    expect(kinds(row, event('survey.answered', { stars: 3, text: '' }))).toEqual([]);
    const to = { kind: 'queue' as const, queueId: 'orders' };
    const back = { ...row, hands: [{ fromPersonId: 'li', to, at: 1 }] };
    expect(kinds(row, event('interaction.accepted', { personId: 'li' }), back)).toEqual([
      ['pingPong', AT, undefined],
    ]);
  });

  it('see wording to avoid in what an agent wrote: vague, sent away, without a time; and show the words', () => {
    for (const [text, words] of [
      ['这不归我们管', '这不归我们管'],
      ['我也不太清楚', '我也不太清楚'],
      ['您自己找别的部门', '您自己找别的部门'],
    ] as const)
      expect(kinds(row, said(text))).toEqual([['phrase', AT, words]]);
    expect(kinds(row, said('我也不太清楚', 'customer:c1'))).toEqual([]);
    expect(kinds(row, said('包裹今天发出。'))).toEqual([]);
  });

  it('leave imported history and automatic words alone', () => {
    const low = event('survey.answered', { stars: 1, text: '' });
    expect(kinds({ ...row, source: 'import' }, low)).toEqual([]);
    const automatic = event('message.posted', {
      messageId: 'm',
      text: 'I will call you back',
      automatic: true,
    });
    expect(kinds(row, automatic)).toEqual([]);
  });
});

it('says how good a rule is: precision by verdicts, recall only over what was drawn at random', () => {
  const judged = (id: string, right: boolean) =>
    anInteraction({
      id,
      raised: [{ id: 'f', kind: 'silence', at: 1, verdict: { right, by: 'sun', at: 2 } }],
      missed: [{ kind: 'silence', by: 'sun', at: 3 }],
    });
  const pick = { interactionId: 'a', agentId: 'li', evaluatorId: 'sun' };
  const draw = (kind: string, interactionId: string) =>
    ({ plan: { kind }, picks: [{ ...pick, interactionId }] }) as never;
  const all = [judged('a', true), judged('b', false), judged('c', true)];
  const figures = flagFigures(all, [draw('random', 'a'), draw('targeted', 'c')]);
  expect(figures.find(({ kind }) => kind === 'silence')).toEqual({
    kind: 'silence',
    raised: 3,
    precision: { numerator: 2, denominator: 3 },
    recall: { numerator: 1, denominator: 2 },
  });
});
