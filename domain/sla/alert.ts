import { z } from 'zod';
import { slaClockIdSchema } from './policy.ts';

/** Somebody was told that a clock had used up `percent` of its time. Once a clock and percentage, whoever asks again. */
export const slaAlertSchema = z.object({
  clock: slaClockIdSchema,
  policyId: z.string(),
  clauseId: z.string(),
  /** When the clock started: a clock that starts anew is another one. */
  startedAt: z.number().int(),
  dueAt: z.number().int(),
  percent: z.number().int(),
});
export type SlaAlert = z.infer<typeof slaAlertSchema>;

/** An alert as it stands on its interaction: when it was raised, and who has put it aside. */
export const raisedAlertSchema = slaAlertSchema.extend({
  at: z.number().int(),
  notedBy: z.array(z.string()),
});
export type RaisedAlert = z.infer<typeof raisedAlertSchema>;

/** Which alert of an interaction is meant. */
export const alertKeySchema = slaAlertSchema.pick({ policyId: true, startedAt: true, percent: true });
export type AlertKey = z.infer<typeof alertKeySchema>;

export const isSameAlert = (a: AlertKey, b: AlertKey): boolean =>
  a.policyId === b.policyId && a.startedAt === b.startedAt && a.percent === b.percent;
