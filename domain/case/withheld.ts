/** A complaint, or the conversation it was made in: whom it is about, and who has it in hand. */
interface Said {
  aboutId?: string | undefined;
  ownerId?: string | undefined;
}

/**
 * Who may not see a complaint: whom it is about (C-073). Only what they have in hand themselves when the customer says so
 * stays with them until they have handed it over.
 */
export const isWithheldFrom = ({ aboutId, ownerId }: Said, personId: string): boolean =>
  aboutId === personId && ownerId !== personId;
