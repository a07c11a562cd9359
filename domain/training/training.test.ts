import { describe, expect, it } from 'vitest';
import type { Evaluation, Scorecard } from '../evaluation/scorecard.ts';
import type { Feedback } from '../feedback/feedback.ts';
import { DAY } from '../time.ts';
import type { Course } from './course.ts';
import { lessonEffect } from './effect.ts';
import { isTrainingOverdue, type Lesson, lastTrained, monthsWithout } from './lesson.ts';
import { type Pass, rulesToRead } from './qualification.ts';
import { hotThemes, missedCriteria, type Special } from './special.ts';
import { planWarnings, type YearPlan } from './year-plan.ts';

const now = Date.parse('2026-11-20T10:00+08:00');
const name = { 'zh-CN': '名', en: 'name' };

const aLesson = (over: Partial<Lesson> = {}): Lesson => ({
  id: 'l',
  topic: '安抚情绪',
  category: 'communication',
  mode: 'internal',
  startsAt: now,
  trainer: '赵敏',
  place: '',
  personIds: ['li', 'chen'],
  queueIds: ['general'],
  by: 'zhao',
  state: 'held',
  held: { at: now, by: 'zhao', attended: ['li'], practice: {} },
  ...over,
});

const aRating = (at: number, stars: number, over: Partial<Feedback> = {}): Feedback => ({
  id: `${at}.${stars}`,
  source: 'survey',
  queueId: 'general',
  agentId: 'li',
  channel: 'chat',
  stars,
  text: '',
  at,
  found: [],
  ...(stars <= 2 && { review: { dueAt: at } }),
  ...over,
});

describe('what a lesson brought', () => {
  it('is recounted from the ratings of those who came, four weeks before and after, each with n (C-243)', () => {
    const ratings = [
      aRating(now - 28 * DAY - 1, 5),
      aRating(now - 28 * DAY, 1),
      aRating(now - 1, 4),
      aRating(now, 5),
      aRating(now + 28 * DAY - 1, 3),
      aRating(now + 28 * DAY, 5),
      aRating(now + 1, 1, { agentId: 'chen' }),
    ];
    const effect = lessonEffect(aLesson(), ratings, now + DAY);
    expect(effect?.before.csat).toEqual({ numerator: 1, denominator: 2 });
    expect(effect?.after.csat).toEqual({ numerator: 1, denominator: 2 });
    expect(effect?.isComplete).toBe(false);
    expect(lessonEffect(aLesson(), ratings, now + 28 * DAY)?.isComplete).toBe(true);
    expect(lessonEffect(aLesson({ held: undefined }), ratings, now)).toBeUndefined();
  });
});

describe('regular training', () => {
  it('is overdue a month after the last one somebody was at or passed (C-236)', () => {
    const last = lastTrained('li', [aLesson()], [{ at: now - DAY }]);
    expect(last).toBe(now);
    expect(lastTrained('chen', [aLesson()], [])).toBeUndefined();
    expect(isTrainingOverdue(last, undefined, 1, now + 30 * DAY)).toBe(false);
    expect(isTrainingOverdue(last, undefined, 1, now + 31 * DAY)).toBe(true);
    expect(isTrainingOverdue(undefined, now - 31 * DAY, 1, now)).toBe(true);
    expect(isTrainingOverdue(undefined, undefined, 1, now)).toBe(false);
  });

  it('leaves no month without one unflagged, except the running one (C-247)', () => {
    const from = Date.parse('2026-08-03T10:00+08:00');
    const october = aLesson({ startsAt: Date.parse('2026-10-31T23:59+08:00') });
    const cancelled = aLesson({ startsAt: Date.parse('2026-09-10T10:00+08:00'), state: 'cancelled' });
    expect(monthsWithout([october, cancelled], from, now)).toEqual(['2026-08', '2026-09']);
  });
});

describe('the rules', () => {
  it('ask for a receipt once in every version, and not of who wrote them (C-245)', () => {
    const rules = { id: 'rules', version: 1, forEverybody: true, by: 'gu' } as Course;
    const pass = { courseId: 'rules', version: 1 } as Pass;
    const open = (course: Course, passes: Pass[], personId = 'li') =>
      rulesToRead([course], { passes }, personId).length;
    expect(open(rules, [])).toBe(1);
    expect(open(rules, [pass])).toBe(0);
    expect(open({ ...rules, version: 2 }, [pass])).toBe(1);
    expect(open({ ...rules, version: 2 }, [{ ...pass, version: 2 }])).toBe(0);
    expect(open(rules, [], 'gu')).toBe(0);
  });
});

