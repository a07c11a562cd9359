import { type Duration, SECOND } from '../time.ts';
import type { Interaction } from './interaction.ts';

/** How long a person may want to be able to take a message back; 0 is off, which is where everybody begins. */
export const UNDO_SECONDS = [0, 3, 5, 10] as const;
export type UndoSeconds = (typeof UNDO_SECONDS)[number];

type Owed = Pick<Interaction, 'firstHumanAt' | 'complaintAt' | 'complaintAnsweredAt'>;

/**
 * How long a message waits before it goes, in ms. Nobody's first answer waits, nor the first one to a complaint: their
 * clocks run for half a minute (C-023, C-049), and the wait would be the customer's.
 */
export function undoWindow(seconds: UndoSeconds, row: Owed): Duration {
  const owed =
    row.firstHumanAt === undefined ||
    (row.complaintAt !== undefined && row.complaintAnsweredAt === undefined);
  return owed ? 0 : seconds * SECOND;
}

/** What must not reach the customer, or end the talk, before a message that was written earlier. */
const FOLLOWING: readonly string[] = [
  'interaction.postMessage',
  'interaction.addAttachment',
  'interaction.hold',
  'interaction.startWrapUp',
  'interaction.close',
  'interaction.requestTransfer',
  'interaction.returnTransfer',
];

/** Whether what is done now would overtake a message of the same conversation that may still be taken back. */
export const wouldOvertake = (name: string): boolean => FOLLOWING.includes(name);
