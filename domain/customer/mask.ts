import { type Customer, maskPhone } from './customer.ts';
import {
  type FieldValue,
  fieldOf,
  isSensitive,
  type ProfileField,
  profileFields,
  withField,
} from './profile.ts';

const COVER = '••••';

/** The first sign and the house: enough to recognise an address, not enough to write to it. */
function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? COVER : `${[...email][0]}${COVER}${email.slice(at)}`;
}

const maskText = (field: ProfileField, text: string): string => {
  if (field === 'phone' || field === 'otherPhones') return maskPhone(text);
  return field === 'email' ? maskEmail(text) : COVER;
};

/** A field as it is shown to somebody who may know that there is something, and not what. */
export function maskField(field: ProfileField, value: FieldValue): FieldValue {
  if (!isSensitive(field)) return value;
  if (typeof value === 'string') return maskText(field, value);
  return Array.isArray(value) ? value.map((one) => maskText(field, one)) : value;
}

/** A file for people who do not serve this customer just now: every sensitive field masked (C-047, C-261). */
export function maskCustomer(customer: Customer): Customer {
  const masked = profileFields.reduce(
    (row, field) => withField(row, field, maskField(field, fieldOf(customer, field))),
    customer,
  );
  if (!customer.merged) return masked;
  // A merge remembers what it replaced.
  return { ...masked, merged: customer.merged.map((merge) => ({ ...merge, taken: [] })) };
}
