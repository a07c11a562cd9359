import { describe, expect, it } from 'vitest';
import type { Customer } from './customer.ts';
import { aCustomer } from './customers-under-test.ts';
import { isMeant } from './find-customers.ts';

const wang = { id: 'c-17', name: '王芳', phone: '+86 138-0000-1234', email: 'wang@example.com' };

describe('a customer', () => {
  it.each<[string, Partial<Customer>, boolean]>([
    ['', wang, true],
    ['王', wang, true],
    ['wangf', wang, true],
    ['wf', wang, true],
    ['李', wang, false],
    ['0000 12', wang, true],
    ['１２３４', wang, true],
    ['123', wang, false],
    ['5678', { otherPhones: ['0571-5678'] }, true],
    ['Wang@Example.com', wang, true],
    ['example.com', wang, false],
    ['c-17', wang, true],
    ['lee ann', { name: 'Ann Lee' }, true],
    ['王芳', { ...wang, mergedInto: 'c-1' }, false],
  ])('is meant by %j: %j is %s', (query, customer, meant) => {
    expect(isMeant(aCustomer(customer), query)).toBe(meant);
  });
});
