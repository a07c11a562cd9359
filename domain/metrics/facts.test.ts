import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anInteraction, aQueue } from '../../testing/builders.ts';
import type { Callback } from '../callback/callback.ts';
import type { SurveyAnswers } from '../feedback/survey-form.ts';
import type { Interaction } from '../interaction/interaction.ts';
import type { Leg } from '../interaction/leg.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../time.ts';
import { factsOf } from './facts.ts';
import { evaluate, formulaOf, formulas, type SummedFigureId } from './formulas.ts';
import { addSums } from './measures.ts';
import type { Story } from './story.ts';
import { wilson } from './wilson.ts';

/** A Friday at 10:00 of the site. */
const T = Date.UTC(2026, 10, 20, 2);

const aLeg = (over: Partial<Leg> = {}): Leg => ({
  id: 'i1:1',
  interactionId: 'i1',
  queueId: 'general',
  channel: 'chat',
  entry: 'arrival',
  enteredAt: T,
  holdMs: 0,
  transferredOut: false,
  ...over,
});
const answered = (seconds: number) => aLeg({ answeredAt: T + Math.round(seconds * SECOND) });
const abandoned = (seconds: number) =>
  aLeg({ abandonedAt: T + seconds * SECOND, endedAt: T + seconds * SECOND });

const aStory = (over: Partial<Story> & { row?: Partial<Interaction> } = {}): Story => ({
  interaction: anInteraction({ arrivedAt: T, queuedAt: T, ...over.row }),
  legs: over.legs ?? [],
  callbacks: over.callbacks ?? [],
  consulted: over.consulted ?? false,
  asked: over.asked ?? [],
  next: over.next ?? {},
});
const queue = aQueue({ promises: [] });
const sumsOf = (stories: Story[], now = T + 90 * DAY, of = queue) =>
  addSums(stories.flatMap((story) => factsOf(story, () => of, now).facts.map(({ sums }) => sums)));
const figure = (id: SummedFigureId, ...stories: Story[]) => {
  const { numerator, denominator } = evaluate(formulas[id], sumsOf(stories));
  return [numerator, denominator];
};
const ended = (over: Partial<Interaction> = {}, story: Partial<Story> = {}): Story =>
  aStory({
    legs: [aLeg({ answeredAt: T + SECOND, endedAt: T + HOUR })],
    ...story,
    row: { state: 'closed', closedAt: T + HOUR, ...over },
  });

describe('the golden fixture, by sums', () => {
  const legs = [
    ...[5, 19.999, 20, 20.001, 65].map(answered),
    ...[3, 12, 45].map(abandoned),
    aLeg({ callbackAt: T + 60 * SECOND }),
  ];
  const sums = sumsOf([aStory({ legs })]);
  it.each([
    ['A', 3, 8],
    ['B', 3, 7],
    ['C', 3, 5],
    ['D', 5, 8],
    ['E', 3, 6],
  ] as const)('has service level %s of %i in %i', (variant, numerator, denominator) => {
    expect(evaluate(formulaOf('serviceLevel', variant), sums)).toEqual({ numerator, denominator });
  });
  it('has an average speed of answer of 26 s and 3 of 8 abandoned', () => {
    expect(evaluate(formulas.asa, sums)).toEqual({ numerator: 130 * SECOND, denominator: 5 });
    expect(evaluate(formulas.abandonment, sums)).toEqual({ numerator: 3, denominator: 8 });
  });
});

