import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isContact } from './contact.ts';
import { isCreditCode, normalCreditCode } from './credit-code.ts';
import { isEmail } from './email.ts';
import { type PhoneKind, phoneKind } from './phone.ts';
import { isResidentId, normalResidentId } from './resident-id.ts';

describe('a number (C-054)', () => {
  it.each<[string, PhoneKind | undefined]>([
    ['13800138000', 'mobile'],
    ['+86 199-0000-1234', 'mobile'],
    ['008613800138000', 'mobile'],
    ['１３８００１３８０００', 'mobile'],
    ['010-65551234', 'landline'],
    ['(0571) 8765 4321', 'landline'],
    ['+86 10 6555 1234', 'landline'],
    ['400-820-8820', 'service'],
    ['95588', 'service'],
    ['10086', 'service'],
    ['+49 30 901820', 'abroad'],
    ['0085221234567', 'abroad'],
    ['1380013800', undefined],
    ['138001380001', undefined],
    ['12800138000', undefined],
    ['65551234', undefined],
    ['010-6555123', undefined],
    ['0571-123456', undefined],
    ['+86 1380013800', undefined],
    ['+1234567890123456', undefined],
    ['13800138000 call', undefined],
    ['', undefined],
  ])('%s is %s', (number, kind) => {
    expect(phoneKind(number)).toBe(kind);
  });

  it('of a mobile is none any more with a digit more or less', () => {
    fc.assert(
      fc.property(fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }), (number) => {
        expect(phoneKind(String(number))).toBe('mobile');
        expect(phoneKind(`${number}0`)).toBeUndefined();
        expect(phoneKind(`+86${number}`)).toBe('mobile');
      }),
    );
  });
});

describe('an address', () => {
  it.each([
    ['ann@example.com', true],
    ['ann.lee+desk@mail.example.cn', true],
    ['王芳@例子.中国', true],
    ['ann@example', false],
    ['ann@@example.com', false],
    ['ann@.example.com', false],
    ['ann..lee@example.com', false],
    ['.ann@example.com', false],
    ['ann@-example.com', false],
    ['ann example@x.cn', false],
  ])('%s: %s', (address, right) => {
    expect(isEmail(address)).toBe(right);
  });
});

describe('a resident identity number (GB 11643)', () => {
  it.each([
    ['11010519491231002X', true],
    ['440524188001010014', false],
    ['110105194912310021', false],
    ['11010519491331002X', false],
    ['99010519491231002X', false],
    ['11010519491231002', false],
    ['', false],
  ])('%s: %s', (number, right) => {
    expect(isResidentId(number)).toBe(right);
  });

  it('is wrong as soon as one digit of it is another', () => {
    const right = '11010519491231002X';
    fc.assert(
      fc.property(fc.nat(16), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const digit = (Number(right[place]) + by) % 10;
        expect(isResidentId(right.slice(0, place) + digit + right.slice(place + 1))).toBe(false);
      }),
    );
  });

  it('has the 29th of February in leap years only', () => {
    const withCheck = (seventeen: string) =>
      [...'0123456789X'].map((check) => seventeen + check).filter(isResidentId);
    expect(withCheck('11010520000229001')).toHaveLength(1);
    expect(withCheck('11010519000229001')).toHaveLength(0);
    expect(withCheck('11010520010229001')).toHaveLength(0);
  });

  it('is kept in plain capital signs', () => {
    expect(normalResidentId(' 110105 19491231 002x ')).toBe('11010519491231002X');
  });
});

describe('a unified social credit code (GB 32100)', () => {
  it.each([
    ['91350100M000100Y43', true],
    ['91110000600037341L', true],
    ['91350100M000100Y44', false],
    ['91350100I000100Y43', false],
    ['91350100M000100Y4', false],
  ])('%s: %s', (code, right) => {
    expect(isCreditCode(code)).toBe(right);
  });

  it('is wrong as soon as one sign of its own nine is another', () => {
    const right = '91350100M000100Y43';
    const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 16 }), fc.constantFrom(...signs), (place, sign) => {
        fc.pre(sign !== right[place]);
        expect(isCreditCode(right.slice(0, place) + sign + right.slice(place + 1))).toBe(false);
      }),
    );
    expect(normalCreditCode(' 91350100m000100y43')).toBe(right);
  });
});

it('whatever looks like a number or an address has to be one, anything else is taken at its word', () => {
  expect(['13800138000', 'a@b.cn', '企业微信 wang01', ''].map(isContact)).toEqual([true, true, true, true]);
  expect(['1380013800', 'a@b'].map(isContact)).toEqual([false, false]);
});
