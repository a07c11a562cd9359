import { z } from 'zod';

const instant = z.number().int();

/** A stretch of work: from the first state somebody declares to its end, which they declare as well. */
export const shiftSchema = z.object({
  startedAt: instant,
  /** Since when without a break: the start of the shift, or the end of the last break. */
  workedSince: instant,
  /** Asked to end it: nothing new is offered, and what is open is handed over. */
  endingAt: instant.optional(),
});
export type Shift = z.infer<typeof shiftSchema>;

export const SHIFT_REASON_LIMIT = 500;

/** What was left open at the end of a shift, and why. */
export const leftOpenSchema = z.object({
  interactionIds: z.array(z.string()),
  callbackIds: z.array(z.string()),
  /** Texts begun and not sent. */
  drafts: z.number().int().min(0),
  /** Files that had not reached the server, and things it had refused that nobody had looked at. */
  unsent: z.number().int().min(0),
  reason: z.string(),
});
export type LeftOpen = z.infer<typeof leftOpenSchema>;

/** The same on the person's row until they begin their next shift; their team leads see it. */
export const leftBehindSchema = leftOpenSchema.extend({ at: instant });
export type LeftBehind = z.infer<typeof leftBehindSchema>;
