import { isEmail } from './email.ts';
import { isPhone } from './phone.ts';

/** Nothing but what numbers are written with. */
const NUMBER = /^[+\d\s().-]+$/;

/**
 * Whether a way to reach somebody can be used, whatever it is: what looks like a number or an address has to be one,
 * and anything else (an account, a desk) is taken at its word.
 */
export function isContact(contact: string): boolean {
  const plain = contact.normalize('NFKC').trim();
  if (plain.includes('@')) return isEmail(plain);
  return !NUMBER.test(plain) || isPhone(plain);
}
