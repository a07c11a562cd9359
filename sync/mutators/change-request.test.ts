import { beforeEach, describe, expect, it } from 'vitest';
import { EFFECT_AFTER } from '../../domain/correction/correction.ts';
import type { Row } from '../../domain/journal/rows.ts';
import { DAY, HOUR } from '../../domain/time.ts';
import { aPerson, aQueue, aScript } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';
import { by, refusalIn } from '../../testing/deeds.ts';
import { scopesOfRow } from '../row-scopes.ts';

let now: number;
let central: Central;
/** `ok`, or the first field that was wrong, or why it was refused. */
function as(id: string, mutation: string, args: object): string {
  const refusal = refusalIn(() => central.mutate(mutation, args, by(id)));
  return refusal ? (refusal.fields[0]?.field ?? refusal.code) : 'ok';
}
const on = (id: string, what: string, args: object = {}) =>
  as(id, `correction.${what}`, { correctionId: 'a', ...args });
const request = (): Row<'correction'> | undefined => central.rows.get('correction', 'a');
const scopes = () => {
  const row = request();
  return row && scopesOfRow(central.rows, 'correction', row);
};

const finding = { of: 'study', id: '2026-07', part: 'f1' };
const content = {
  title: '退款进度主动告知',
  ownerId: 'zhao',
  queueId: 'general',
  metric: 'csat',
  target: { numerator: 850, denominator: 1_000 },
  finding,
  why: '调研显示用户最不满的是看不到进度。',
};
const ask = (id: string, over: object = {}) =>
  on(id, 'make', { content: { ...content, dueAt: now + 10 * DAY, ...over } });
const decide = (id: string, approved = true, reason = '') => on(id, 'decide', { approved, reason });
const judge = (id: string, judgement: string, text = '满意度上升，投诉减少。') =>
  on(id, 'judge', { judgement, text });
const promise = { of: 'promise', id: 'vip', version: 1 };

/** A promise whose version was approved at this instant. */
function promised(at: number): void {
  const decided = { by: 'gu', at, reason: '' };
  const limit = { ms: HOUR, in: 'calendar' };
  const terms = { name: 'VIP', holdsFor: {}, answer: limit, handling: limit, grade: 'standard' };
  const approval = { version: 1, effectiveFrom: '2026-11-21', reason: '快', by: 'ning', at, decided };
  const version = { ...terms, ...approval, state: 'approved' };
  central.configure('servicepromise', { id: 'vip', versions: [version] } as Row<'servicepromise'>);
}

beforeEach(() => {
  now = Date.parse('2026-11-20T10:00+08:00');
  central = new Central(() => now);
  central.configure('queue', aQueue());
  central.configure('person', aPerson());
  central.configure('person', aPerson({ id: 'zhao', roles: ['teamLead'], queueIds: ['general'] }));
  for (const [id, role] of [
    ['gu', 'manager'],
    ['luo', 'manager'],
    ['qin', 'approver'],
    ['tang', 'knowledgeEditor'],
  ] as const)
    central.configure('person', aPerson({ id, roles: [role], queueIds: [] }));
  const found = { id: 'f1', text: '看不到退款进度', at: now - DAY, by: 'zhao' };
  central.configure('study', {
    id: '2026-07',
    from: now - 90 * DAY,
    to: now - DAY,
    preparedAt: now - 90 * DAY,
    queueIds: ['general'],
    version: 0,
    questions: [],
    groups: [],
    findings: [found],
  });
});

