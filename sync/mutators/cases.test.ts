import { describe, expect, it } from 'vitest';
import type { Case } from '../../domain/case/case.ts';
import { clocksOfCase } from '../../domain/case/clocks.ts';
import { isAllowed, type StepName, statesOf, stepNameSchema, targetsOf } from '../../domain/case/machine.ts';
import { type StepForm, stepSpecs } from '../../domain/case/steps.ts';
import { kindSchema } from '../../domain/interaction/kind.ts';
import { MemoryRows } from '../../domain/journal/project.ts';
import type { Person, Role } from '../../domain/person/person.ts';
import { DAY, HOUR, MINUTE } from '../../domain/time.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { aCase, anIntake, aStepForm } from '../../testing/case-builders.ts';
import { refusalIn } from '../../testing/deeds.ts';
import { oracleWorkingDays } from '../../testing/minute-oracle.ts';
import { runMutation } from './registry.ts';

const at = (local: string): number => Date.parse(`${local}+08:00`);
const repairs = { departmentIds: ['repairs'], queueIds: [] };
const people: Person[] = [
  aPerson(),
  aPerson({ id: 'colleague' }),
  aPerson({ id: 'lead', roles: ['teamLead'] }),
  aPerson({ id: 'otherLead', roles: ['teamLead'], queueIds: ['orders'] }),
  aPerson({ id: 'handler', roles: ['handler'], ...repairs }),
  aPerson({ id: 'head', roles: ['approver'], ...repairs }),
  aPerson({ id: 'otherHead', roles: ['approver'], queueIds: [], departmentIds: ['stores'] }),
  aPerson({ id: 'manager', roles: ['manager'], queueIds: [] }),
  ...(['evaluator', 'knowledgeEditor', 'admin'] as const).map((role: Role) =>
    aPerson({ id: role, roles: [role], queueIds: [] }),
  ),
];

/** What a step about rewards needs. */
const rewarded = (step: StepName): Partial<Case> => ({
  adopted: true,
  ...(step === 'grantReward' && { reward: { points: 1, reason: '采纳', asked: { at: 0, by: 'li' } } }),
});

/** A form with everything; a case is raised to somebody else. */
const aFormFor = (step: StepName, now: number): StepForm =>
  step === 'raiseTier' ? { ...aStepForm(now), ownerId: 'colleague' } : aStepForm(now);

/** A centre in memory, at a time one likes. */
class Centre {
  readonly rows = new MemoryRows();
  now: number;
  #n = 0;

  constructor(now: number) {
    this.now = now;
    this.rows.apply([
      { entity: 'queue', id: 'general', row: aQueue() },
      {
        entity: 'department',
        id: 'repairs',
        row: { id: 'repairs', name: { 'zh-CN': '维修部', en: 'Repairs' } },
      },
      { entity: 'ledger', id: 'rewards', row: { id: 'rewards', balance: 1_000, funded: 1_000, given: 0 } },
      ...people.map((row) => ({ entity: 'person' as const, id: row.id, row })),
    ]);
  }

  do(who: string, name: string, args: object): void {
    const actor =
      who === 'centre' ? ({ kind: 'system', id: who } as const) : ({ kind: 'person', id: who } as const);
    const mutation = { uid: `m${++this.#n}`, name, args, at: this.now };
    this.rows.apply(runMutation(this.rows, mutation, { actor, now: this.now }).changes);
  }

  step(who: string, step: StepName, form: StepForm = aFormFor(step, this.now), caseId = 'c'): void {
    this.do(who, 'case.step', { caseId, step, form });
  }

  refusal(who: string, step: StepName, caseId = 'c'): string | undefined {
    return refusalIn(() => this.step(who, step, aFormFor(step, this.now), caseId))?.code;
  }

  get case(): Case {
    const row = this.rows.get('casefile', 'c');
    if (!row) throw new Error('there is no case');
    return row;
  }
}

describe('every step from every state', () => {
  it.each(kindSchema.options)(
    'of a %s leads where its way says, or is refused and leaves everything as it was',
    (kind) => {
      for (const state of statesOf(kind))
        for (const step of stepNameSchema.options) {
          const centre = new Centre(DAY);
          const plan = {
            at: 0,
            by: 'handler',
            solution: '',
            needs: '',
            systemState: '',
            risk: '',
            milestones: [{ text: '上门', dueAt: 0 }],
          };
          const attempts = [1, 2, 3].map((n) => ({ at: n * DAY, by: 'li', outcome: 'noAnswer' as const }));
          const round = { n: 1, startedAt: 0, attempts, plan };
          const row = aCase({
            id: 'c',
            kind,
            state,
            departmentId: 'repairs',
            rounds: [round],
            urgent: true,
            ...(step === 'answerQuestion' && { question: { at: 0, by: 'handler', text: '？' } }),
            ...rewarded(step),
          });
          centre.rows.apply([{ entity: 'casefile', id: 'c', row }]);
          const codes = people.map(({ id }) => {
            const fresh = centre.case;
            const code = centre.refusal(id, step);
            const moved = centre.case;
            if (code !== undefined) expect(moved).toBe(fresh);
            else expect(targetsOf(kind, state, step)).toContain(moved.state);
            centre.rows.apply([{ entity: 'casefile', id: 'c', row }]);
            return code;
          });
          if (isAllowed(kind, state, step))
            expect([state, step, codes]).toEqual([state, step, expect.arrayContaining([undefined])]);
          else expect([state, step, new Set(codes)]).toEqual([state, step, new Set(['wrongState'])]);
        }
    },
  );
});

