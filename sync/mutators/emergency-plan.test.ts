import { beforeEach, describe, expect, it } from 'vitest';
import { EMERGENCY_PLAN, openPlan, planInForce } from '../../domain/emergency/emergency-plan.ts';
import { Refusal } from '../../domain/refusal.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';
import { scopesOfRow } from '../row-scopes.ts';
import { scopesOfPerson } from '../scopes.ts';

const content = {
  title: ' 系统中断应急预案 ',
  steps: ['报告主管', '', ' 启用纸质登记表 '],
  duties: [
    { who: '主管', does: '宣布应急并通知各队列' },
    { who: '', does: '' },
  ],
};

let central: Central;

function attempt(by: string, name: string, args: unknown): string {
  try {
    central.mutate(name, args, { kind: 'person', id: by });
    return 'ok';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.fields[0]?.field ?? error.code;
  }
}
const write = (by: string, basedOn: number, over: object = {}) =>
  attempt(by, 'emergencyPlan.write', { basedOn, content: { ...content, ...over } });
const approve = (by: string, version: number) => attempt(by, 'emergencyPlan.approve', { version });
const plan = () => central.rows.get('emergencyplan', EMERGENCY_PLAN);

beforeEach(() => {
  central = new Central(() => 1_000);
  central.configure('queue', aQueue());
  central.configure('person', aPerson({ id: 'li', roles: ['agent'], queueIds: ['general'] }));
  central.configure('person', aPerson({ id: 'zhao', roles: ['teamLead', 'manager'], queueIds: ['general'] }));
  central.configure('person', aPerson({ id: 'gu', roles: ['manager'] }));
});

describe('the emergency plan', () => {
  it('has a flow and duties, in versions of which the one that somebody else approved last holds (C-271)', () => {
    expect(write('zhao', 0)).toBe('ok');
    expect(planInForce(plan())).toBeUndefined();
    expect(approve('zhao', 1)).toBe('notAllowed');
    expect(approve('gu', 1)).toBe('ok');
    expect(planInForce(plan())).toMatchObject({
      version: 1,
      title: '系统中断应急预案',
      steps: ['报告主管', '启用纸质登记表'],
      duties: [{ who: '主管', does: '宣布应急并通知各队列' }],
      approved: { by: 'gu', at: 1_000 },
    });
    expect(write('gu', 1, { title: '第二版' })).toBe('ok');
    expect(planInForce(plan())?.version).toBe(1);
    expect(openPlan(plan())?.version).toBe(2);
    expect(approve('zhao', 1)).toBe('changedMeanwhile');
    expect(approve('zhao', 2)).toBe('ok');
    expect(planInForce(plan())?.title).toBe('第二版');
  });

  it('is on every desktop, so that it opens without a network (C-271)', () => {
    write('zhao', 0);
    const row = plan();
    if (!row) throw new Error('no plan');
    const scopes = scopesOfRow(central.rows, 'emergencyplan', row);
    for (const id of ['li', 'zhao', 'gu']) {
      const person = central.rows.get('person', id);
      expect(person && scopesOfPerson(person).some((scope) => scopes.includes(scope))).toBe(true);
    }
  });

  it('is not handed in without a title, a flow and complete duties, nor over somebody else’s version', () => {
    expect(write('li', 0)).toBe('notAllowed');
    expect(write('zhao', 0, { title: ' ' })).toBe('title');
    expect(write('zhao', 0, { steps: [' '] })).toBe('steps');
    expect(write('zhao', 0, { duties: [{ who: '主管', does: '' }] })).toBe('duties');
    expect(write('zhao', 0)).toBe('ok');
    expect(write('gu', 0)).toBe('changedMeanwhile');
  });
});