describe('a request to change something because of a finding (C-174)', () => {
  it('keeps the finding, why and the figure that will show it, and nobody approves their own', () => {
    expect(ask('li')).toBe('notAllowed');
    expect(ask('gu', { why: ' ' })).toBe('why');
    expect(ask('gu', { finding: { ...finding, part: 'none' } })).toBe('notFound');
    expect(ask('gu')).toBe('ok');
    expect(request()).toMatchObject({ state: 'asked', finding, madeBy: 'gu', why: content.why });
    expect(on('zhao', 'done', { note: '已改' })).toBe('wrongState');
    expect(on('zhao', 'link', { change: promise })).toBe('wrongState');
    expect(decide('gu')).toBe('ownProposal');
    expect(decide('zhao')).toBe('notAllowed');
    expect(decide('qin', false)).toBe('reason');
    expect(decide('qin')).toBe('ok');
    expect(decide('luo', false, '再想想')).toBe('wrongState');
    expect(request()).toMatchObject({ state: 'open', decided: { by: 'qin', approved: true } });
  });

  it('that is declined ends there, with the reason', () => {
    ask('gu');
    expect(decide('luo', false, '已在另一项中处理')).toBe('ok');
    expect(request()).toMatchObject({ state: 'declined', decided: { reason: '已在另一项中处理' } });
    expect(on('zhao', 'done', { note: '已改' })).toBe('wrongState');
    expect(on('gu', 'drop', { reason: '撤回' })).toBe('wrongState');
  });

  it('Change request from a finding: link kept', () => {
    promised(now - 1);
    ask('gu');
    decide('qin');
    // What was approved before anybody asked did not come of it.
    expect(on('zhao', 'link', { change: promise })).toBe('change');
    promised(now);
    expect(on('li', 'link', { change: promise })).toBe('notAllowed');
    expect(on('zhao', 'link', { change: { ...promise, version: 2 } })).toBe('change');
    expect(on('zhao', 'done', { note: '承诺已改' })).toBe('changes');
    expect(on('zhao', 'link', { change: promise })).toBe('ok');
    expect(on('gu', 'link', { change: promise })).toBe('ok');
    expect(request()?.changes).toEqual([{ ...promise, at: now, by: 'zhao' }]);
    expect(request()?.finding).toEqual(finding);
    expect(on('zhao', 'done', { note: '承诺已改' })).toBe('ok');
    expect(on('zhao', 'unlink', { change: promise })).toBe('wrongState');
  });

  it('may have led to wording, whose record says when it was approved, and to an article as published', () => {
    ask('gu');
    decide('qin');
    const content = { ...aScript({ id: 'g' }), version: undefined };
    central.configure('script', aScript({ id: 'g', version: 2, wordings: { 2: 'w2' } }));
    const wording = { id: 'w2', scriptId: 'g', content, basedOn: 1, version: 2, proposedAt: now - DAY };
    const approve = (decidedAt: number) =>
      central.configure('wording', { ...wording, state: 'approved', decidedAt } as Row<'wording'>);
    approve(now - 1);
    const change = { of: 'script', id: 'g', version: 2 };
    expect(on('zhao', 'link', { change })).toBe('change');
    approve(now);
    expect(on('zhao', 'link', { change })).toBe('ok');
    expect(on('zhao', 'link', { change: { ...change, version: 3 } })).toBe('change');
    expect(on('zhao', 'link', { change: { of: 'article', id: 'refund', version: 1 } })).toBe('change');
    expect(on('zhao', 'unlink', { change })).toBe('ok');
    expect(request()?.changes).toEqual([]);
  });

  it('ends with somebody else’s judgement: thirty days after it was done, or at once when it was undone', () => {
    ask('gu');
    decide('qin');
    promised(now);
    on('zhao', 'link', { change: promise });
    expect(judge('gu', 'undone')).toBe('wrongState');
    on('zhao', 'done', { note: '承诺已改' });
    expect(judge('zhao', 'undone')).toBe('notAllowed');
    now += EFFECT_AFTER - 1;
    expect(judge('gu', 'worked')).toBe('wrongState');
    now += 1;
    expect(judge('gu', 'worked', ' ')).toBe('text');
    expect(judge('gu', 'worked')).toBe('ok');
    expect(request()).toMatchObject({ state: 'judged', judged: { judgement: 'worked', by: 'gu' } });
    expect(judge('luo', 'didNotWork')).toBe('wrongState');
  });

  it('that was undone is judged before the thirty days are over', () => {
    ask('gu');
    decide('qin');
    promised(now);
    on('zhao', 'link', { change: promise });
    on('zhao', 'done', { note: '承诺已改' });
    expect(judge('gu', 'undone', '等待反而变长，已恢复原承诺。')).toBe('ok');
    expect(request()?.judged?.judgement).toBe('undone');
  });

  it('is with who decides, carries out and writes as long as it is only asked for, and everybody’s to read once approved', () => {
    ask('gu');
    expect(scopes()?.sort()).toEqual(
      ['cases', 'lead:general', 'quality', 'user:gu', 'user:zhao', 'wordings'].sort(),
    );
    decide('qin');
    expect(scopes()).toContain('org');
  });

  it('is measured like any action, and stays until a person has judged it', () => {
    ask('gu');
    decide('qin');
    promised(now);
    on('zhao', 'link', { change: promise });
    on('zhao', 'done', { note: '承诺已改' });
    now += EFFECT_AFTER;
    const system = { kind: 'system', id: 'centre' } as const;
    const args = { correctionId: 'a', from: 0, to: EFFECT_AFTER, numerator: 20, denominator: 40 };
    central.mutate('centre.measureBaseline', args, system);
    central.mutate('centre.measureEffect', { ...args, numerator: 30 }, system);
    central.mutate('centre.measureEffect', { ...args, numerator: 1 }, system);
    expect(request()).toMatchObject({
      state: 'done',
      rounds: [{ verdict: 'notEffective', effect: { numerator: 30 } }],
    });
    expect(judge('qin', 'didNotWork')).toBe('ok');
  });
});
