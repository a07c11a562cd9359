import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { isUnread } from '../../../../domain/interaction/matters.ts';
import { useDrafts, useKeepDraft, useMutate } from '../../../data/index.ts';
import { createOfPerson } from '../../../stores/of-person.ts';
import { seenKey } from '../use-seen.ts';
import { type AtOnce, atOnce } from './at-once.ts';
import { clearMarks } from './marks.ts';

/** What can be done with several matters together. */
export type BulkAction = 'markRead' | 'flag' | 'unflag' | 'hold' | 'resume';

/** What was done last, for as long as it is said and can be taken back. */
interface Last {
  action: BulkAction | 'transfer';
  result: AtOnce;
  takenBack: boolean;
  /** Others have it now: it cannot be taken back any more. */
  final?: boolean;
}

const useLastStore = createOfPerson<{ last: Last | undefined }>(() => ({ last: undefined }));

export const useLast = (): Last | undefined => useLastStore(({ last }) => last);
export const sayDone = (last: Last): void => useLastStore.setState({ last });
export const forgetLast = (): void => useLastStore.setState({ last: undefined });

export function takeLastBack(): void {
  const { last } = useLastStore.getState();
  if (!last || last.takenBack) return;
  useLastStore.setState({ last: { ...last, result: last.result.takeBack(), takenBack: true } });
}

/** The actions that make sense for what is marked: a pair of opposites is offered as the one that is still to be done. */
export function actionsFor(marked: readonly Interaction[]): BulkAction[] {
  const flagged = marked.every(({ urgent }) => urgent !== undefined);
  const held = marked.every(({ state }) => state === 'held');
  return ['markRead', flagged ? 'unflag' : 'flag', held ? 'resume' : 'hold'];
}

/** Does something with all marked matters; what was done can be taken back with what undoes it, an event like any other. */
export function useBulk(marked: readonly Interaction[]): (action: BulkAction) => void {
  const mutate = useMutate();
  const keep = useKeepDraft();
  const seen = useDrafts(
    marked.map(({ id }) => seenKey(id)),
    0,
  );
  const flag = ({ id, urgent }: Interaction, on: boolean) => {
    if (on === (urgent !== undefined)) return undefined;
    mutate('interaction.setUrgent', { interactionId: id, urgent: on });
    return () =>
      void mutate('interaction.setUrgent', { interactionId: id, urgent: !on, reason: urgent?.reason });
  };
  const pause = ({ id, state }: Interaction, on: boolean) => {
    if (on === (state === 'held')) return undefined;
    mutate(on ? 'interaction.hold' : 'interaction.resume', { interactionId: id });
    return () => void mutate(on ? 'interaction.resume' : 'interaction.hold', { interactionId: id });
  };
  const read = (row: Interaction) => {
    const before = seen[marked.indexOf(row)] ?? 0;
    if (!isUnread(row, before)) return undefined;
    keep(seenKey(row.id), row.lastMessage?.at ?? before);
    return () => keep(seenKey(row.id), before);
  };
  const acts: Record<BulkAction, (row: Interaction) => (() => void) | undefined> = {
    markRead: read,
    flag: (row) => flag(row, true),
    unflag: (row) => flag(row, false),
    hold: (row) => pause(row, true),
    resume: (row) => pause(row, false),
  };
  return (action) => {
    useLastStore.setState({ last: { action, result: atOnce(marked, acts[action]), takenBack: false } });
    clearMarks();
  };
}
