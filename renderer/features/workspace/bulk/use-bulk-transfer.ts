import { useMemo } from 'react';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import type { Language } from '../../../../domain/language.ts';
import { wordingUsed } from '../../../../domain/script/script-use.ts';
import { transferFormSchema } from '../../../../domain/transfer/transfer.ts';
import { newId, useAllDrafts, useDepartures, useDraft, useMutate, useView } from '../../../data/index.ts';
import { askForForm } from '../focus-wish.ts';
import { openMatter } from '../open-matter.ts';
import { emptyTransfer, type TransferDraft } from '../panel/transfer-draft.ts';
import { formKey } from '../panel/use-form-draft.ts';
import { usePassing } from '../use-passing.ts';
import { useSelectedId } from '../use-selection.ts';
import { useMatters } from '../use-work.ts';
import { atOnce } from './at-once.ts';
import {
  type BulkTransferDraft,
  emptyOwn,
  mayGoAlong,
  type OwnPart,
  packageOf,
} from './bulk-transfer-draft.ts';
import { leaveSoon, sendLeaving } from './leaving.ts';
import { clearMarks } from './marks.ts';

const KEY = 'workspace.bulkTransfer';
/** Where the wish to write goes; no matter has this id. */
export const BULK_FORM = 'bulkTransfer';

interface Kept {
  open: boolean;
  draft: BulkTransferDraft;
}

/** Whether the form for several matters is in front of the person. */
export const useBulkTransferOpen = (): boolean =>
  useDraft<Kept | undefined>(KEY, undefined)[0]?.open === true;

/** Opens the form for these; what was written of each in its own form is found in it. */
export function useOpenBulkTransfer(): (marked: readonly Interaction[]) => void {
  const { drafts, keep } = useAllDrafts();
  return (marked) => {
    const last = (drafts.get(KEY) as Kept | undefined)?.draft;
    // What was written for others is of no use here.
    const before = last && marked.some(({ id }) => last.ids.includes(id)) ? last : undefined;
    const own = Object.fromEntries(marked.map(({ id }) => [id, before?.own[id] ?? begun(drafts, id)]));
    const rest = before ?? { told: {}, tried: '', expectation: '' };
    keep(KEY, { open: true, draft: { ...rest, ids: marked.map(({ id }) => id), own } });
    askForForm(BULK_FORM);
  };
}

function begun(drafts: ReadonlyMap<string, unknown>, id: string): OwnPart {
  const { summary, tried, expectation } = {
    ...emptyTransfer,
    ...(drafts.get(formKey('transfer', id)) as TransferDraft | undefined),
  };
  return { summary, tried, expectation };
}

/** The form itself: its draft, those it is about, and how it goes. */
export function useBulkTransfer() {
  const passing = usePassing();
  const { from: person } = passing;
  const mutate = useMutate();
  const departures = useDepartures();
  const matters = useMatters();
  const selectedId = useSelectedId();
  const { clear } = useAllDrafts();
  const [kept, keep] = useDraft<Kept | undefined>(KEY, undefined);
  const draft = kept?.draft;
  const ids = draft?.ids.join(' ') ?? '';
  const rows = useView((view) => ids.split(' ').flatMap((id) => view.get('interaction', id) ?? []), [ids]);
  const [going, staying] = useMemo(() => {
    const mine = rows.filter(({ ownerId, closedAt }) => ownerId === person.id && closedAt === undefined);
    return [mine.filter(mayGoAlong), mine.filter((row) => !mayGoAlong(row))];
  }, [rows, person.id]);
  const languages: Language[] = [...new Set(going.map(({ language }) => language))];
  const change = (part: Partial<BulkTransferDraft>) =>
    draft && keep({ open: true, draft: { ...draft, ...part } });
  const close = () => draft && keep({ open: false, draft });

  const send = () => {
    if (!draft) return;
    const handOver = (row: Interaction) => {
      const told = draft.told[row.language];
      mutate('interaction.requestTransfer', {
        interactionId: row.id,
        transferId: newId(),
        messageId: newId(),
        form: transferFormSchema.parse(packageOf(draft, row, passing)),
        script: told?.inserted && wordingUsed([told.inserted], told.reason),
      });
      clear(formKey('transfer', row.id));
      return () => {};
    };
    close();
    clearMarks();
    if (going.some(({ id }) => id === selectedId))
      openMatter(matters.find((row) => !going.includes(row))?.id, 'stay');
    departures.alsoSend(sendLeaving);
    leaveSoon({
      n: going.length,
      send: () => {
        const result = atOnce(going, handOver);
        if (result.leftOut.length === 0) clear(KEY);
        return result;
      },
      comeBack: () => {
        keep({ open: true, draft });
        askForForm(BULK_FORM);
      },
    });
  };
  return { draft, change, close, send, going, staying, languages };
}

export const ownOf = (draft: BulkTransferDraft, id: string): OwnPart => draft.own[id] ?? emptyOwn;
