import { z } from 'zod';
import { bilingualSchema } from '../language.ts';

export const unitSchema = z.enum([
  'second',
  'minute',
  'hour',
  'day',
  'businessDay',
  'month',
  'year',
  'percent',
  'point',
  'time',
  'factor',
  'character',
  'yuan',
  /** An hour of the day. */
  'clock',
]);
export type Unit = z.infer<typeof unitSchema>;

/** A number that tunes clauses. Its values are those it starts with; `of` says for what each of several holds. */
export const parameterSchema = z.strictObject({
  id: z.string().regex(/^P(\d\d|-[A-Z]+)$/),
  name: bilingualSchema,
  values: z
    .array(
      z.strictObject({
        value: z.number().min(0),
        unit: unitSchema,
        of: bilingualSchema.optional(),
        /** This one of several is a number of the code's own, or never to be changed. */
        fixed: z.literal(true).optional(),
      }),
    )
    .min(1),
  /** The first day on which it holds, in the site's zone. */
  effectiveFrom: z.iso.date(),
  /** The file that reads this number or has it as its own; without one nothing in the product goes by it yet. */
  usedBy: z.string().optional(),
  /** What goes by it goes by the value in force: another one takes effect on its day. */
  adjustable: z.literal(true).optional(),
});
export type Parameter = z.infer<typeof parameterSchema>;
export type ParameterValue = Parameter['values'][number];
