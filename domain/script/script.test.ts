import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aQueue } from '../../testing/builders.ts';
import { chooseScripts } from './choose-scripts.ts';
import { dueScripts } from './due-scripts.ts';
import { fillScript, isGreeting, wasEdited } from './fill-script.ts';
import { inForce, scriptsFor } from './in-force.ts';
import { openingWords } from './opening-words.ts';
import { type Script, type ScriptVariable, scriptVariableSchema } from './script.ts';
import { scriptValues } from './script-values.ts';
import { timeOfDay } from './time-of-day.ts';

const at = (local: string) => Date.parse(`${local}+08:00`);
const script = (part: Partial<Script>): Script => ({
  id: 's1',
  moment: 'greeting',
  language: 'zh-CN',
  title: { 'zh-CN': '问候', en: 'Greeting' },
  body: '{timeOfDay}，{customer}！我是{brand}的{agent}。',
  version: 3,
  order: 1,
  ...part,
});
const queue = {
  name: { 'zh-CN': '综合咨询', en: 'General' },
  brand: { 'zh-CN': '云舟', en: 'Yunzhou' },
  hours: { zone: 'Asia/Shanghai', opensAt: 540, closesAt: 1080, days: 'businessDays' } as const,
};
const row = { customerName: '王芳', language: 'zh-CN' as const };

describe('filling a script', () => {
  it('puts every variable in its place', () => {
    const values = scriptValues(row, queue, { serviceName: '小舟' }, at('2026-11-20T10:00'));
    expect(fillScript(script({}), values)).toEqual({ text: '上午好，王芳！我是云舟的小舟。' });
  });

  it('is refused when a variable has no value, naming each once', () => {
    const body = '{customer} {agent} {customer} {brand}';
    expect(fillScript(script({ body }), { customer: ' ', brand: 'B' })).toEqual({
      missing: ['customer', 'agent'],
      unknown: [],
    });
  });

  it('is refused when a name is no variable, so that no customer reads a placeholder', () => {
    expect(fillScript(script({ body: 'Dear {custmer}' }), {})).toEqual({ missing: [], unknown: ['custmer'] });
  });

  it('says the fallback when the value is not known, and only then', () => {
    const body = '{customer|朋友}，您好';
    expect(fillScript(script({ body }), {})).toEqual({ text: '朋友，您好' });
    expect(fillScript(script({ body }), { customer: '王芳' })).toEqual({ text: '王芳，您好' });
    expect(fillScript(script({ body: '{custmer|朋友}' }), {})).toEqual({ missing: [], unknown: ['custmer'] });
  });

  it('does not look for variables inside values', () => {
    const body = '{customer} {agent}';
    expect(fillScript(script({ body }), { customer: '{agent}', agent: 'x$&' })).toEqual({
      text: '{agent} x$&',
    });
  });

  it('cannot name an agent in an automatic message', () => {
    const values = scriptValues(row, queue, undefined, at('2026-11-20T10:00'));
    expect(fillScript(script({}), values)).toEqual({ missing: ['agent'], unknown: [] });
  });

  it('gives a text without placeholders or names what is missing, for any script', () => {
    const names = scriptVariableSchema.options;
    const words = fc.array(fc.oneof(fc.constantFrom(...names.map((n) => `{${n}}`)), fc.string()));
    const values = fc.dictionary(fc.constantFrom(...names), fc.constantFrom('a', 'b', '', ' '));
    fc.assert(
      fc.property(words, values, (parts, given) => {
        const body = parts.map((part) => (part.startsWith('{') ? part : part.replace(/[{}]/g, ''))).join('');
        const filled = fillScript({ body }, given);
        const used = names.filter((name) => body.includes(`{${name}}`));
        const blank = (name: ScriptVariable) => !given[name]?.trim();
        if ('text' in filled) {
          expect(used.filter(blank)).toEqual([]);
          expect(filled.text).not.toMatch(/\{\w+\}/);
        } else expect([...filled.missing].sort()).toEqual(used.filter(blank).sort());
      }),
    );
  });
});

describe('what the customer wants, to be restated (C-042)', () => {
  const restate = script({ body: '您是说：{matter}。我理解得对吗？' });
  const row = { customerName: '王芳', language: 'zh-CN' as const };
  const said = (over: object) =>
    fillScript(restate, scriptValues({ ...row, ...over }, aQueue(), undefined, 0));
  const handover = { summary: '包裹三天没有动，想知道在哪。' };
  const lastMessage = (by: 'customer' | 'person') => ({ at: 0, text: ' 我的包裹\n在哪？', by });

  it('is what the colleague wrote who handed them over, else the topic, else their last words', () => {
    expect(said({ handover, topic: '物流' })).toEqual({
      text: '您是说：包裹三天没有动，想知道在哪。我理解得对吗？',
    });
    expect(said({ topic: '物流', lastMessage: lastMessage('customer') })).toMatchObject({
      text: expect.stringContaining('：物流。'),
    });
    expect(said({ lastMessage: lastMessage('customer') })).toMatchObject({
      text: expect.stringContaining('：我的包裹 在哪。'),
    });
  });

  it('is said of nobody who has not said anything, and in one breath', () => {
    expect(said({ lastMessage: lastMessage('person') })).toEqual({ missing: ['matter'], unknown: [] });
    const long = said({ topic: '长'.repeat(200) });
    expect('text' in long && long.text).toContain(`${'长'.repeat(80)}…`);
  });
});

