import { handlesFor } from '../department/department.ts';
import type { Person } from '../person/person.ts';
import type { Case } from './case.ts';
import { leadsCase } from './may-step.ts';

/** Whom an urgent case is told at once: its department, until that has it, and who leads it (C-133). */
export const isPaged = (row: Case, person: Person): boolean =>
  row.urgent &&
  row.state === 'sent' &&
  row.aboutId !== person.id &&
  (handlesFor(person, row.departmentId) || leadsCase(row, person));