describe('the plans', () => {
  const item = { content: 'x', month: '2026-02', mode: 'internal' as const, people: '全体' };
  const plan = (id: string, ...categories: string[]): YearPlan => ({
    id,
    versions: [
      {
        version: 1,
        at: 0,
        by: 'gu',
        why: '',
        items: categories.map((category) => ({ ...item, category: category as 'process' })),
      },
    ],
  });
  const all = ['platform', 'process', 'security', 'communication'];

  it('are missed: of this year at once, of the next in its last month (C-241)', () => {
    expect(planWarnings([], now)).toEqual([{ kind: 'missing', year: '2026', overdue: true }]);
    expect(planWarnings([plan('2026', ...all)], now)).toEqual([]);
    const december = Date.parse('2026-12-01T00:00+08:00');
    expect(planWarnings([plan('2026', ...all)], december)).toEqual([
      { kind: 'missing', year: '2027', overdue: false },
    ]);
  });

  it('have all four categories, or it is said which is not there (C-239)', () => {
    expect(planWarnings([plan('2026', 'platform', 'process', 'communication')], now)).toEqual([
      { kind: 'category', year: '2026', category: 'security' },
    ]);
  });
});

describe('a special training', () => {
  const card: Scorecard = {
    id: 'card',
    name,
    version: 1,
    sections: [{ id: 's', name, weight: 1, criteria: [{ id: 'closing', name, weight: 1, critical: false }] }],
  };
  const judged = (id: string, agentId: string, at = now): Evaluation => ({
    id,
    interactionId: `i${id}`,
    queueId: 'general',
    agentId,
    evaluatorId: 'sun',
    scorecardId: 'card',
    scorecardVersion: 1,
    answers: { closing: 0 },
    comment: '',
    state: 'released',
    savedAt: at,
    releasedAt: at,
  });
  const special = (evidenceIds: string[]): Special => ({
    id: 'x',
    kind: 'criterion',
    subject: 'closing',
    queueId: 'general',
    evidenceIds,
    state: 'declined',
    by: 'zhao',
    at: now,
    reason: '已辅导',
  });

  it('is proposed when a team misses one criterion three times in thirty days, and not again once decided (C-248)', () => {
    const three = [judged('1', 'li'), judged('2', 'chen'), judged('3', 'li')];
    const [found] = missedCriteria(three, [card], [], now);
    expect(found).toMatchObject({ kind: 'criterion', subject: 'closing', agentIds: ['li', 'chen'] });
    expect(found?.evidenceIds.sort()).toEqual(['1', '2', '3']);
    expect(missedCriteria(three.slice(1), [card], [], now)).toEqual([]);
    expect(missedCriteria(three, [card], [special(['1', '2', '3'])], now)).toEqual([]);
    expect(missedCriteria([...three.slice(1), judged('4', 'li', now - 30 * DAY)], [card], [], now)).toEqual(
      [],
    );
  });

  it('is proposed for a theme of low ratings that is hot today: so many a day, or three times what is usual (C-248)', () => {
    const low = (n: number, at: number) =>
      Array.from({ length: n }, (_, i) => aRating(at + i, 1, { found: ['speed'] }));
    const hot = { aDay: 10, timesMean: 3 };
    expect(hotThemes(low(2, now), [], hot, now)).toEqual([]);
    expect(hotThemes(low(3, now), [], hot, now)).toMatchObject([{ kind: 'theme', subject: 'speed' }]);
    const usual = Array.from({ length: 28 }, (_, day) => low(1, now - (day + 1) * DAY)).flat();
    expect(hotThemes([...usual, ...low(3, now)], [], hot, now)).toEqual([]);
    expect(hotThemes([...usual, ...low(4, now)], [], hot, now)[0]?.evidenceIds).toHaveLength(4);
    expect(
      hotThemes(
        low(3, now).map(({ review: _, ...row }) => ({ ...row, stars: 5 })),
        [],
        hot,
        now,
      ),
    ).toEqual([]);
  });
});