describe('what went out', () => {
  it('tells whether the wording was changed, not whether white space was', () => {
    expect(wasEdited('您好，王芳！', ' 您好，王芳！\r\n')).toBe(false);
    expect(wasEdited('您好，王芳！', '您好，王芳')).toBe(true);
  });

  it('knows a greeting', () => {
    expect(isGreeting(script({}))).toBe(true);
    expect(isGreeting({ moment: 'hold' })).toBe(false);
    expect(isGreeting(undefined)).toBe(false);
  });
});

describe('the time of day', () => {
  it.each([
    ['04:59', '晚上好', 'Good evening'],
    ['05:00', '早上好', 'Good morning'],
    ['08:59', '早上好', 'Good morning'],
    ['09:00', '上午好', 'Good morning'],
    ['11:00', '中午好', 'Good morning'],
    ['12:00', '中午好', 'Good afternoon'],
    ['14:00', '下午好', 'Good afternoon'],
    ['18:00', '晚上好', 'Good evening'],
    ['23:59', '晚上好', 'Good evening'],
  ])('at %s is %s and %s', (time, chinese, english) => {
    const now = at(`2026-11-20T${time}`);
    expect([timeOfDay(now, 'zh-CN'), timeOfDay(now, 'en')]).toEqual([chinese, english]);
  });
});

it('names the next opening with weekday, date, time and whose clock it is', () => {
  expect(openingWords(at('2026-11-23T09:00'), 'zh-CN')).toBe('北京时间11月23日（星期一）09:00');
  expect(openingWords(at('2026-11-23T09:00'), 'en')).toBe('Monday 23 November, 09:00 (China time)');
  const values = scriptValues({ ...row, language: 'en' }, queue, undefined, at('2026-11-20T18:01'));
  expect(values.nextOpening).toBe('Monday 23 November, 09:00 (China time)');
});

it('has no next opening to name while service is open, or for a queue that never opens', () => {
  expect(scriptValues(row, queue, undefined, at('2026-11-20T17:59')).nextOpening).toBeUndefined();
  const never = { ...queue, hours: { ...queue.hours, closesAt: 540 } };
  expect(scriptValues(row, never, undefined, at('2026-11-20T18:01')).nextOpening).toBeUndefined();
});

describe('the choice of scripts', () => {
  const scripts = [
    script({ id: 'en', language: 'en', order: 0 }),
    script({ id: 'b', order: 2 }),
    script({ id: 'c', order: 1 }),
    script({ id: 'a', order: 2 }),
    script({ id: 'hold', moment: 'hold', order: 0 }),
  ];

  it('is those of the moment: the customer’s language first, then by their order', () => {
    expect(chooseScripts(scripts, 'greeting', 'zh-CN').map((s) => s.id)).toEqual(['c', 'a', 'b', 'en']);
    expect(chooseScripts(scripts, 'greeting', 'en').map((s) => s.id)).toEqual(['en', 'c', 'a', 'b']);
  });

  it('leaves the list it was given as it was', () => {
    const before = scripts.map((s) => s.id);
    chooseScripts(scripts, 'greeting', 'zh-CN');
    expect(scripts.map((s) => s.id)).toEqual(before);
  });
});

it('knows the required steps that have not been said yet, in the customer’s language', () => {
  const scripts = [
    script({ id: 'b', required: true, order: 2 }),
    script({ id: 'a', required: true, order: 1 }),
    script({ id: 'en', required: true, language: 'en' }),
    script({ id: 'free' }),
  ];
  const use = { scriptId: 'a', version: 1, moment: 'greeting', edited: true } as const;
  expect(dueScripts(scripts, 'zh-CN', [{}]).map(({ id }) => id)).toEqual(['a', 'b']);
  expect(dueScripts(scripts, 'zh-CN', [{ script: use }]).map(({ id }) => id)).toEqual(['b']);
});

describe('what is in force', () => {
  const [monday, friday] = [at('2026-11-23T00:00'), at('2026-11-27T00:00')];
  const coming = [
    { ...script({ body: 'two' }), version: 2, from: monday },
    { ...script({ body: 'three' }), version: 3, from: friday, until: friday + 1_000 },
  ];

  it('is the newest version whose day has come, until its last', () => {
    const one = script({ body: 'one', version: 1, coming });
    const bodies = [monday - 1, monday, friday, friday + 999, friday + 1_000].map(
      (now) => inForce(one, now)?.body,
    );
    expect(bodies).toEqual(['one', 'two', 'three', 'three', undefined]);
    expect(inForce(one, friday)).toMatchObject({ id: 's1', version: 3 });
  });

  it('is nothing before its first day', () => {
    expect(inForce(script({ from: monday }), monday - 1)).toBeUndefined();
  });

  it('meets the situation: every condition that is set holds', () => {
    const scripts = [
      script({ id: 'everywhere' }),
      script({ id: 'chat', conditions: { channels: ['chat'] } }),
      script({ id: 'voice', conditions: { channels: ['voice'], queueIds: ['general'] } }),
      script({ id: 'nowhere', conditions: { queueIds: [] } }),
    ];
    const ids = (channel: 'chat' | 'voice', queueId: string) =>
      scriptsFor(scripts, { channel, queueId }, monday).map(({ id }) => id);
    expect(ids('chat', 'general')).toEqual(['everywhere', 'chat']);
    expect(ids('voice', 'general')).toEqual(['everywhere', 'voice']);
    expect(ids('voice', 'orders')).toEqual(['everywhere']);
  });
});
