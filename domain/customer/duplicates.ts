import type { Customer } from './customer.ts';
import { normalEmail, normalName, normalPhone } from './normal.ts';

/** What two files have in common that makes them look like one person's. */
export type DuplicateSign = 'phone' | 'email' | 'residentId' | 'nameAndRegion';

/**
 * Why two files may be about the same person; nothing when they do not look so. Symmetric, never true of a file with
 * itself, nor of one that was merged already. A name alone is no sign: many share one.
 */
export function duplicateSigns(a: Customer, b: Customer): DuplicateSign[] {
  if (a.id === b.id || a.mergedInto !== undefined || b.mergedInto !== undefined) return [];
  const signs: DuplicateSign[] = [];
  if (intersects(phonesOf(a), phonesOf(b))) signs.push('phone');
  if (a.email && b.email && normalEmail(a.email) === normalEmail(b.email)) signs.push('email');
  if (a.residentId !== undefined && a.residentId === b.residentId) signs.push('residentId');
  if (sameWord(a.name, b.name) && sameWord(a.region, b.region)) signs.push('nameAndRegion');
  return signs;
}

const phonesOf = ({ phone, otherPhones = [] }: Customer): Set<string> =>
  new Set([phone ?? '', ...otherPhones].flatMap((one) => normalPhone(one) ?? []));

const intersects = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].some((one) => b.has(one));

const sameWord = (a = '', b = ''): boolean => normalName(a) !== '' && normalName(a) === normalName(b);
