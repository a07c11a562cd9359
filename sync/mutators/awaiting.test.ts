import { expect, it } from 'vitest';
import { type Awaited, awaitedOf } from '../../domain/attention/awaiting.ts';
import { EFFECT_AFTER } from '../../domain/correction/correction.ts';
import type { Entity, Row } from '../../domain/journal/rows.ts';
import type { Role } from '../../domain/person/person.ts';
import { earliestDate } from '../../domain/policy/parameter-row.ts';
import { DAY, HOUR } from '../../domain/time.ts';
import { aPerson, aQueue, aScript } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';
import { by, outcomeOf } from '../../testing/deeds.ts';

const MORNING = Date.parse('2026-11-20T10:00+08:00');
let now = MORNING;
const effectiveFrom = earliestDate(now);
const reason = '更好';
const both = (text: string) => ({ 'zh-CN': text, en: text });

/** Everybody whose word counts for something, some of them twice: as the one who proposes and as one who could decide. */
const people: Record<string, Role[]> = {
  li: ['agent'],
  zhao: ['teamLead'],
  qian: ['teamLead', 'knowledgeEditor'],
  gu: ['manager', 'admin'],
  han: ['manager'],
  fin: ['finance'],
  qin: ['approver'],
  tang: ['knowledgeEditor'],
};

type Deed = [by: string, mutation: string, args: object];
interface Matter {
  /** Lays it before somebody. */
  laid: Deed[];
  /** The word that is given on it. */
  word: [mutation: string, args: object];
  rows?: { [E in Entity]?: object };
  /** It waits from so long after it was laid. */
  after?: number;
}

const promise = {
  ...{ name: '重点客户', holdsFor: { queueIds: ['general'] }, grade: 'top', reason, effectiveFrom },
  answer: { in: 'calendar', ms: HOUR },
  handling: { in: 'calendar', ms: 8 * HOUR },
};
const amounts = { pay: 1, training: 1, equipment: 1, rewards: 1, compensation: 1 };
const budget = { year: '2026', basedOn: 0, content: { amounts, fenAPoint: 1, ground: '按去年' } };
const study = {
  ...{ id: '2026-07', from: now - 90 * DAY, to: now - DAY, preparedAt: now - 90 * DAY },
  ...{ queueIds: ['general'], version: 0, questions: [], groups: [] },
  findings: [{ id: 'f1', text: '看不到进度', at: now - DAY, by: 'zhao' }],
};
const request = {
  ...{ title: '主动告知', ownerId: 'zhao', queueId: 'general', metric: 'csat', why: reason },
  ...{ target: { numerator: 850, denominator: 1_000 }, dueAt: now + 10 * DAY },
  finding: { of: 'study', id: '2026-07', part: 'f1' },
};
const article = {
  ...{ id: 'a.1', articleId: 'a', version: 1, state: 'inReview', authorIds: ['tang'], revision: 'r' },
  ...{ title: '退货', body: '七天', language: 'zh-CN', kind: 'process', topics: [], ownerId: 'tang' },
  ...{ updatedAt: now, submittedAt: now },
};
const review = {
  ...{ id: '2026-07', from: 0, to: 1, preparedAt: now },
  inputs: { figures: [], studies: [], clauses: { total: 288, carriedOut: 288 } },
};
const lapse = { agentId: 'li', what: '未核验身份', rule: '3.2' };
const wording = { content: aScript(), scriptId: 'new', basedOn: 0, wordingId: 'wording-1' };
const plan = { title: '预案', steps: ['报告主管'], duties: [{ who: '主管', does: '宣布' }] };