describe('a matter that comes back', () => {
  const solved = (next: Story['next']) => ended({ solved: true }, { next });
  it.each([
    ['at exactly 72 hours was not solved', 72 * HOUR, 0],
    ['a millisecond later was', 72 * HOUR + 1, 1],
    ['at 71:59 was not', 72 * HOUR - MINUTE, 0],
    ['at 72:01 was', 72 * HOUR + MINUTE, 1],
  ] as const)('%s', (_name, after, resolved) => {
    const closedAt = T + HOUR;
    expect(figure('resolution', solved({ any: closedAt + after, sameTopic: closedAt + after }))).toEqual([
      resolved,
      1,
    ]);
  });
  it('is solved or not as its 72 hours say, in a thousand of every sort (C-177)', () => {
    const anyMatter = fc.record({
      solved: fc.constantFrom(true, false, undefined),
      after: fc.oneof(
        fc.constantFrom(72 * HOUR - MINUTE, 72 * HOUR, 72 * HOUR + 1, 72 * HOUR + MINUTE),
        fc.integer({ min: 1, max: 10 * DAY }),
        fc.constant(undefined),
      ),
    });
    const matters = fc.sample(anyMatter, { numRuns: 1_000, seed: 177 });
    const closedAt = T + HOUR;
    const stories = matters.map(({ solved, after }) =>
      ended(
        { solved },
        { next: after === undefined ? {} : { any: closedAt + after, sameTopic: closedAt + after } },
      ),
    );
    const judged = matters.filter(({ solved }) => solved !== undefined);
    const stays = judged.filter(
      ({ solved, after }) => solved && (after === undefined || after > 259_200_000),
    );
    expect(figure('resolution', ...stories)).toEqual([stays.length, judged.length]);
    expect(stays.length).toBeGreaterThan(100);
  });
  it('about something else is still solved, and not the first contact of its week', () => {
    const back = solved({ any: T + 2 * HOUR });
    expect([figure('resolution', back), figure('fcr', back), figure('fcr72h', back)]).toEqual([
      [1, 1],
      [1, 1],
      [0, 1],
    ]);
    const late = solved({ any: T + 8 * DAY, sameTopic: T + 8 * DAY });
    expect([figure('fcr', late), figure('fcr30d', late)]).toEqual([
      [1, 1],
      [0, 1],
    ]);
  });
  it('did not hold when the same comes back within a week of its end, to the millisecond (C-089)', () => {
    const closedAt = T + HOUR;
    const again = (after: number) => solved({ any: closedAt + after, sameTopic: closedAt + after });
    const held = (after: number) => figure('fcr', again(after));
    expect([6 * DAY, 7 * DAY, 7 * DAY + 1, 8 * DAY].map(held)).toEqual([
      [0, 1],
      [0, 1],
      [1, 1],
      [1, 1],
    ]);
  });
  it('is not judged where no wrap-up says anything', () => {
    expect(figure('resolution', ended())).toEqual([0, 0]);
  });
});

describe('what people think of it', () => {
  const rated = (stars?: number) => ended({ survey: { offeredAt: T + HOUR, stars } });
  it('is 4 and 5 stars of the answers; a skipped survey is no answer', () => {
    const stories = [rated(5), rated(4), rated(3), rated()];
    expect(figure('csat', ...stories)).toEqual([2, 3]);
    expect(figure('surveyResponse', ...stories)).toEqual([3, 4]);
  });
  it('is praise with five stars and words of their own', () => {
    const said = (stars: number, text: string) => ended({ survey: { offeredAt: T + HOUR, stars, text } });
    const stories = [said(5, '太好了'), said(5, ' '), said(4, '不错'), rated()];
    expect(figure('praise', ...stories)).toEqual([1, 3]);
  });
  it('is recommendation, ease and care of those who answered each; who left one out is not in it (C-169, C-287, C-288)', () => {
    const said = (answers: SurveyAnswers) => ended({ survey: { offeredAt: T + HOUR, stars: 5, answers } });
    const tens = [10, 9, 8, 7, 6, 0].map((recommend) => said({ recommend }));
    const fives = [5, 4, 3, 1].map((n) => said({ effort: n, care: Math.min(5, n + 1) }));
    const stories = [...tens, ...fives, rated(5), rated()];
    expect(figure('nps', ...stories)).toEqual([0, 6]);
    expect(figure('nps', ...tens.slice(1))).toEqual([-1, 5]);
    expect(figure('effort', ...stories)).toEqual([2, 4]);
    expect(figure('care', ...stories)).toEqual([3, 4]);
    expect(figure('csat', ...stories)).toEqual([11, 11]);
  });
  it('has the Wilson interval', () => {
    const { low, high } = wilson({ numerator: 81, denominator: 263 }) ?? {};
    expect([low?.toFixed(4), high?.toFixed(4)]).toEqual(['0.2553', '0.3662']);
    expect(wilson({ numerator: 0, denominator: 0 })).toBeUndefined();
    expect(wilson({ numerator: 0, denominator: 10 })?.low).toBe(0);
    expect(wilson({ numerator: 10, denominator: 10 })?.high).toBeCloseTo(1, 12);
  });
});

