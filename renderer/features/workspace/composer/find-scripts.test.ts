import { expect, it } from 'vitest';
import type { Script, ScriptMoment } from '../../../../domain/script/script.ts';
import { findScripts, type SpokenMoment } from './find-scripts.ts';

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
  script('seed', 'autoReply'),
];
const names: Record<SpokenMoment, string> = {
  greeting: '问候语',
  verification: '身份核验',
  empathy: '安抚',
  hold: '保持',
  transfer: '转接',
  closing: '结束语',
};
const find = (query: string) =>
  findScripts(scripts, query, 'zh-CN', (moment) => names[moment]).map(
    ({ moment, scripts: found }) => `${moment}: ${found.map(({ id }) => id).join(' ')}`,
  );

it('lists everything an agent may say by moment, the customer’s language first, nothing automatic', () => {
  expect(find('  ')).toEqual(['greeting: hello hello-en', 'closing: bye']);
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
