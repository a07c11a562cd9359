import { z } from 'zod';
import { isApprovedSince } from '../../domain/correction/approved-version.ts';
import { changeRefSchema, isSameChange } from '../../domain/correction/change.ts';
import { type Correction, judgementSchema } from '../../domain/correction/correction.ts';
import { decisionRefusal, judgementRefusal, linkRefusal } from '../../domain/correction/request.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import { Refusal, type RefusalCode, refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { correctionFor, oneCorrection, streamOfCorrection } from './correction.ts';
import { actingPerson, type Context, defineMutator } from './mutator.ts';

function refuse(code: RefusalCode | undefined): void {
  if (code) throw new Refusal(code);
}

/** Says yes or no to what a finding asks for (C-174). A no says why. */
export const decide = defineMutator({
  args: oneCorrection.extend({ approved: z.boolean(), reason: z.string().max(1_000) }),
  by: ['person'],
  run(rows, { correctionId, approved, reason }, context) {
    const person = actingPerson(rows, context, 'manager', 'approver');
    refuse(decisionRefusal(correctionFor(rows, correctionId), person));
    refuseProblems(approved || reason.trim() ? [] : [{ field: 'reason', problem: 'required' }]);
    const data = { approved, reason: reason.trim() };
    return [{ stream: streamOfCorrection(correctionId), type: 'correction.decided', data }];
  },
});

function linkable(rows: RowReader, correctionId: string, context: Context): Correction {
  const row = correctionFor(rows, correctionId);
  refuse(linkRefusal(row, actingPerson(rows, context)));
  return row;
}

const oneChange = oneCorrection.extend({ change: changeRefSchema });

/** Keeps which approved version came of it; nothing that stood before anybody asked. */
export const link = defineMutator({
  args: oneChange,
  by: ['person'],
  run(rows, { correctionId, change }, context) {
    const { changes = [], madeAt } = linkable(rows, correctionId, context);
    if (changes.some((one) => isSameChange(one, change))) return [];
    refuseProblems(isApprovedSince(rows, change, madeAt) ? [] : [{ field: 'change', problem: 'invalid' }]);
    return [{ stream: streamOfCorrection(correctionId), type: 'correction.linked', data: change }];
  },
});

/** It was linked by mistake. What is done keeps at least one. */
export const unlink = defineMutator({
  args: oneChange,
  by: ['person'],
  run(rows, { correctionId, change }, context) {
    const { changes = [], state } = linkable(rows, correctionId, context);
    if (!changes.some((one) => isSameChange(one, change))) return [];
    refuseUnless(state === 'open' || changes.length > 1, 'wrongState');
    return [{ stream: streamOfCorrection(correctionId), type: 'correction.unlinked', data: change }];
  },
});

/** Ends it with what came of the change: it worked, it did not, or it was undone; with the reasons for saying so. */
export const judge = defineMutator({
  args: oneCorrection.extend({ judgement: judgementSchema, text: z.string().max(2_000) }),
  by: ['person'],
  run(rows, { correctionId, judgement, text }, context) {
    const person = actingPerson(rows, context, 'manager', 'approver');
    refuse(judgementRefusal(correctionFor(rows, correctionId), judgement, person, context.now));
    refuseProblems(text.trim() ? [] : [{ field: 'text', problem: 'required' }]);
    const data = { judgement, text: text.trim() };
    return [{ stream: streamOfCorrection(correctionId), type: 'correction.judged', data }];
  },
});
