import type { Consent, ConsentPurpose, Customer, CustomerNote } from './customer.ts';

/** Reads customers by id; all that a family is found with. */
interface CustomerReader {
  get(entity: 'customer', id: string): Customer | undefined;
}

/** The file in which everything about a customer is read: their own, or the one it was merged into. */
export function fileOf(rows: CustomerReader, id: string): Customer | undefined {
  const seen = new Set<string>();
  let row = rows.get('customer', id);
  while (row?.mergedInto !== undefined && !seen.has(row.id)) {
    seen.add(row.id);
    row = rows.get('customer', row.mergedInto) ?? undefined;
  }
  return row;
}

/** The file and all that were merged into it, as far as they can be read here; the file first. */
export function familyOf(rows: CustomerReader, id: string): Customer[] {
  const file = fileOf(rows, id);
  const family: Customer[] = [];
  const add = (row: Customer | undefined): void => {
    if (!row || family.some((one) => one.id === row.id)) return;
    family.push(row);
    for (const { otherId } of row.merged ?? []) add(rows.get('customer', otherId));
  };
  add(file);
  return family;
}

/** All notes about one person, pinned ones first, then the newest. */
export const notesOf = (family: readonly Customer[]): (CustomerNote & { customerId: string })[] =>
  family
    .flatMap(({ id: customerId, notes = [] }) => notes.map((note) => ({ ...note, customerId })))
    .sort((a, b) => Number(b.pinned ?? false) - Number(a.pinned ?? false) || b.at - a.at);

/** What one person agreed to, newest first. */
export const consentsOf = (family: readonly Customer[]): Consent[] =>
  family.flatMap(({ consents = [] }) => consents).sort((a, b) => b.at - a.at);

/** What counts now for a purpose; nothing when they were never asked. */
export const standingConsent = (consents: readonly Consent[], purpose: ConsentPurpose): Consent | undefined =>
  consents.find((consent) => consent.purpose === purpose);
