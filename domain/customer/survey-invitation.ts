import type { RowChange, RowReader } from '../journal/rows.ts';
import { numberInForce } from '../policy/parameter-row.ts';
import { DAY, type Instant } from '../time.ts';
import type { Consent, Customer } from './customer.ts';
import type { NotAsked } from './not-asked.ts';

/** So many steps lead from one file to another: the first one under a number, and what that was merged into. */
const MOST_STEPS = 3;

/** The files that one file leads to, itself first: whoever gives a number again, or was merged, is the same customer. */
function filesOf(rows: RowReader, customerId: string): Customer[] {
  const files: Customer[] = [];
  for (let id: string | undefined = customerId; id !== undefined && files.length < MOST_STEPS; ) {
    const file: Customer | undefined = rows.get('customer', id);
    if (!file || files.includes(file)) break;
    files.push(file);
    id = file.mergedInto ?? file.knownAs;
  }
  return files;
}

/** Why this customer may not be asked how it was: they have declined, or were asked within P-SUPP (C-163). */
export function notAskedBecause(rows: RowReader, customerId: string, now: Instant): NotAsked | undefined {
  if (hasDeclined(rows, customerId)) return 'declined';
  const again = numberInForce(rows, 'P-SUPP', now) * DAY;
  const lately = filesOf(rows, customerId).some(
    ({ askedAt }) => askedAt !== undefined && now - askedAt < again,
  );
  return lately ? 'askedLately' : undefined;
}

/** Whether the last that this customer said of being asked was no. */
export function hasDeclined(rows: RowReader, customerId: string): boolean {
  const [said] = filesOf(rows, customerId)
    .flatMap(surveyConsents)
    .sort((a, b) => b.at - a.at);
  return said?.given === false;
}

export const mayBeAsked = (rows: RowReader, customerId: string, now: Instant): boolean =>
  notAskedBecause(rows, customerId, now) === undefined;

const surveyConsents = ({ consents = [], surveyConsent }: Customer): Pick<Consent, 'given' | 'at'>[] => [
  ...consents.filter(({ purpose }) => purpose === 'satisfactionSurvey'),
  ...(surveyConsent ? [surveyConsent] : []),
];

/** Notes on the file that all others of this customer lead to what holds for every one of them. */
export function notedOnRoot(
  rows: RowReader,
  customerId: string,
  noted: Pick<Customer, 'askedAt' | 'surveyConsent'>,
): RowChange[] {
  const root = filesOf(rows, customerId).at(-1);
  return root ? [{ entity: 'customer', id: root.id, row: { ...root, ...noted } }] : [];
}
