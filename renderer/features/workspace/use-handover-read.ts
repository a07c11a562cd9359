import type { Transfer } from '../../../domain/transfer/transfer.ts';
import { useDraft, useMutate } from '../../data/index.ts';
import { useRefusalNote } from '../../ui/use-refusal-note.ts';

/**
 * Whether a hand-over's receiver has said that they read it; until then it stands on top of the log. The first time is
 * written down (C-079); that it was opened again is this person's own affair.
 */
export function useHandoverRead(
  interactionId: string,
  transfer: Transfer | undefined,
): [boolean, (read: boolean) => void] {
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const { id: transferId = '', readAt } = transfer ?? {};
  const [kept, keep] = useDraft<boolean | undefined>(`workspace.handoverRead.${transferId}`, undefined);
  const setRead = (read: boolean) => {
    if (read && readAt === undefined)
      attempt(() => mutate('interaction.readHandover', { interactionId, transferId }));
    keep(read);
  };
  return [kept ?? readAt !== undefined, setRead];
}
