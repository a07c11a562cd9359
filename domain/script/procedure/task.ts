import { z } from 'zod';
import { bilingualSchema } from '../../language.ts';

export const TASK_LIMIT = 20;
export const TASK_TEXT_LIMIT = 200;

/** One step of a procedure: what an agent does beside the talking. Who reads it is a colleague, in either language. */
export const taskSchema = z.object({
  id: z.string().min(1).max(40),
  text: bilingualSchema,
  /** Has to be done, or left out for a reason, before the matter is closed (C-051). */
  required: z.boolean().optional(),
});
export type Task = z.infer<typeof taskSchema>;

const whichTask = { scriptId: z.string(), version: z.number().int(), taskId: z.string() };

/** A step ticked, or its tick taken back, in the words it had then. */
export const taskTickedSchema = z.object({
  ...whichTask,
  title: bilingualSchema,
  text: bilingualSchema,
  done: z.boolean(),
});

/** A tick that holds, with the version of the procedure it was set in (C-033). */
export const tickSchema = z.object({ ...whichTask, at: z.number().int(), by: z.string() });
export type Tick = z.infer<typeof tickSchema>;

/** The ticks with one more, or one less. */
export function withTick(
  ticks: readonly Tick[],
  { scriptId, version, taskId, done }: z.infer<typeof taskTickedSchema>,
  { at, by }: Pick<Tick, 'at' | 'by'>,
): Tick[] {
  const others = ticks.filter((tick) => tick.scriptId !== scriptId || tick.taskId !== taskId);
  return done ? [...others, { scriptId, version, taskId, at, by }] : others;
}
