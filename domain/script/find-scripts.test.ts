import { describe, expect, it } from 'vitest';
import { findScripts } from './find-scripts.ts';
import type { Script, ScriptMoment } from './script.ts';

const script = (id: string, moment: ScriptMoment, change: Partial<Script> = {}): Script => ({
  id,
  moment,
  language: 'zh-CN',
  title: { 'zh-CN': '常规问候', en: 'Plain greeting' },
  body: '您好，我是{agent}。',
  version: 1,
  order: 1,
  ...change,
});
const scripts = [
  script('bye', 'closing', { title: { 'zh-CN': '道别', en: 'Goodbye' }, body: '感谢您的来访。' }),
  script('hello', 'greeting'),
  script('hello-en', 'greeting', { language: 'en', body: 'Hello, this is {agent}.' }),
  script('bank', 'verification', {
    title: { 'zh-CN': '核对银行卡', en: 'Check the card' },
    body: '请您核对。',
  }),
  script('seed', 'autoReply'),
];
const moments = ['greeting', 'verification', 'closing'] as const;
const names: Partial<Record<ScriptMoment, string>> = {
  greeting: '问候语',
  verification: '身份核验',
  closing: '结束语',
};
const find = (query: string) =>
  findScripts(scripts, query, 'zh-CN', moments, (moment) => names[moment] ?? '').map(
    ({ moment, scripts: found }) => `${moment}: ${found.map(({ id }) => id).join(' ')}`,
  );

describe('finding scripts', () => {
  it('lists everything asked for by moment, the customer’s language first', () => {
    expect(find('  ')).toEqual(['greeting: hello hello-en', 'verification: bank', 'closing: bye']);
  });

  it('finds by title in either language, by wording and by the name of the moment', () => {
    expect(find('GOODBYE')).toEqual(['closing: bye']);
    expect(find('感谢')).toEqual(['closing: bye']);
    expect(find('问候语')).toEqual(['greeting: hello hello-en']);
  });

  it('wants every word of the query', () => {
    expect(find('plain hello')).toEqual(['greeting: hello-en']);
    expect(find('plain goodbye')).toEqual([]);
  });

  it.each(['銀行卡', 'yinhangka', 'yhk', '银hang', 'yinhang heduiyin'])('finds 核对银行卡 by %s', (query) => {
    expect(find(query)).toEqual(['verification: bank']);
  });

  it('finds a term by what it means and by what it is said instead of', () => {
    const definition = { 'zh-CN': '发到邮箱', en: 'Sent by email' };
    const term = script('invoice', 'term', { body: '电子发票', term: { definition, avoid: ['电子票据'] } });
    for (const query of ['dzpj', 'youxiang', 'by email', 'dzfp'])
      expect(
        findScripts([...scripts, term], query, 'zh-CN', ['term'], () => '').flatMap((one) => one.scripts),
      ).toEqual([term]);
  });

  it('puts what is called so before what only says so', () => {
    const said = script('said', 'greeting', { body: '请告诉我银行卡尾号。' });
    const all = findScripts([said, ...scripts], '银行卡', 'zh-CN', moments, (moment) => names[moment] ?? '');
    expect(all.map(({ moment }) => moment)).toEqual(['verification', 'greeting']);
  });
});
