import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCustomer, anyCustomer } from './customers-under-test.ts';
import { mayChangeField, needsVerification } from './field-rights.ts';
import { maskCustomer } from './mask.ts';
import { normalPhone } from './normal.ts';
import {
  fieldOf,
  isSensitive,
  type ProfileChange,
  profileFields,
  profileProblems,
  tidied,
  withField,
} from './profile.ts';
import { afterCheck, disclosureOf, type Verification } from './verification.ts';

describe('a field of a profile', () => {
  it('that is put back is as if it had never been changed', () => {
    fc.assert(
      fc.property(anyCustomer, anyCustomer, fc.constantFrom(...profileFields), (a, b, field) => {
        const there = withField(a, field, fieldOf(b, field));
        expect(fieldOf(there, field)).toEqual(fieldOf(b, field));
        expect(withField(there, field, fieldOf(a, field))).toStrictEqual(a);
      }),
    );
  });

  it.each<[ProfileChange, string | undefined]>([
    [{ field: 'name', value: '  ' }, 'required'],
    [{ field: 'name', value: '迪丽热巴·迪力木拉提' }, undefined],
    [{ field: 'name', value: '𠮷'.repeat(81) }, 'tooLong'],
    [{ field: 'phone', value: ' +86 138 0000 1234 ' }, undefined],
    [{ field: 'phone', value: 'call me' }, 'invalid'],
    [{ field: 'phone', value: '' }, undefined],
    [{ field: 'email', value: 'ann@example' }, 'invalid'],
    [{ field: 'email', value: 'ann@example.com' }, undefined],
    [{ field: 'phone', value: '1380000123' }, 'invalid'],
    [{ field: 'otherPhones', value: ['057187654321', '123'] }, 'invalid'],
    [{ field: 'residentId', value: ' 11010519491231002x ' }, undefined],
    [{ field: 'residentId', value: '110105194912310021' }, 'invalid'],
    [{ field: 'creditCode', value: '91350100M000100Y44' }, 'invalid'],
    [{ field: 'tags', value: ['a'.repeat(31)] }, 'tooLong'],
  ])('%j has the problem %s', (change, problem) => {
    expect(profileProblems(tidied(change))[0]?.problem).toBe(problem);
  });

  it('is compared by its digits when it is a number', () => {
    expect(['008613800001234', '8613800001234', '138 0000 1234'].map(normalPhone)).toEqual(
      Array.from({ length: 3 }, () => '13800001234'),
    );
    expect(normalPhone('1234')).toBeUndefined();
  });

  it('is masked for whoever does not serve the customer when it is sensitive, and only then', () => {
    fc.assert(
      fc.property(anyCustomer, (customer) => {
        const masked = maskCustomer(customer);
        for (const field of profileFields) {
          const [shown, kept] = [
            JSON.stringify(fieldOf(masked, field)),
            JSON.stringify(fieldOf(customer, field)),
          ];
          if (!isSensitive(field)) expect(shown).toBe(kept);
          else if (/\d{6}|@/.test(kept)) expect(shown).toContain('•');
        }
        expect(JSON.stringify(masked)).not.toMatch(/138\D*0000|ann@/i);
      }),
    );
  });

  it('is the team lead’s to change when it says who is served sooner, and no evaluator’s', () => {
    expect(mayChangeField({ roles: ['agent'] }, 'priority')).toBe(false);
    expect(mayChangeField({ roles: ['teamLead'] }, 'priority')).toBe(true);
    expect(mayChangeField({ roles: ['agent'] }, 'phone')).toBe(true);
    for (const field of profileFields) expect(mayChangeField({ roles: ['evaluator'] }, field)).toBe(false);
  });

  it('may be written down when nothing is known, and replaced only after a check', () => {
    const known = aCustomer({ phone: '13800001234' });
    expect(needsVerification(known, 'phone', 'unverified')).toBe(true);
    expect(needsVerification(known, 'phone', 'open')).toBe(false);
    expect(needsVerification(known, 'email', 'unverified')).toBe(false);
    expect(needsVerification(known, 'name', 'locked')).toBe(false);
  });
});

describe('the check of who a customer is', () => {
  const check = (result: Verification['result'], before?: Verification) =>
    afterCheck(before, { result, at: 0, by: 'li' });

  it('opens what is masked when it was passed, and not when it was skipped', () => {
    expect(disclosureOf({})).toBe('unverified');
    expect(disclosureOf({ verification: check('skipped') })).toBe('unverified');
    expect(disclosureOf({ verification: check('passed', check('failed')) })).toBe('open');
  });

  it('is over for this interaction after three failures, whatever came in between', () => {
    const twice = check('failed', check('passed', check('failed')));
    expect(disclosureOf({ verification: twice })).toBe('unverified');
    const thrice = check('failed', twice);
    expect(disclosureOf({ verification: thrice })).toBe('locked');
    expect(disclosureOf({ verification: check('passed', thrice) })).toBe('locked');
  });
});