describe('every role with every step', () => {
  /** Who may take a step, of all the people above. */
  const may: Record<string, string[]> = {
    owner: ['li', 'lead'],
    department: ['handler', 'head'],
    head: ['head'],
    lead: ['lead', 'manager'],
    manager: ['manager'],
  };
  /** Departments and owners write these together. */
  const together: Partial<Record<StepName, string[]>> = { note: ['li', 'lead', 'handler', 'head'] };

  it.each(stepNameSchema.options)('%s is for whom it is, and for nobody else', (step) => {
    const [kind, from] = (['complaint', ...kindSchema.options] as const)
      .flatMap((one) => statesOf(one).map((state) => [one, state] as const))
      .find(([one, state]) => isAllowed(one, state, step)) ?? ['complaint', undefined];
    expect(from).toBeDefined();
    const centre = new Centre(DAY);
    const attempts = [1, 2, 3].map((n) => ({ at: n * DAY, by: 'li', outcome: 'noAnswer' as const }));
    const question = { at: 0, by: 'handler', text: '？' };
    const words = { solution: '', needs: '', systemState: '', risk: '' };
    const plan = { at: 0, by: 'handler', ...words, milestones: [{ text: '上门', dueAt: 0 }] };
    const row = aCase({
      id: 'c',
      kind,
      state: from ?? 'received',
      departmentId: 'repairs',
      urgent: true,
      rounds: [{ n: 1, startedAt: 0, attempts, ...(step === 'carryOut' && { plan }) }],
      ...(step === 'answerQuestion' && { question }),
      ...rewarded(step),
    });
    const allowed = people.filter(({ id }) => {
      centre.rows.apply([{ entity: 'casefile', id: 'c', row }]);
      return centre.refusal(id, step) === undefined;
    });
    expect(allowed.map(({ id }) => id)).toEqual(together[step] ?? may[stepSpecs[step].by]);
  });

  it('whom a complaint is about may do nothing with it, whatever they are', () => {
    const centre = new Centre(DAY);
    centre.rows.apply([{ entity: 'casefile', id: 'c', row: aCase({ id: 'c', aboutId: 'lead' }) }]);
    for (const step of stepNameSchema.options) expect(centre.refusal('lead', step)).toBe('aboutYourself');
  });
});

it('a complaint over a fortnight with a holiday and a make-up Saturday keeps to the limits the oracle says', () => {
  const centre = new Centre(at('2026-09-29T16:50:00'));
  const due = (id: string) => clocksOfCase(centre.case, centre.now).find((clock) => clock.id === id);
  const received = centre.now;
  centre.do('li', 'case.open', { caseId: 'c', form: anIntake(), openedAt: received });
  centre.do('centre', 'centre.receiveCase', { caseId: 'c', text: '已受理' });
  centre.now += 4 * MINUTE;
  centre.step('li', 'grade', { criteria: [] });
  expect(due('transfer')?.dueAt).toBe(oracleWorkingDays(received, 1));
  centre.now = at('2026-09-30T16:49:00');
  centre.step('li', 'tellProgress', { text: '正在转交维修部', channel: 'chat' });
  centre.step('li', 'send', { departmentId: 'repairs' });
  const sent = centre.now;
  centre.now += 20 * MINUTE;
  centre.step('handler', 'acknowledge', {});
  // Five working days later, over the week of the National Day and a Saturday that is worked.
  centre.now = oracleWorkingDays(sent, 5);
  expect(centre.now).toBe(at('2026-10-13T16:49:00'));
  centre.step('handler', 'findings');
  centre.step('handler', 'plan');
  centre.now += HOUR;
  centre.step('head', 'approve', {});
  centre.now += HOUR;
  centre.step('li', 'tell', { text: '周五上门', channel: 'chat' });
  const told = centre.now;
  expect(due('callback')?.dueAt).toBe(oracleWorkingDays(told, 2));
  centre.now = oracleWorkingDays(told, 2);
  centre.step('li', 'satisfied', { text: '满意' });
  const settled = centre.now;
  centre.now = oracleWorkingDays(settled, 3);
  centre.step('li', 'summarise', { text: '报告' });
  centre.step('lead', 'archive', {});
  const states = Object.fromEntries(
    clocksOfCase(centre.case, centre.now).map(({ id, state }) => [id, state]),
  );
  expect(states).toMatchObject({
    record: 'met',
    grade: 'met',
    firstAnswer: 'met',
    firstProgress: 'met',
    transfer: 'met',
    receipt: 'met',
    investigation: 'met',
    approval: 'met',
    tellResult: 'met',
    callback: 'met',
    summary: 'met',
    // Fifteen calendar days do not stand still for holidays: the customer was promised them.
    total: 'missed',
  });
});
