import { searchWords } from '../search/fold-text.ts';
import { findWord, type SpokenText, spokenText } from '../search/spoken-text.ts';
import type { Customer } from './customer.ts';
import { normalEmail } from './normal.ts';

/** The fewest digits that are looked for within numbers: fewer are in every other one. */
const DIGITS = 4;

/** Names made ready once: the list is searched at every keystroke. */
const ready = new WeakMap<Customer, SpokenText>();

function nameOf(customer: Customer): SpokenText {
  const known = ready.get(customer) ?? spokenText(customer.name);
  ready.set(customer, known);
  return known;
}

const digitsOf = (text: string): string => text.normalize('NFKC').replace(/\D/g, '');

/**
 * Whether a customer is meant by `query`: every word of it in the name, in characters, pinyin or initials; four and more
 * digits in a row of a number; the whole of an e-mail address; or the account. An empty query means everybody, a file that
 * was merged into another is found by nothing.
 */
export function isMeant(customer: Customer, query: string): boolean {
  if (customer.mergedInto !== undefined) return false;
  const words = searchWords(query);
  if (words.length === 0) return true;
  const { id, email, phone = '', otherPhones = [] } = customer;
  const digits = digitsOf(query);
  return (
    id === query.trim() ||
    (email !== undefined && normalEmail(email) === normalEmail(query)) ||
    (digits.length >= DIGITS &&
      [phone, ...otherPhones].some((number) => digitsOf(number).includes(digits))) ||
    words.every((word) => findWord(nameOf(customer), word) !== undefined)
  );
}
