import { expect, it } from 'vitest';
import { findScripts, readyToFind } from '../../../../domain/script/find-scripts.ts';
import { findPhrases } from '../../../../domain/script/phrases/find-phrases.ts';
import type { Script } from '../../../../domain/script/script.ts';

/** The best of a few runs, in ms: what the work takes when nothing else is going on. */
function fastest(work: () => void): number {
  const times = Array.from({ length: 7 }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  });
  return Math.min(...times);
}

const moments = ['greeting', 'verification', 'closing'] as const;
const library = Array.from(
  { length: 2_000 },
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

it.each(['订单', 'shouhuodizhi', 'hsdd', 'yzm mima', 'zzzzqq'])(
  'finds in two thousand scripts in less than 50 ms: %s',
  (query) => {
    for (const one of library) readyToFind(one);
    expect(fastest(() => findScripts(library, query, 'zh-CN', moments, () => ''))).toBeLessThan(50);
  },
);

it('finds the phrases of the longest message in less than a frame', () => {
  const text = '我会尽快为您核实这件事情的经过，'.repeat(250);
  expect(fastest(() => findPhrases(text, 0))).toBeLessThan(16);
});
