import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutPersonalData } from './without-personal-data.ts';

const blanks = { name: '〔姓名〕', number: '〔号码〕', address: '〔地址〕' };
const clean = (text: string, ...names: string[]) => withoutPersonalData(text, names, blanks);

describe('personal data', () => {
  it.each([
    ['王芳问退款多久到账', '〔姓名〕问退款多久到账', ['王芳']],
    ['周先生的订单 SP20261120001 未到', '〔姓名〕的订单 〔号码〕 未到', []],
    ['请打 138 1234 5678 联系', '请打 〔号码〕 联系', []],
    ['我叫李小明，想改地址', '我叫〔姓名〕，想改地址', []],
    ['寄到文三路88号', '〔地址〕', []],
    ['Ann asked about order A-20261', '〔姓名〕 asked about order 〔号码〕', ['Ann Lee']],
    ['Mail ann.lee@example.com to Mr. Brown', 'Mail 〔地址〕 to 〔姓名〕', []],
    ['The annual fee is 88 within 30 days', 'The annual fee is 88 within 30 days', ['Ann']],
    ['7 天内可退，3 个工作日到账，运费 1280 元', '7 天内可退，3 个工作日到账，运费 1280 元', []],
  ] as [string, string, string[]][])('is left out of %s', (text, cleaned, names) =>
    expect(clean(text, ...names)).toBe(cleaned),
  );

  it('never stays: no known name and no long number is in what comes out', () => {
    const name = fc.constantFrom('王芳', '欧阳娜娜', 'Ann Lee', 'José', '阿依古丽·买买提');
    const number = fc.integer({ min: 10_000, max: 9_999_999_999 }).map(String);
    const words = fc.array(fc.constantFrom('退款', '多久', ' refund ', '，', '。', '到账'));
    fc.assert(
      fc.property(name, number, words, words, (who, long, before, after) => {
        const text = [...before, who, ...after, '，', long, ...before].join('');
        const left = clean(text, who);
        expect(left).not.toContain(who);
        expect(left).not.toMatch(/\d{5}/);
      }),
    );
  });
});
