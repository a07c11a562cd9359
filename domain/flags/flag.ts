import { z } from 'zod';

/** What the rules look for. A flag points at something; it never says how good a conversation was. */
export const flagKinds = [
  'noNotice',
  'noGreeting',
  'phrase',
  'promiseUnkept',
  'silence',
  'longHold',
  'pingPong',
  'lowStars',
  'complaintWords',
  'cardNumber',
  'stepSkipped',
  'endedAtOnce',
] as const;
export type FlagKind = (typeof flagKinds)[number];

/** A flag with its evidence: the instant, and the words where there are any. Its id is stable: kind and instant. */
export const raisedFlagSchema = z.object({
  id: z.string(),
  kind: z.enum(flagKinds),
  at: z.number().int(),
  words: z.string().optional(),
  /** What a person said of it. */
  verdict: z.object({ right: z.boolean(), by: z.string(), at: z.number().int() }).optional(),
});
export type RaisedFlag = z.infer<typeof raisedFlagSchema>;

/** What a person found that no rule had. */
export const missedFlagSchema = z.object({ kind: z.enum(flagKinds), by: z.string(), at: z.number().int() });
export type MissedFlag = z.infer<typeof missedFlagSchema>;
