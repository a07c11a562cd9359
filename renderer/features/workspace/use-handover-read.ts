import { useDraft } from '../../data/index.ts';

/** Whether I have said that I read a hand-over; until then it stands on top of the log. */
export function useHandoverRead(transferId = ''): [boolean, (read: boolean) => void] {
  const [read, keep] = useDraft(`workspace.handoverRead.${transferId}`, false);
  return [read, keep];
}