const matters: Record<Awaited, Matter> = {
  parameter: {
    laid: [
      [
        'gu',
        'parameter.propose',
        {
          parameterId: 'P-CALM',
          proposal: { values: [45], effectiveFrom, reason, owner: '顾', ground: '2' },
        },
      ],
    ],
    word: ['parameter.decide', { parameterId: 'P-CALM', version: 1, approved: true, reason: '' }],
  },
  servicePromise: {
    laid: [['gu', 'servicePromise.propose', { promiseId: 'vip', draft: promise }]],
    word: ['servicePromise.decide', { promiseId: 'vip', version: 1, approved: true, reason: '' }],
  },
  services: {
    laid: [
      [
        'gu',
        'services.propose',
        {
          basedOn: 0,
          draft: {
            services: [
              { id: 'track', tier: 'basic', levels: [], name: both('查询'), description: both('进度') },
            ],
            effectiveFrom,
            reason,
          },
        },
      ],
    ],
    word: ['services.decide', { version: 1, approved: true, reason: '' }],
  },
  strategy: {
    laid: [['gu', 'strategy.propose', { basedOn: 0, draft: { text: '先解决退款', reason } }]],
    word: ['strategy.decide', { version: 1, approved: true, reason: '' }],
  },
  change: {
    rows: { study },
    laid: [['gu', 'correction.make', { correctionId: 'c', content: request }]],
    word: ['correction.decide', { correctionId: 'c', approved: true, reason: '' }],
  },
  judgement: {
    rows: { study },
    laid: [
      ['gu', 'correction.make', { correctionId: 'c', content: request }],
      ['qin', 'correction.decide', { correctionId: 'c', approved: true, reason: '' }],
      ['gu', 'servicePromise.propose', { promiseId: 'vip', draft: promise }],
      ['han', 'servicePromise.decide', { promiseId: 'vip', version: 1, approved: true, reason: '' }],
      ['zhao', 'correction.link', { correctionId: 'c', change: { of: 'promise', id: 'vip', version: 1 } }],
      ['zhao', 'correction.done', { correctionId: 'c', note: '已改' }],
    ],
    after: EFFECT_AFTER,
    word: ['correction.judge', { correctionId: 'c', judgement: 'worked', text: '满意度上升' }],
  },
  budget: {
    laid: [
      ['gu', 'budget.propose', budget],
      ['fin', 'budget.check', { year: '2026', version: 1, passed: true, note: '' }],
    ],
    word: ['budget.decide', { year: '2026', version: 1, passed: true, note: '' }],
  },
  overspend: {
    laid: [
      ['zhao', 'budget.propose', budget],
      ['fin', 'budget.check', { year: '2026', version: 1, passed: true, note: '' }],
      ['han', 'budget.decide', { year: '2026', version: 1, passed: true, note: '' }],
      [
        'gu',
        'expense.askForMore',
        { requestId: 'more-001', content: { year: '2026', line: 'training', fen: 5, reason } },
      ],
    ],
    word: ['expense.decideOnMore', { requestId: 'more-001', approved: true, note: '' }],
  },
  article: {
    rows: { article },
    laid: [],
    word: ['knowledge.approve', { id: 'a.1' }],
  },
  wording: {
    laid: [['qian', 'script.propose', wording]],
    word: ['script.approve', { wordingId: 'wording-1' }],
  },
  emergencyPlan: {
    laid: [['gu', 'emergencyPlan.write', { basedOn: 0, content: plan }]],
    word: ['emergencyPlan.approve', { version: 1 }],
  },
  lapse: {
    laid: [
      ['zhao', 'lapse.warn', { lapseId: 'lapse-01', form: lapse }],
      ['li', 'lapse.answer', { lapseId: 'lapse-01', text: '已核验' }],
    ],
    word: ['lapse.decide', { lapseId: 'lapse-01', stands: true, text: '保留' }],
  },
  ruleReview: {
    rows: { rulereview: { ...review, parts: {} } },
    laid: ['efficiency', 'survey', 'report'].map((part) => [
      'zhao',
      'ruleReview.write',
      { reviewId: '2026-07', part, text: '达标' },
    ]),
    word: ['ruleReview.sign', { reviewId: '2026-07' }],
  },
};

/** A centre in which this one matter waits. */
function laidBefore({ laid, rows = {}, after = 0 }: Matter): Central {
  now = MORNING;
  const central = new Central(() => now);
  central.configure('queue', aQueue());
  for (const [id, roles] of Object.entries(people)) central.configure('person', aPerson({ id, roles }));
  for (const [entity, row] of Object.entries(rows) as [Entity, never][]) central.configure(entity, row);
  for (const [id, mutation, args] of laid)
    expect(
      outcomeOf(() => central.mutate(mutation, args, by(id))),
      mutation,
    ).toBe('ok');
  now += after;
  return central;
}

const waits = (central: Central, kind: Awaited): string[] =>
  Object.keys(people).filter((id) => {
    const person = central.rows.get('person', id) as Row<'person'>;
    return awaitedOf(central.rows, person, now)[kind] > 0;
  });

it.each(Object.keys(matters) as Awaited[])(
  'a %s waits for whoever’s word is taken, and for nobody else',
  (kind) => {
    const matter = matters[kind];
    const [mutation, args] = matter.word;
    const taken = Object.keys(people).filter(
      (id) => outcomeOf(() => laidBefore(matter).mutate(mutation, args, by(id))) === 'ok',
    );
    expect(waits(laidBefore(matter), kind)).toEqual(taken);
    expect(taken.length).toBeGreaterThan(0);
    const central = laidBefore(matter);
    central.mutate(mutation, args, by(taken[0] as string));
    expect(waits(central, kind)).toEqual([]);
  },
);
