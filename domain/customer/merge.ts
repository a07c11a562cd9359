import type { Customer, CustomerMerge } from './customer.ts';
import { type FieldValue, fieldOf, type ProfileField, sameValue, withField } from './profile.ts';

/** A merge as it was decided: what of the other file is taken over. */
export interface MergeChoice extends Pick<CustomerMerge, 'id' | 'at' | 'by' | 'reason'> {
  take: readonly ProfileField[];
}

const changed = (customer: Customer): Customer => ({ ...customer, revision: (customer.revision ?? 0) + 1 });

/**
 * Two files become one: the survivor has the fields that were chosen, the other points to it. Nothing is deleted, notes
 * and consents stay where they were written and are read together.
 */
export function merge(
  survivor: Customer,
  other: Customer,
  { take, ...choice }: MergeChoice,
): [survivor: Customer, other: Customer] {
  const taken = take.map((field) => ({
    field,
    before: fieldOf(survivor, field),
    after: fieldOf(other, field),
  }));
  const filled = taken.reduce((row, { field, after }) => withField(row, field, after), survivor);
  const merged = [...(survivor.merged ?? []), { ...choice, otherId: other.id, taken }];
  return [changed({ ...filled, merged }), changed({ ...other, mergedInto: survivor.id })];
}

/**
 * Two files again, each as it was: what the merge put in comes out, unless somebody has corrected it since. Undefined
 * when there is no such merge.
 */
export function undoMerge(
  survivor: Customer,
  other: Customer,
  mergeId: string,
): [survivor: Customer, other: Customer] | undefined {
  const found = survivor.merged?.find(({ id }) => id === mergeId);
  if (found?.otherId !== other.id || other.mergedInto !== survivor.id) return undefined;
  const restored = found.taken.reduce((row, { field, before, after }) => {
    const name = field as ProfileField;
    const untouched = sameValue(fieldOf(row, name), after as FieldValue);
    return untouched ? withField(row, name, before as FieldValue) : row;
  }, survivor);
  const { merged = [], ...rest } = restored;
  const left = merged.filter(({ id }) => id !== mergeId);
  const { mergedInto: _, ...alone } = other;
  return [changed(left.length ? { ...rest, merged: left } : rest), changed(alone)];
}