describe('handling', () => {
  it('counts the interactions in which knowledge was opened before the end (C-228)', () => {
    const opened = [{ articleId: 'a', version: 1, title: '退款', how: 'read' as const }];
    expect(figure('knowledgeFirst', ended({ consulted: opened }), ended({ consulted: [] }), ended())).toEqual(
      [1, 3],
    );
  });
  it('counts hand-overs, consults and complaints', () => {
    const stories = [
      ended(),
      ended({ transferCount: 1 }),
      ended({}, { consulted: true }),
      ended({ kind: 'complaint' }),
    ];
    expect(figure('transferRate', ...stories)).toEqual([1, 4]);
    expect(figure('independent', ...stories)).toEqual([1, 3]);
    expect(figure('complaints', ...stories)).toEqual([1, undefined]);
    expect(figure('complaintRate', ...stories)).toEqual([1, 4]);
  });
  it('leaves to itself what was handed on or asked about, not what was promised to be called back (C-183)', () => {
    const callback = { id: 'k', interactionId: 'i1', state: 'open', dueAt: T + DAY } as Callback;
    const stories = [
      ended(),
      ended({}, { callbacks: [callback] }),
      ended({}, { consulted: true }),
      ended({ transferCount: 1 }),
      ended({ transferCount: 2 }, { consulted: true }),
      ended({ kind: 'complaint' }),
    ];
    expect(figure('independent', ...stories)).toEqual([2, 5]);
  });
  it('keeps the automatic reply and the human one apart, and opening time beside the calendar', () => {
    // 21:55 of a Friday; the queue closes at 22:00 and opens at 8:00.
    const asked = Date.UTC(2026, 10, 20, 13, 55);
    const row = {
      firstCustomerMessageAt: asked,
      firstAutoAt: asked + SECOND,
      firstHumanAt: asked + 11 * HOUR,
    };
    const story = aStory({ row });
    expect(figure('firstAuto', story)).toEqual([SECOND, 1]);
    expect(figure('firstResponse', story)).toEqual([11 * HOUR, 1]);
    expect(figure('firstResponseOpening', story)).toEqual([HOUR, 1]);
  });
});

describe('promises', () => {
  const callback = (over: Partial<Callback>): Callback => ({
    id: 'cb',
    interactionId: 'i1',
    queueId: 'general',
    customerId: 'c1',
    customerName: '王芳',
    number: '1',
    purpose: 'p',
    ownerId: 'li',
    policy: 'picked',
    promisedAt: T,
    dueAt: T + HOUR,
    remindAt: T + HOUR,
    snoozes: [],
    attempts: [],
    state: 'open',
    ...over,
  });
  it('of a call are kept up to the very instant they are due', () => {
    const callbacks = [
      callback({ state: 'done', doneAt: T + HOUR }),
      callback({ state: 'done', doneAt: T + HOUR + 1 }),
      callback({}),
    ];
    expect(figure('promiseKept', aStory({ callbacks }))).toEqual([1, 3]);
  });
  it('count when they fall due, and say when that is', () => {
    const { facts, nextAt } = factsOf(aStory({ callbacks: [callback({})] }), () => queue, T + MINUTE);
    expect(nextAt).toBe(T + HOUR);
    expect(facts.some(({ of }) => of === 'callback')).toBe(false);
  });
  it('of time count once each at the instant they break, the automatic answer apart', () => {
    const row = { firstCustomerMessageAt: T, firstAutoAt: T + SECOND };
    const house = aQueue();
    const at = (now: number) => evaluate(formulas.slaAttainment, sumsOf([aStory({ row })], now, house));
    expect(at(T + 29 * SECOND)).toEqual({ numerator: 0, denominator: 0 });
    expect(at(T + 30 * SECOND)).toEqual({ numerator: 0, denominator: 1 });
    const answeredInTime = aStory({ row: { ...row, firstHumanAt: T + 20 * SECOND } });
    expect(evaluate(formulas.slaAttainment, sumsOf([answeredInTime], T + MINUTE, house))).toEqual({
      numerator: 1,
      denominator: 1,
    });
    const imported = aStory({ row: { ...row, source: 'import' } });
    expect(sumsOf([imported], T + DAY, house).clocksDue).toBeUndefined();
  });
});
