import { expect, it } from 'vitest';
import {
  emptyTransfer,
  type TransferDraft,
  transferDraftFrom,
  transferDraftProblems,
  transferForm,
  transferWording,
} from './transfer-draft.ts';

const written: TransferDraft = {
  to: { kind: 'queue', queueId: 'q2' },
  reason: 'r',
  summary: 's',
  tried: 't',
  expectation: 'e',
  promised: true,
  promiseText: 'p',
  promiseDueAt: 2_000,
};

it('comes back from the server as it was sent', () => {
  expect(transferDraftFrom({ interactionId: 'i1', form: transferForm(written) })).toEqual(written);
  expect(transferDraftFrom({ interactionId: 'i1' })).toBeUndefined();
});

it('names everything that is missing from an empty draft', () => {
  const fields = transferDraftProblems(emptyTransfer, 1).map(({ field }) => field);
  expect(fields).toEqual(['to', 'reason', 'summary', 'tried', 'expectation']);
});

it('wants the words and the time of a promise once something was promised', () => {
  const { promiseDueAt: _, ...timeless } = written;
  expect(transferDraftProblems({ ...timeless, promiseText: ' ' }, 1)).toEqual([
    { field: 'promise.text', problem: 'required' },
    { field: 'promise.dueAt', problem: 'required' },
  ]);
  expect(transferDraftProblems(written, 2_000)).toEqual([{ field: 'promise.dueAt', problem: 'inThePast' }]);
});

it('knows whether the customer’s sentence is approved wording, changed or as it was', () => {
  const use = { scriptId: 'tr', version: 2, moment: 'transfer' as const };
  expect(transferWording(written)).toBeUndefined();
  for (const edited of [false, true]) {
    const draft = { ...written, inserted: { use, filled: edited ? 'r, please wait' : 'r' } };
    const script = transferWording(draft);
    expect(script).toEqual({ ...use, edited, ...(edited && { changed: { signs: 13, of: 14 } }) });
    // A refused hand-over comes back with what it knew of the wording.
    const back = transferDraftFrom({ form: transferForm(draft), script });
    expect(back && transferWording(back)).toEqual(script);
  }
});
