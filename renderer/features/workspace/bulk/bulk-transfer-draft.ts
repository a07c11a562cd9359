import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import type { Language } from '../../../../domain/language.ts';
import type { FieldProblem } from '../../../../domain/refusal.ts';
import type { InsertedScript } from '../../../../domain/script/script-use.ts';
import type { Instant } from '../../../../domain/time.ts';
import {
  leadTakesNextTransfer,
  type Passing,
  type TransferForm,
  type TransferTarget,
  transferProblems,
} from '../../../../domain/transfer/transfer.ts';

/** What is said of one of them alone; where `tried` or `expectation` is empty, what is said of all holds. */
export interface OwnPart {
  summary: string;
  tried: string;
  expectation: string;
}

/** The sentence that customers of one language read. */
interface ToldPart {
  reason: string;
  inserted?: InsertedScript | undefined;
}

/** Several matters being handed over together: what holds for all, and what each needs of its own. */
export interface BulkTransferDraft {
  ids: string[];
  to?: TransferTarget | undefined;
  told: Partial<Record<Language, ToldPart>>;
  tried: string;
  expectation: string;
  own: Record<string, OwnPart>;
}

export const emptyOwn: OwnPart = { summary: '', tried: '', expectation: '' };

/** Whether this one can be handed over with the others: one that is being wrapped up is closed or talked on with first. */
export const mayGoAlong = ({ state }: Pick<Interaction, 'state'>): boolean =>
  state === 'connected' || state === 'held';

/** Where one of them goes: to the team lead of its queue when it has changed hands as often as may be (C-080). */
export const targetOf = (
  row: Interaction,
  by: Passing,
  to: TransferTarget | undefined,
): TransferTarget | undefined =>
  leadTakesNextTransfer(row, by) ? { kind: 'queue', queueId: row.queueId } : to;

/** The whole package of one matter (C-079). */
export function packageOf(draft: BulkTransferDraft, row: Interaction, by: Passing): Partial<TransferForm> {
  const own = draft.own[row.id] ?? emptyOwn;
  return {
    to: targetOf(row, by, draft.to),
    reason: draft.told[row.language]?.reason ?? '',
    summary: own.summary,
    tried: own.tried.trim() ? own.tried : draft.tried,
    expectation: own.expectation.trim() ? own.expectation : draft.expectation,
  };
}

const SHARED = ['to', 'tried', 'expectation'];

/** What keeps the lot from going, by field: of all of them (`to`), of a language (`reason.en`), of one (`ID.summary`). */
export function bulkTransferProblems(
  draft: BulkTransferDraft,
  rows: readonly Interaction[],
  by: Passing,
  now: Instant,
): FieldProblem[] {
  const found = rows.flatMap((row) =>
    transferProblems(packageOf(draft, row, by), now).map(({ field, problem }) => ({
      field: fieldOf(field, row, draft.own[row.id] ?? emptyOwn),
      problem,
    })),
  );
  return [...new Map(found.map((one) => [one.field, one])).values()];
}

function fieldOf(field: string, { id, language }: Interaction, own: OwnPart): string {
  if (field === 'reason') return `reason.${language}`;
  const said = field === 'tried' || field === 'expectation' ? own[field].trim() !== '' : false;
  return SHARED.includes(field) && !said ? field : `${id}.${field}`;
}
