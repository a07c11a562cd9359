import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, searchWords } from './fold-text.ts';
import { findWord, spokenText } from './spoken-text.ts';

const find = (text: string, query: string) =>
  searchWords(query).map((word) => findWord(spokenText(text), word) ?? 'none');

describe('text in searches', () => {
  it('is one in full and half width, capitals, traditional and simplified characters', () => {
    expect(foldText('訂單編號ＡＢＣ１２３')).toBe('订单编号abc123');
    expect(find('请提供订单编号', '訂單')).toEqual(['written']);
    expect(find('請提供訂單編號', '订单')).toEqual(['written']);
    expect(find('VIP 123', 'ｖｉｐ １２３')).toEqual(['written', 'written']);
  });

  it.each(['dingdanbianhao', 'ddbh', 'dingdbh', '订danbh', 'dingdanb', "dan'bian", 'bh'])(
    'finds 订单编号 by %s',
    (query) => expect(find('请提供订单编号。', query)).toEqual(['spoken']),
  );

  it('knows every reading of a character with several', () => {
    expect(find('银行转账', 'yinhang')).toEqual(['spoken']);
    expect(find('行不行', 'xingbuxing')).toEqual(['spoken']);
    expect(find('重新发货', 'chongxin')).toEqual(['spoken']);
    expect(find('保重', 'baozhong')).toEqual(['spoken']);
    expect(find('绿色通道', 'lvse')).toEqual(['spoken']);
  });

  it('takes both beginnings of zh, ch and sh', () => {
    expect(find('稍等', 'shd')).toEqual(['spoken']);
    expect(find('稍等', 'sd')).toEqual(['spoken']);
  });

  it('runs on over a comma, and starts at characters only', () => {
    expect(find('感谢您，再见', 'ninzaijian')).toEqual(['spoken']);
    expect(find('订单', 'ingdan')).toEqual(['none']);
    expect(find('订单', 'dingzhan')).toEqual(['none']);
  });

  it('finds every part of a text by its own characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, a, b) => {
        const folded = foldText(text);
        const [from = 0, to = 0] = [a % (folded.length + 1), b % (folded.length + 1)].sort((x, y) => x - y);
        expect(findWord(spokenText(text), folded.slice(from, to))).toBe('written');
      }),
    );
  });

  it('finds Chinese words by their pinyin and by their initials', () => {
    const words = ['订单', '退款', '发货时间', '会员', '验证码', '感谢', '道别', '转接说明', '核实'];
    const pinyin: Record<string, [string, string]> = {
      订单: ['dingdan', 'dd'],
      退款: ['tuikuan', 'tk'],
      发货时间: ['fahuoshijian', 'fhsj'],
      会员: ['huiyuan', 'hy'],
      验证码: ['yanzhengma', 'yzm'],
      感谢: ['ganxie', 'gx'],
      道别: ['daobie', 'db'],
      转接说明: ['zhuanjieshuoming', 'zjsm'],
      核实: ['heshi', 'hs'],
    };
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1 }), fc.nat(), (said, n) => {
        const word = said[n % said.length] ?? '';
        for (const query of pinyin[word] ?? []) expect(find(said.join('，'), query)).toEqual(['spoken']);
      }),
    );
  });
});
