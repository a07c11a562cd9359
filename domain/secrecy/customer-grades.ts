import type { RowGrades } from './grade.ts';

/** A customer’s file. What is strict here is masked for whoever does not serve them just now (C-047). */
export const customerGrades = {
  customer: {
    id: 'internal',
    name: 'confidential',
    phone: 'strict',
    language: 'internal',
    priority: 'internal',
    customerType: 'internal',
    otherPhones: 'strict',
    email: 'strict',
    region: 'strict',
    residentId: 'strict',
    creditCode: 'confidential',
    tags: 'internal',
    notes: 'confidential',
    consents: 'confidential',
    merged: {
      id: 'internal',
      otherId: 'internal',
      at: 'internal',
      by: 'internal',
      reason: 'confidential',
      // A merge remembers what it replaced.
      taken: { field: 'internal', before: 'strict', after: 'strict' },
    },
    mergedInto: 'internal',
    knownAs: 'internal',
    askedAt: 'internal',
    surveyConsent: 'confidential',
    revision: 'internal',
  },
} as const satisfies Pick<RowGrades, 'customer'>;
