import { describe, expect, it } from 'vitest';
import { transferProblems } from '../../../../domain/transfer/transfer.ts';
import { anInteraction, aPerson } from '../../../../testing/builders.ts';
import {
  type BulkTransferDraft,
  bulkTransferProblems,
  emptyOwn,
  mayGoAlong,
  packageOf,
} from './bulk-transfer-draft.ts';

const by = { from: aPerson(), most: 2 };
const wang = anInteraction({ id: 'wang', state: 'connected', ownerId: 'li' });
const ann = anInteraction({ id: 'ann', state: 'held', ownerId: 'li', language: 'en' });
const whole: BulkTransferDraft = {
  ids: ['wang', 'ann'],
  to: { kind: 'person', personId: 'zhao' },
  told: { 'zh-CN': { reason: '我的同事继续为您服务。' }, en: { reason: 'My colleague goes on with you.' } },
  tried: 'Asked the warehouse',
  expectation: 'A date',
  own: { wang: { ...emptyOwn, summary: 'Parcel late' }, ann: { ...emptyOwn, summary: 'Invoice' } },
};

describe('several matters handed over together', () => {
  it('are a whole package each, in the language of its customer, and keep what was said of one alone', () => {
    const draft = { ...whole, own: { ...whole.own, ann: { ...whole.own.ann, tried: 'Sent it twice' } } };
    expect(bulkTransferProblems(draft as BulkTransferDraft, [wang, ann], by, 0)).toEqual([]);
    expect(packageOf(draft as BulkTransferDraft, wang, by)).toMatchObject({
      reason: '我的同事继续为您服务。',
      summary: 'Parcel late',
      tried: 'Asked the warehouse',
    });
    expect(packageOf(draft as BulkTransferDraft, ann, by)).toMatchObject({
      reason: 'My colleague goes on with you.',
      tried: 'Sent it twice',
      expectation: 'A date',
    });
  });

  it('do not go while one of them is incomplete, and what is missing is named once and in its place', () => {
    const draft = { ...whole, to: undefined, told: { en: whole.told.en }, tried: ' ', own: {} };
    const problems = bulkTransferProblems(draft as BulkTransferDraft, [wang, ann], by, 0);
    expect(problems.map(({ field }) => field).sort()).toEqual([
      'ann.summary',
      'reason.zh-CN',
      'to',
      'tried',
      'wang.summary',
    ]);
  });

  it('go to the team lead where a customer has changed hands as often as may be, whoever the others go to', () => {
    const third = { ...ann, transferCount: 2 };
    expect(packageOf(whole, third, by).to).toEqual({ kind: 'queue', queueId: 'general' });
    expect(packageOf(whole, wang, by).to).toEqual(whole.to);
    expect(transferProblems(packageOf({ ...whole, to: undefined }, third, by), 0)).toEqual([]);
  });

  it('are only those that are being talked to', () => {
    const states = ['connected', 'held', 'wrapUp'] as const;
    expect(states.map((state) => mayGoAlong({ state }))).toEqual([true, true, false]);
  });
});
