import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextIndex } from './text-index.ts';
import { markFound, snippet } from './text-marks.ts';
import { textQuery } from './text-query.ts';

const documents = [
  {
    id: 'refund',
    title: '退款多久到账',
    topics: ['退钱', '原路退回'],
    body: '审核通过后，退款在 1 至 3 个工作日内原路返回。',
  },
  {
    id: 'invoice',
    title: '如何开具电子发票',
    topics: ['开票'],
    body: '在订单详情里点击“申请发票”。退款后发票自动作废。',
  },
  { id: 'address', title: '修改收货地址', topics: ['改地址'], body: '发货前可以在订单里修改一次收货地址。' },
  { id: 'bank', title: '银行卡支付失败', topics: [], body: '请确认银行卡余额与限额，重新支付即可。' },
  { id: 'xian', title: '西安仓发货说明', topics: [], body: '西安仓的订单当天发出。' },
  { id: 'chongqing', title: '重庆门店自提', topics: ['到店取货'], body: '凭取货码到重庆门店领取。' },
  { id: 'zh-hant', title: '會員等級說明', topics: [], body: '消費滿一千元即可升級為金卡會員。' },
  {
    id: 'return-en',
    title: 'How to return an item',
    topics: ['send back'],
    body: 'Returns are free within 7 days. We refund you once the parcel has arrived.',
  },
  {
    id: 'delivery-en',
    title: 'Deliveries on public holidays',
    topics: ['shipping'],
    body: 'Couriers deliver every day except on New Year.',
  },
];

const index = new TextIndex();
for (const document of documents) index.put(document);
const find = (query: string) => index.search(query, 10).map(({ id }) => id);

describe('search', () => {
  it.each([
    // characters
    ['退款', ['refund', 'invoice']],
    ['发票', ['invoice']],
    ['订单 发票', ['invoice']],
    ['收货地址', ['address']],
    // full pinyin, with spaces, with tones, still being typed
    ['tuikuan', ['refund', 'invoice']],
    ['tui kuan', ['refund', 'invoice']],
    ['tuìkuǎn', ['refund', 'invoice']],
    ['tuiku', ['refund', 'invoice']],
    ['dianzifapiao', ['invoice']],
    // initials, alone and mixed
    ['tkdjdz', ['refund']],
    ['shdz', ['address']],
    ['dzfp', ['invoice']],
    ['fapiaokj', []],
    ['kaijudzfp', ['invoice']],
    ['xgshdz', ['address']],
    // polyphones: each reading finds it
    ['yinhang', ['bank']],
    ['chongqing', ['chongqing']],
    ['chongxin', ['bank']],
    // more than one way to part the syllables
    ['xian', ['xian']],
    ["xi'an", ['xian']],
    // mixed writing
    ['退kuan', ['refund', 'invoice']],
    // traditional and simplified, both ways; full and half width; capitals
    ['退款多久到賬', ['refund']],
    ['会员等级', ['zh-hant']],
    ['huiyuan', ['zh-hant']],
    ['ＲＥＦＵＮＤ', ['return-en']],
    // English forms and beginnings
    ['returning', ['return-en']],
    ['delivery', ['delivery-en']],
    ['holid', ['delivery-en']],
    ['refund parcel', ['return-en']],
    ['nothing of the kind', []],
  ] as [string, string[]][])('finds by %s', (query, ids) => expect(find(query)).toEqual(ids));

  it('puts a title before topics and topics before a body', () => {
    const some = new TextIndex();
    some.put({ id: 'body', title: '其他', topics: [], body: '也说到运费。' });
    some.put({ id: 'topic', title: '其他', topics: ['运费'], body: '' });
    some.put({ id: 'title', title: '运费由谁承担', topics: [], body: '' });
    some.put({ id: 'itself', title: '运费', topics: [], body: '' });
    expect(some.search('运费', 10).map(({ id }) => id)).toEqual(['itself', 'title', 'topic', 'body']);
    expect(some.search('yunfei', 2).map(({ id }) => id)).toEqual(['itself', 'title']);
  });

  it('forgets what was removed, and finds what stands there now', () => {
    const some = new TextIndex();
    some.put({ id: 'a', title: '旧标题 old', topics: [], body: '' });
    some.put({ id: 'a', title: '新标题 new', topics: [], body: '' });
    expect([some.search('旧标题', 5), some.search('old', 5)]).toEqual([[], []]);
    expect(some.search('new', 5)).toHaveLength(1);
    some.remove('a');
    expect([some.search('new', 5), some.suggest('新标题', 5), some.size]).toEqual([[], [], 0]);
  });

  it('finds every run of characters of every text', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 6 }), (n, from, length) => {
        const { id, body } = documents[n % documents.length] as (typeof documents)[number];
        const runs = body.match(/\p{Script=Han}+/gu) ?? [];
        const run = runs[from % Math.max(runs.length, 1)] ?? '';
        const query = run.slice(from % Math.max(run.length, 1)).slice(0, length);
        if (query) expect(find(query)).toContain(id);
      }),
    );
  });

  it('takes any text for a query', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (query) => Array.isArray(find(query))));
  });
});

describe('suggestions', () => {
  const suggest = (text: string) => index.suggest(text, 3).map(({ id }) => id);

  it('follow what a customer says in their own words', () => {
    expect(suggest('你好，我的退款怎么还没有到账啊？')[0]).toBe('refund');
    expect(suggest('请问地址写错了可以修改吗')[0]).toBe('address');
    expect(suggest('Hi, I would like to send this item back, how do returns work?')[0]).toBe('return-en');
    expect(suggest('會員等級')[0]).toBe('zh-hant');
  });

  it('are none when nothing was said about anything', () => {
    expect(suggest('你好')).toEqual([]);
    expect(suggest('在吗？谢谢您')).toEqual([]);
    expect(suggest('Hello, can you help me please')).toEqual([]);
    expect(suggest('')).toEqual([]);
  });
});

describe('marks', () => {
  const query = (text: string) => textQuery(text, index.sounds);
  const marked = (text: string, on: string) =>
    markFound(query(text), on, true)
      .map((piece) => (piece.found ? `[${piece.text}]` : piece.text))
      .join('');

  it('stand on what was found, as it is written in the text', () => {
    expect(marked('tuikuan', '退款多久到账')).toBe('[退款]多久到账');
    expect(marked('退款 賬', '退款多久到账')).toBe('[退款]多久到[账]');
    expect(marked('returning', 'How to Return an item')).toBe('How to [Return] an item');
    expect(marked('ｖｉｐ', 'VIP 会员')).toBe('[VIP] 会员');
  });

  it('leave the text as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (wanted, text) => {
        const all = markFound(query(wanted), text).map((piece) => piece.text);
        expect(all.join('')).toBe(text);
      }),
    );
  });

  it('are shown with the words around them', () => {
    const body = `${'开头'.repeat(60)}，退款，${'结尾'.repeat(60)}`;
    const shown = snippet(query('退款'), body);
    expect(shown.at(0)?.text).toBe('…');
    expect(shown.find(({ found }) => found)?.text).toBe('退款');
    expect(shown.map(({ text }) => text).join('').length).toBeLessThan(100);
  });
});
