import { maskField } from '../customer/mask.ts';
import { type FieldValue, isSensitive, type ProfileField, profileFields } from '../customer/profile.ts';
import { strictNames } from '../secrecy/row-grades.ts';

/** Names under which lines of the journal have what is strict, besides those of the rows. */
const inLines: readonly string[] = ['callerNumber', 'address'];
/** What is strict is covered wholly unless it is recognised by its ends. */
const looksLike: Readonly<Record<string, ProfileField>> = {
  phone: 'phone',
  otherPhones: 'otherPhones',
  email: 'email',
  residentId: 'residentId',
  number: 'phone',
  callerNumber: 'phone',
  contact: 'phone',
};

/** What a strict field is masked like. */
export const maskedLike = (name: string): ProfileField => looksLike[name] ?? 'region';

const isStrict = (name: string): boolean => strictNames.has(name) || inLines.includes(name);

const isField = (value: unknown): value is ProfileField => profileFields.some((field) => field === value);
const isValue = (value: unknown): value is FieldValue =>
  typeof value === 'string' || (Array.isArray(value) && value.every((one) => typeof one === 'string'));

/**
 * A line of the journal as an auditor reads it: everything, but how to reach a customer only as far as it is to be
 * recognised (C-047, C-259). What somebody did to such a field is masked where the field is named beside it.
 */
export function maskPersonal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(maskPersonal);
  if (value === null || typeof value !== 'object') return value;
  const inner = Object.entries(value);
  const named = inner.map(([, one]) => one).find((one) => isField(one) && isSensitive(one));
  return Object.fromEntries(
    inner.map(([name, one]) => [name, maskEntry(name, one, fieldNamed(inner, named))]),
  );
}

/** The sensitive field that an object speaks of, by itself or by the change in it. */
function fieldNamed(inner: [string, unknown][], named: unknown): ProfileField | undefined {
  if (isField(named)) return named;
  const change = inner.find(([name]) => name === 'change')?.[1];
  const field = change && typeof change === 'object' && 'field' in change ? change.field : undefined;
  return isField(field) && isSensitive(field) ? field : undefined;
}

const spoken = ['value', 'was', 'before', 'after'];

function maskEntry(name: string, one: unknown, field: ProfileField | undefined): unknown {
  const as = isStrict(name) ? maskedLike(name) : spoken.includes(name) ? field : undefined;
  return as !== undefined && isValue(one) ? maskField(as, one) : maskPersonal(one);
}
