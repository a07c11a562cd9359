import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, runsOf, textOfBlock } from './blocks.ts';

describe('the body of an article', () => {
  it('consists of headings, paragraphs and lists', () => {
    const body =
      '## 到账时间\n\n审核通过后**原路**退回。\n节假日顺延。\n\n1. 打开订单\n2. 点“退款”\n- 银行卡\n- 微信';
    expect(blocksOf(body)).toEqual([
      { kind: 'heading', text: '到账时间' },
      { kind: 'paragraph', text: '审核通过后**原路**退回。\n节假日顺延。' },
      { kind: 'list', ordered: true, items: ['打开订单', '点“退款”'] },
      { kind: 'list', ordered: false, items: ['银行卡', '微信'] },
    ]);
  });

  it('goes to a customer without signs of its making', () => {
    const [list] = blocksOf('1. 打开**订单**\n2. 完成');
    expect(list && textOfBlock(list)).toBe('1. 打开订单\n2. 完成');
    expect(runsOf('a **b** c')).toEqual([
      { text: 'a ', bold: false },
      { text: 'b', bold: true },
      { text: ' c', bold: false },
    ]);
  });

  it('loses no word, whatever is written', () => {
    const word = fc.constantFrom('退款', '# ', '- ', '1. ', '\n', ' ', 'refund', '**');
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const body = words.join('');
        const shown = blocksOf(body).map((block) => (block.kind === 'list' ? block.items : [block.text]));
        const count = (text: string) => text.match(/退款|refund/g)?.length ?? 0;
        expect(count(shown.flat().join('\n'))).toBe(count(body));
      }),
    );
  });
});
