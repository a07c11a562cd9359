import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRow, readRows } from '../../db/rows.ts';
import { CasesUnderTest, refusal } from './cases-under-test.ts';

let cases: CasesUnderTest;
beforeAll(async () => {
  cases = await CasesUnderTest.open();
});
afterAll(() => cases.close());

describe('a reward', () => {
  const adopted = async (): Promise<string> => {
    const caseId = await cases.opened({ kind: 'suggestion', area: 'suggestion', fault: 'none' });
    await cases.step('li', caseId, 'assess');
    await cases.step('li', caseId, 'send', { departmentId: 'repairs' });
    await cases.step('han', caseId, 'acknowledge');
    await cases.step('han', caseId, 'reply', { text: '采纳', adopted: 'yes' });
    return caseId;
  };

  it('is for what was adopted, granted by somebody else than asked for it, and once (C-141)', async () => {
    await cases.api.test.as('gu', 'reward.fund', { points: 1 });
    expect(await refusal(cases.api.test.as('zhao', 'reward.fund', { points: 1 }))).toBe('notAllowed');
    const caseId = await adopted();
    expect(await refusal(cases.step('zhao', caseId, 'grantReward'))).toBe('wrongState');
    expect(await refusal(cases.step('zhao', caseId, 'requestReward', { points: 1 }))).toBe(
      'missingField reason',
    );
    await cases.step('zhao', caseId, 'requestReward');
    expect(await refusal(cases.step('li', caseId, 'requestReward'))).toBe('alreadyDone');
    expect(await refusal(cases.step('zhao', caseId, 'grantReward'))).toBe('notAllowed');
    expect(await refusal(cases.step('li', caseId, 'grantReward'))).toBe('notAllowed');
    await cases.step('gu', caseId, 'grantReward');
    expect(await refusal(cases.step('gu', caseId, 'grantReward'))).toBe('alreadyDone');
    expect(await readRow(cases.api.test.db, 'ledger', 'rewards')).toMatchObject({ balance: 0, given: 1 });
  });

  it('comes with word to the whole house, once, and nothing of who suggested it (C-144)', async () => {
    const caseId = await adopted();
    const text = { text: '下单页将显示送达时间' };
    expect(await refusal(cases.step('li', caseId, 'publicise', text))).toBe('notAllowed');
    expect(await refusal(cases.step('zhao', caseId, 'publicise', {}))).toBe('missingField text');
    await cases.step('zhao', caseId, 'publicise', text);
    expect(await refusal(cases.step('zhao', caseId, 'publicise', text))).toBe('alreadyDone');
    const bulletin = await readRow(cases.api.test.db, 'bulletin', caseId);
    expect(bulletin).toEqual({ id: caseId, ...text, at: expect.any(Number), by: 'zhao' });
    expect(await cases.api.test.entries('org')).toContain(`p bulletin/${caseId}`);
    const declined = await cases.opened({ kind: 'suggestion', area: 'suggestion', fault: 'none' });
    await cases.step('li', declined, 'assess');
    await cases.step('li', declined, 'tell');
    expect(await refusal(cases.step('zhao', declined, 'publicise', text))).toBe('wrongState');
  });

  it('a hundred at once on a balance for sixty: exactly sixty pass, the others are told why (C-141)', async () => {
    await cases.api.test.as('gu', 'reward.fund', { points: 60 });
    const first = await adopted();
    await cases.step('li', first, 'requestReward', { points: 1, reason: '采纳' });
    const row = await cases.rowOf(first);
    const caseIds = Array.from({ length: 100 }, (_, i) => `${first}-${i}`);
    await cases.api.test.configure('casefile', ...caseIds.map((id) => ({ ...row, id })));
    const answers = await Promise.all(
      caseIds.map((caseId) => refusal(cases.step('gu', caseId, 'grantReward'))),
    );
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(60);
    expect(answers.filter((answer) => answer === 'overdrawn')).toHaveLength(40);
    expect(await readRow(cases.api.test.db, 'ledger', 'rewards')).toMatchObject({ balance: 0 });
    const granted = await readRows(
      cases.api.test.db,
      'casefile',
      "doc->'reward' ? 'granted' and id = any($1::text[])",
      [caseIds],
    );
    expect(granted).toHaveLength(60);
  });
});
