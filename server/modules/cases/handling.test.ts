import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '../../../domain/case/case.ts';
import { clocksOfCase } from '../../../domain/case/clocks.ts';
import { MINUTE } from '../../../domain/time.ts';
import { aStepForm } from '../../../testing/case-builders.ts';
import { readRow } from '../../db/rows.ts';
import { CasesUnderTest, refusal } from './cases-under-test.ts';

let cases: CasesUnderTest;
beforeAll(async () => {
  cases = await CasesUnderTest.open();
});
afterAll(() => cases.close());

describe('the class of a case', () => {
  it('is corrected with a reason until it is put away, and what it was stays readable (C-062)', async () => {
    const caseId = await cases.opened();
    expect(await refusal(cases.step('li', caseId, 'reclassify', { area: 'service', fault: 'none' }))).toBe(
      'missingField reason',
    );
    const form = { area: 'service', fault: 'none', reason: '是派工问题' } as const;
    expect(await refusal(cases.step('li', caseId, 'reclassify', { ...form, faultClassId: 'made-up' }))).toBe(
      'missingField fault',
    );
    await cases.step('li', caseId, 'reclassify', form);
    expect(await cases.rowOf(caseId)).toMatchObject({
      ...{ area: 'service', fault: 'none', state: 'received' },
      earlierClasses: [{ area: 'product', fault: 'functionAnomaly', by: 'li', reason: '是派工问题' }],
    });
    expect(await refusal(cases.step('wang', caseId, 'reclassify', form))).toBe('notAllowed');
  });
});

describe('support tiers', () => {
  const tierClock = (row: Case, now: number) => clocksOfCase(row, now).find(({ id }) => id === 'tier');

  it('are raised with a reason to a new owner, whose clock runs until they do something (C-077)', async () => {
    const caseId = await cases.opened();
    expect(await refusal(cases.step('li', caseId, 'raiseTier', { tier: '2', ownerId: 'wang' }))).toBe(
      'missingField reason',
    );
    const form = { tier: '2', ownerId: 'wang', reason: '需要更多权限' } as const;
    expect(await refusal(cases.step('li', caseId, 'raiseTier', { ...form, ownerId: 'li' }))).toBe(
      'missingField ownerId',
    );
    await cases.step('li', caseId, 'raiseTier', form);
    const row = await cases.rowOf(caseId);
    expect(row).toMatchObject({ ownerId: 'wang', raised: [{ tier: '2', fromId: 'li', toId: 'wang' }] });
    const clock = tierClock(row, cases.now());
    expect([clock?.startedAt, clock?.dueAt, clock?.stoppedAt]).toEqual([
      row.raised?.[0]?.at,
      (row.raised?.[0]?.at ?? 0) + 30 * MINUTE,
      undefined,
    ]);
    cases.api.test.clock.pass(MINUTE);
    await cases.step('wang', caseId, 'note', { text: '我来处理' });
    expect(tierClock(await cases.rowOf(caseId), cases.now())).toMatchObject({ state: 'met' });
    expect(await refusal(cases.step('wang', caseId, 'raiseTier', { ...form, ownerId: 'zhao' }))).toBe(
      'missingField tier',
    );
    await cases.step('wang', caseId, 'raiseTier', { ...form, tier: '3', ownerId: 'zhao' });
    expect(await refusal(cases.step('zhao', caseId, 'raiseTier', { ...form, tier: '3' }))).toBe(
      'alreadyDone',
    );
  });
});

describe('a solution', () => {
  async function investigated(): Promise<string> {
    const caseId = await cases.opened();
    await cases.step('li', caseId, 'grade');
    await cases.step('li', caseId, 'send', { departmentId: 'repairs' });
    await cases.step('han', caseId, 'acknowledge');
    await cases.step('han', caseId, 'findings');
    return caseId;
  }
  const planned = async (caseId: string) => (await cases.rowOf(caseId)).rounds.at(-1)?.plan?.solutionId ?? '';

  it('is a record of its own, made by the first plan and chosen by later ones of the same type (C-094)', async () => {
    const first = await investigated();
    await cases.step('han', first, 'plan', { ...aStepForm(cases.now()), solution: '更换接口' });
    const id = await planned(first);
    expect(await readRow(cases.api.test.db, 'solution', id)).toMatchObject({
      ...{ departmentId: 'repairs', fault: 'functionAnomaly', text: '更换接口', by: 'han', caseIds: [first] },
    });
    expect(await cases.api.test.entries('department:repairs')).toContain(`p solution/${id}`);
    for (const scope of ['org', 'cases', 'lead:general'])
      expect(await cases.api.test.entries(scope)).not.toContain(`p solution/${id}`);
    // Sent back and put right it is the same record.
    await cases.step('qin', first, 'sendBack');
    await cases.step('han', first, 'plan', { ...aStepForm(cases.now()), solution: '更换接口并赔偿' });
    expect(await planned(first)).toBe(id);

    const second = await investigated();
    const unknown = { ...aStepForm(cases.now()), solutionId: 'made-up' };
    expect(await refusal(cases.step('han', second, 'plan', unknown))).toBe('missingField solutionId');
    await cases.step('han', second, 'plan', { ...unknown, solutionId: id, solution: '只更换接口' });
    expect(await planned(second)).toBe(id);
    expect(await readRow(cases.api.test.db, 'solution', id)).toMatchObject({
      text: '更换接口并赔偿',
      caseIds: [first, second],
    });
  });
});
