import { beforeEach, expect, it } from 'vitest';
import type { Actor } from '../../domain/journal/event.ts';
import { aPerson, aQueue, aScript } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';
import { arrive, by, refusalIn } from '../../testing/deeds.ts';

const target = { interactionId: 'i1' };
const li: Actor = { kind: 'person', id: 'li' };
const record = {
  disposition: 'resolved',
  summary: '投诉',
  solution: '已记录',
  solved: true,
  anythingElseAsked: true,
};
let central: Central;
/** A Friday at 10:00 in Shanghai. */
const NOW = Date.UTC(2026, 10, 20, 2, 0, 0);

const as = (name: string, more: object = {}) => central.mutate(name, { ...target, ...more }, li);
const close = (over: object = {}) => as('interaction.close', { form: { ...record, ...over } });
const row = () => central.rows.get('interaction', 'i1');
const refusedFields = (act: () => void) => refusalIn(act)?.fields.map(({ field }) => field) ?? [];

beforeEach(() => {
  central = new Central(() => NOW);
  central.configure('queue', aQueue());
  central.configure('person', aPerson());
  central.configure(
    'script',
    aScript({
      id: 'record',
      title: { 'zh-CN': '复述记录', en: 'Restate' },
      required: true,
      conditions: { kinds: ['complaint'] },
    }),
  );
  arrive(central);
  as('interaction.accept');
});

it('keeps a conversation from being closed while a step of its kind is open, and names it (C-046)', () => {
  as('interaction.setKind', { kind: 'complaint' });
  expect(refusedFields(() => close())).toEqual(['step.record']);
  const script = { scriptId: 'greet-zh', version: 1, moment: 'greeting', edited: false, also: ['record'] };
  as('interaction.postMessage', { messageId: 'm1', text: '您好', script });
  expect(refusedFields(() => close())).toEqual([]);
  expect(row()?.skipped).toBeUndefined();
});

it('asks nothing of another kind, nor once the customer has left', () => {
  as('interaction.setKind', { kind: 'complaint' });
  expect(refusedFields(() => close({ disposition: 'customerLeft', anythingElseAsked: false }))).toEqual([]);
});

it('lets a step be left out for a reason, which quality sees by its name (C-048, C-051)', () => {
  as('interaction.setKind', { kind: 'complaint' });
  const skipped = [
    { step: 'record', why: 'ownWords', words: '' },
    { step: 'anythingElse', why: 'other', words: '用户赶时间' },
    { step: 'nothing of the kind', why: 'notNeeded', words: '' },
  ];
  expect(refusedFields(() => close({ anythingElseAsked: false }))).toEqual([
    'anythingElseAsked',
    'step.record',
  ]);
  expect(refusedFields(() => close({ anythingElseAsked: false, skipped }))).toEqual([]);
  expect(row()?.skipped).toMatchObject([
    { step: 'record', title: { en: 'Restate' } },
    { step: 'anythingElse' },
  ]);
  expect(row()?.raised).toMatchObject([{ kind: 'stepSkipped', words: '复述记录' }]);
});

const procedure = aScript({
  id: 'sop',
  moment: 'procedure',
  body: '',
  conditions: { kinds: ['complaint'] },
  tasks: [
    { id: 'calm', text: { 'zh-CN': '安抚', en: 'Calm' } },
    { id: 'tell', text: { 'zh-CN': '告知时间', en: 'Tell the time' }, required: true },
  ],
});
const tick = (taskId: string, done = true) =>
  as('interaction.tick', { scriptId: 'sop', version: 1, taskId, done });

it('keeps the ticks of a procedure with version, instant and person, and asks for its required steps (C-033)', () => {
  central.configure('script', procedure);
  as('interaction.setKind', { kind: 'complaint' });
  expect(refusedFields(() => close())).toEqual(['step.record', 'step.sop/tell']);
  tick('calm');
  tick('tell');
  tick('calm', false);
  expect(row()?.ticks).toEqual([{ scriptId: 'sop', version: 1, taskId: 'tell', at: NOW, by: 'li' }]);
  expect(refusedFields(() => close())).toEqual(['step.record']);
});

it('names what was left out of a procedure with its version (C-051)', () => {
  central.configure('script', procedure);
  as('interaction.setKind', { kind: 'complaint' });
  const skipped = ['record', 'sop/tell'].map((step) => ({ step, why: 'notNeeded', words: '' }));
  close({ skipped });
  expect(row()?.skipped).toMatchObject([
    { step: 'record', version: 1 },
    { step: 'sop/tell', version: 1, title: { en: 'Tell the time' } },
  ]);
});

it('lets nobody tick in another’s matter, nor what is in no procedure', () => {
  central.configure('script', procedure);
  central.configure('person', aPerson({ id: 'wang' }));
  const wanted = { ...target, scriptId: 'sop', version: 1, taskId: 'tell', done: true };
  const code = (args: object, id = 'li') =>
    refusalIn(() => central.mutate('interaction.tick', args, by(id)))?.code;
  expect(code(wanted, 'wang')).toBe('notOwner');
  expect(code({ ...wanted, taskId: 'nothing' })).toBe('notFound');
  expect(code({ ...wanted, version: 7 })).toBe('changedMeanwhile');
  expect(code({ ...wanted, scriptId: 'none' })).toBe('unknownScript');
  expect(row()?.ticks).toBeUndefined();
});

it('keeps that a hint on wording was put aside, with the clause it stands on, and blocks nothing (C-035)', () => {
  const hint = { words: '会尽快', kind: 'promise', clauseId: 'C-044' };
  as('interaction.putPhraseAside', hint);
  expect(central.journal.at(-1)).toMatchObject({ type: 'phrase.putAside', at: NOW, actor: li, data: hint });
  as('interaction.postMessage', { messageId: 'm1', text: '我们会尽快处理' });
  expect(row()?.raised?.some(({ kind, words }) => kind === 'phrase' && words === '会尽快')).toBe(true);
});
