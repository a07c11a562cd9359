import { findScripts, readyToFind } from '../domain/script/find-scripts.ts';
import { findPhrases } from '../domain/script/phrases/find-phrases.ts';
import type { Script } from '../domain/script/script.ts';
import { type Bench, type Case, timed } from './frame.ts';

const SCRIPTS = 2_000;
const ROUNDS = 40;
const moments = ['greeting', 'verification', 'closing'] as const;

/** What people type: characters, pinyin, initials, two words, and what nobody has written. */
const queries = ['订单', 'shouhuodizhi', 'hsdd', 'yzm mima', 'zzzzqq'];

const library = Array.from(
  { length: SCRIPTS },
  (_, n): Script => ({
    id: `s${n}`,
    moment: moments[n % 3] ?? 'greeting',
    language: 'zh-CN',
    title: { 'zh-CN': `核实订单${n}的收货地址`, en: `Check the address of order ${n}` },
    body: `为了保护您的账户安全，请您提供订单编号${n}，以及下单时预留手机号码的后四位，我来为您核实。请不要发送密码或验证码，我们不会向您索要。`,
    version: 1,
    order: 1,
  }),
);
const longest = '我会尽快为您核实这件事情的经过，'.repeat(250);

/** What happens beside every key: a script is looked for, and phrases to avoid. */
export const bench: Bench = {
  async run() {
    for (const one of library) readyToFind(one);
    const plain = `${SCRIPTS} scripts, looked through letter by letter`;
    const cases: Case[] = [
      {
        name: plain,
        unit: 'ms',
        samples: await timed(ROUNDS, () => library.filter(({ body }) => body.includes('订单编号1999'))),
      },
    ];
    for (const query of queries) {
      const samples = await timed(ROUNDS, () => findScripts(library, query, 'zh-CN', moments, () => ''));
      cases.push({ name: `found by ${query}`, unit: 'ms', samples, ratioTo: plain });
    }
    const samples = await timed(ROUNDS, () => findPhrases(longest, 0));
    return [...cases, { name: 'phrases in the longest message', unit: 'ms', samples }];
  },
};
