import { beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '../../domain/refusal.ts';
import { strategyInForce } from '../../domain/strategy/strategy.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';

let central: Central;

function as(personId: string, name: string, args: unknown): string {
  try {
    central.mutate(name, args, { kind: 'person', id: personId });
    return 'ok';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.fields[0]?.field ?? error.code;
  }
}
const propose = (by: string, basedOn: number, text: string, reason = '年度目标') =>
  as(by, 'strategy.propose', { basedOn, draft: { text, reason } });
const decide = (by: string, version: number, approved: boolean, reason = '') =>
  as(by, 'strategy.decide', { version, approved, reason });
const row = () => central.rows.get('strategy', 'improvement');

beforeEach(() => {
  central = new Central(() => Date.parse('2026-11-20T10:00+08:00'));
  central.configure('queue', aQueue());
  central.configure('person', aPerson());
  central.configure('person', aPerson({ id: 'zhao', roles: ['teamLead'] }));
  central.configure('person', aPerson({ id: 'gu', roles: ['manager'], queueIds: [] }));
  central.configure('person', aPerson({ id: 'qin', roles: ['approver'], queueIds: [] }));
});

describe('the strategy of improvement', () => {
  it('stands in versions that somebody else than their author approves, and each stays as it was (C-215)', () => {
    expect(propose('li', 0, '先解决退款')).toBe('notAllowed');
    expect(propose('gu', 0, '先解决退款', ' ')).toBe('reason');
    expect(propose('gu', 0, '先解决退款')).toBe('ok');
    expect(strategyInForce(row())).toBeUndefined();
    expect(propose('zhao', 1, '别的')).toBe('wrongState');
    expect(decide('gu', 1, true)).toBe('notAllowed');
    expect(decide('zhao', 1, true)).toBe('notAllowed');
    expect(decide('qin', 1, true)).toBe('ok');
    expect(strategyInForce(row())).toMatchObject({ version: 1, text: '先解决退款', decided: { by: 'qin' } });

    expect(propose('zhao', 0, '再解决等待')).toBe('changedMeanwhile');
    expect(propose('zhao', 1, '先解决退款')).toBe('text');
    expect(propose('zhao', 1, '再解决等待')).toBe('ok');
    expect(decide('gu', 2, false)).toBe('reason');
    expect(decide('gu', 2, false, '先看季度数据')).toBe('ok');
    expect(decide('gu', 2, true)).toBe('wrongState');
    expect(strategyInForce(row())?.version).toBe(1);
    expect(row()?.versions.map(({ version, text, state }) => [version, text, state])).toEqual([
      [1, '先解决退款', 'approved'],
      [2, '再解决等待', 'declined'],
    ]);
  });
});

describe('the evaluation of the rules', () => {
  const write = (by: string, part: string, text = '达标') =>
    as(by, 'ruleReview.write', { reviewId: '2026-07', part, text });
  const sign = (by: string) => as(by, 'ruleReview.sign', { reviewId: '2026-07' });

  it('is incomplete with one of its three parts missing, and is not signed until all are there (C-220)', () => {
    const inputs = { figures: [], studies: [], clauses: { total: 288, carriedOut: 238 } };
    central.mutate('centre.prepareRuleReview', { reviewId: '2026-07', from: 0, to: 1, inputs });
    expect(sign('gu')).toBe('efficiency');
    expect(write('li', 'efficiency')).toBe('notAllowed');
    expect(write('zhao', 'efficiency', ' ')).toBe('text');
    expect(write('zhao', 'efficiency')).toBe('ok');
    expect(write('zhao', 'report')).toBe('ok');
    expect(sign('gu')).toBe('survey');
    expect(write('gu', 'survey')).toBe('ok');
    expect(sign('zhao')).toBe('notAllowed');
    expect(sign('gu')).toBe('ok');
    expect(central.rows.get('rulereview', '2026-07')?.signed?.by).toBe('gu');
    expect(write('zhao', 'report', '改写')).toBe('alreadyDone');
  });
});
