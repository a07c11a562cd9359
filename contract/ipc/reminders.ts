import { z } from 'zod';
import { instantSchema } from './instant.ts';

/** One promise the agent is reminded of. `id` is the callback's; a new `fireAt` for the same id is a new reminder. */
export const reminderSchema = z.object({
  id: z.string().min(1).max(200),
  fireAt: instantSchema,
  title: z.string().min(1).max(200),
  body: z.string().max(1_000),
});
export type Reminder = z.infer<typeof reminderSchema>;

/** A reminder that has gone off. Told once as an event, and again in every answer to `reminders.sync`. */
export const firedReminderSchema = z.object({
  id: z.string(),
  fireAt: instantSchema,
  /** When it really went off: later than `fireAt` if the workstation was not running then. */
  at: instantSchema,
  /** Whether the system has shown it; `false` where it did not or cannot, so the page must show it. */
  native: z.boolean(),
});
export type FiredReminder = z.infer<typeof firedReminderSchema>;

/** The whole list of upcoming reminders: one that is missing here is forgotten. */
export const remindersSyncSchema = z.object({ reminders: z.array(reminderSchema).max(5_000) });
export const remindersSyncedSchema = z.object({ fired: z.array(firedReminderSchema) });
