import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskText } from './mask.ts';

describe('masking', () => {
  it.each([
    ['write to an.na+x@mail.example.com please', 'write to •••@••• please'],
    ['@anna hello, @ShopCare', '@••• hello, @ShopCare'],
    ['电话是010-63553377。', '电话是010•••••••77。'],
    ['01088374993', '010••••••93'],
    ['电话13912345678，谢谢', '电话139••••••78，谢谢'],
    ['call +1 (555) 010-9999 now', 'call +1 ••••••••••••99 now'],
    ['010-67389898,010-67383333', '010•••••••98,010•••••••33'],
    ['on 2020-03-20 at 17:31', 'on 2020-03-20 at 17:31'],
    ['100-150元，评分4.5', '100-150元，评分4.5'],
    ['a@b', 'a@b'],
  ])('turns %j into %j', (text, masked) => {
    expect(maskText(text, new Set(['shopcare']))).toBe(masked);
  });

  it('finds nothing more to mask the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = maskText(text);
        expect(maskText(once)).toBe(once);
      }),
    );
  });
});
