import type { z } from 'zod';
import type { Criterion, impactSchema, natureSchema, prioritySchema } from './case.ts';

type Nature = z.infer<typeof natureSchema>;
type Impact = z.infer<typeof impactSchema>;
type Priority = z.infer<typeof prioritySchema>;

/** How bad it is and how many it touches make how soon it comes (C-061). */
const matrix: Record<Nature, Record<Impact, Priority>> = {
  nuisance: { one: 'p4', several: 'p4', many: 'p3' },
  defect: { one: 'p3', several: 'p3', many: 'p2' },
  loss: { one: 'p2', several: 'p2', many: 'p1' },
  danger: { one: 'p1', several: 'p1', many: 'p1' },
};

export const priorityOf = (nature: Nature, impact: Impact): Priority => matrix[nature][impact];

/** Any one of the criteria makes a case urgent (C-132). */
export const isUrgent = (criteria: readonly Criterion[]): boolean => criteria.length > 0;
