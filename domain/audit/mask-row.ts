import { maskField } from '../customer/mask.ts';
import type { FieldValue } from '../customer/profile.ts';
import type { Entity } from '../journal/rows.ts';
import { handlings } from '../secrecy/grade.ts';
import { type GradeTree, gradesOf } from '../secrecy/row-grades.ts';
import { maskedLike, maskPersonal } from './mask-personal.ts';

const COVER = '••••';

/** A row as an auditor reads it: everything, but what is strict only as far as it is to be recognised (C-259). */
export const maskRow = (entity: Entity, row: unknown): unknown => masked(maskPersonal(row), gradesOf(entity));

function masked(value: unknown, tree: GradeTree, name = ''): unknown {
  if (value === null || value === undefined) return value;
  if (typeof tree === 'string') return handlings[tree].masked ? covered(name, value) : value;
  if (Array.isArray(value)) return value.map((one) => masked(one, tree, name));
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    // A field that nobody graded is not shown by accident.
    Object.entries(value).map(([field, one]) => [field, masked(one, tree[field] ?? 'strict', field)]),
  );
}

/** Covering twice covers no more: what a merge replaced was recognised by the field named beside it. */
function covered(name: string, value: unknown): unknown {
  if (typeof value !== 'string' && !Array.isArray(value)) return COVER;
  if (typeof value === 'string' && value.includes('•')) return value;
  return maskField(maskedLike(name), value as FieldValue);
}
