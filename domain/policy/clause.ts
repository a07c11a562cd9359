import { z } from 'zod';
import { bilingualSchema } from '../language.ts';
import { summedFigureIds } from '../metrics/formulas.ts';
import { groundSchema } from './ground.ts';

/** Who a clause concerns. */
export const concernSchema = z.enum([
  'agent',
  'lead',
  'quality',
  'department',
  'manager',
  'customer',
  'system',
]);
export type Concern = z.infer<typeof concernSchema>;

/** A test, by its file and by its name as it stands there. */
const namedTestSchema = z.strictObject({ file: z.string().min(1), name: z.string().min(1) });

/** One rule of the five service manuals that software can enforce, measure, show or record. */
export const clauseSchema = z.strictObject({
  id: z.string().regex(/^C-\d{3}$/),
  manual: z.number().int().min(0).max(4),
  /** Where it stands in that manual. */
  section: z.string().min(1),
  /** What it asks for, in our own words. */
  rule: bilingualSchema,
  roles: z.array(concernSchema).min(1),
  parameters: z.array(z.string()),
  /** What it rests on, where that is not what its group does. */
  grounds: z.array(groundSchema).min(1).optional(),
  /** The figure that measures how it is kept. */
  figure: z.enum(summedFigureIds).optional(),
  /** The files that carry it out. */
  carriedOutBy: z.array(z.string()).optional(),
  /** The tests that prove it, all of them; without any it is not carried out yet. */
  proof: z.array(namedTestSchema).min(1).optional(),
  /** What is missing where a part of it is done. */
  remark: bilingualSchema.optional(),
});
export type Clause = z.infer<typeof clauseSchema>;

export const clauseGroupSchema = z.strictObject({
  id: z.string().regex(/^G\d{1,2}$/),
  name: bilingualSchema,
  /** The laws and standards its clauses rest on (C-255). */
  grounds: z.array(groundSchema).min(1),
  clauses: z.array(clauseSchema).min(1),
});
export type ClauseGroup = z.infer<typeof clauseGroupSchema>;

/**
 * Carried out when tests that prove it are named. That they are there, are not skipped and run is held against the tests
 * themselves (`npm run policy`), whose own test fails otherwise.
 */
export const isCarriedOut = ({ proof }: Pick<Clause, 'proof'>): boolean => proof !== undefined;
