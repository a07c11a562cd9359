import { TextIndex } from '../domain/search/text-index.ts';
import english from '../resources/demo/articles.en.json' with { type: 'json' };
import chinese from '../resources/demo/articles.zh-CN.json' with { type: 'json' };
import { SeededRandom } from '../testing/seeded-random.ts';
import { type Bench, timed } from './frame.ts';

const ARTICLES = 10_000;
const ROUNDS = 40;

/** What people type: characters, pinyin, initials, several words, English, and what a customer has just said. */
const queries = {
  characters: '退款到账',
  'two words': '订单 发票',
  pinyin: 'tuikuan',
  'pinyin, long': 'yuanlutuikuan',
  initials: 'tkdjdz',
  'mixed writing': '退kuan guize',
  English: 'refund parcel',
  'English, begun': 'deliv',
  'nothing to be found': 'zzyzx 没有这个',
} as const;
const said = '你好，我的退款申请一周了还没到账，订单两天了也没有发货，麻烦帮我看一下什么时候能到，谢谢';

/** Ten thousand articles of a believable length, made of the sentences of real ones in another order each. */
function tenThousand(): TextIndex {
  const random = new SeededRandom(7);
  const shelves = [chinese, english].map(({ articles }) => ({
    titles: articles.map(({ title }) => title),
    sentences: articles.flatMap(({ body }) => body.split(/(?<=[。；.\n])/)).filter((one) => one.trim()),
  }));
  const pick = (list: readonly string[]) => list[Math.floor(random.fraction() * list.length)] ?? '';
  const index = new TextIndex();
  for (let n = 0; n < ARTICLES; n += 1) {
    const shelf = shelves[n % 3 === 2 ? 1 : 0] ?? { titles: [], sentences: [] };
    const body = Array.from({ length: 16 }, () => pick(shelf.sentences)).join('');
    index.put({ id: `a${n}`, title: `${pick(shelf.titles)} ${n}`, topics: [], body });
  }
  return index;
}

export const bench: Bench = {
  async run() {
    const building = await timed(1, tenThousand);
    const index = tenThousand();
    const cases = [];
    for (const [name, query] of Object.entries(queries))
      cases.push({ name, unit: 'ms', samples: await timed(ROUNDS, () => index.search(query, 50)) });
    const samples = await timed(ROUNDS, () => index.suggest(said, 3));
    return [
      { name: `taking in ${ARTICLES} articles, all slices`, unit: 'ms', samples: building },
      ...cases,
      { name: 'suggestions from what a customer said', unit: 'ms', samples },
    ];
  },
};
