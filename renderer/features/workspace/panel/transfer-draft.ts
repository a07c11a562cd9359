import type { FieldProblem } from '../../../../domain/refusal.ts';
import { type ScriptUse, scriptUseSchema } from '../../../../domain/script/script.ts';
import { type InsertedScript, wordingUsed } from '../../../../domain/script/script-use.ts';
import type { Instant } from '../../../../domain/time.ts';
import {
  type TransferForm,
  type TransferTarget,
  transferFormSchema,
  transferProblems,
} from '../../../../domain/transfer/transfer.ts';

/** A hand-over being written. `promised` remembers that something was promised before it is said what. */
export interface TransferDraft {
  to?: TransferTarget;
  reason: string;
  /** The approved wording that was put into `reason`; drafts of before have none. */
  inserted?: InsertedScript;
  summary: string;
  tried: string;
  expectation: string;
  promised: boolean;
  promiseText: string;
  promiseDueAt?: Instant;
}

export const emptyTransfer: TransferDraft = {
  reason: '',
  summary: '',
  tried: '',
  expectation: '',
  promised: false,
  promiseText: '',
};

/** The draft as the form that is sent. A promise without a time counts as due at 0, which lies in the past. */
export function transferForm(draft: TransferDraft): Partial<TransferForm> {
  const { to, reason, summary, tried, expectation, promised, promiseText, promiseDueAt } = draft;
  const promise = promised ? { text: promiseText, dueAt: promiseDueAt ?? 0 } : undefined;
  return { to, reason, summary, tried, expectation, promise };
}

/** The record of approved wording in the sentence the customer reads (C-041). */
export const transferWording = ({ inserted, reason }: TransferDraft): ScriptUse | undefined =>
  inserted && wordingUsed([inserted], reason);

/** What the rules say of the draft; a time that was never picked is missing, not past. */
export const transferDraftProblems = (draft: TransferDraft, now: Instant): FieldProblem[] =>
  transferProblems(transferForm(draft), now).map((problem) =>
    problem.field === 'promise.dueAt' && draft.promiseDueAt === undefined
      ? { ...problem, problem: 'required' }
      : problem,
  );

/** The draft of a hand-over that came back from the server. */
export function transferDraftFrom(args: unknown): TransferDraft | undefined {
  const sent = transferFormSchema.safeParse((args as { form?: unknown }).form);
  if (!sent.success) return undefined;
  const { promise, ...form } = sent.data;
  const promised = promise !== undefined;
  const inserted = insertedFrom(args, form.reason);
  return {
    ...form,
    ...(inserted && { inserted }),
    promised,
    promiseText: promise?.text ?? '',
    promiseDueAt: promise?.dueAt,
  };
}

/** What stood in an edited sentence before is not sent along; an empty wording keeps it edited. */
function insertedFrom(args: unknown, reason: string): InsertedScript | undefined {
  const used = scriptUseSchema.safeParse((args as { script?: unknown }).script);
  if (!used.success) return undefined;
  const { edited, ...use } = used.data;
  return { use, filled: edited ? '' : reason };
}
