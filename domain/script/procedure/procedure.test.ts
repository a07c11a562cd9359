import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anInteraction, aScript } from '../../../testing/builders.ts';
import { requiredSteps } from '../required-steps.ts';
import type { Script } from '../script.ts';
import { scriptProblems } from '../script-problems.ts';
import { proceduresFor } from './procedure.ts';
import { type Tick, withTick } from './task.ts';

const text = (words: string) => ({ 'zh-CN': words, en: words });
const tasks = [
  { id: 'calm', text: text('先安抚') },
  { id: 'tell', text: text('告知答复时间'), required: true as const },
];
const aProcedure = (over: Partial<Script> = {}): Script =>
  aScript({ id: 'p', moment: 'procedure', body: '', tasks, conditions: { kinds: ['complaint'] }, ...over });
const complaint = anInteraction({ kind: 'complaint', language: 'en' });
const ticked = (taskId: string, version = 1): Tick => ({ scriptId: 'p', version, taskId, at: 5, by: 'li' });

describe('the procedure of a matter (C-033)', () => {
  it('is the one bound to its kind, queue and channel, whatever language the customer speaks', () => {
    const other = aProcedure({ id: 'orders', conditions: { queueIds: ['orders'] } });
    expect(proceduresFor([aProcedure(), other, aScript()], complaint, 0).map(({ id }) => id)).toEqual(['p']);
  });

  it('is that of an enquiry until somebody says what the matter is', () => {
    const inquiry = aProcedure({ id: 'inquiry', conditions: { kinds: ['inquiry'] } });
    expect(proceduresFor([aProcedure(), inquiry], anInteraction(), 0).map(({ id }) => id)).toEqual([
      'inquiry',
    ]);
  });

  it('shows the version that holds now, with the ticks of an earlier one', () => {
    const { id: _, ...content } = aProcedure();
    const next = {
      ...content,
      version: 2,
      from: 100,
      tasks: [...tasks, { id: 'case', text: text('建工单') }],
    };
    const rows = { ...complaint, ticks: [ticked('tell')] };
    const at = (now: number) => proceduresFor([aProcedure({ coming: [next] })], rows, now)[0];
    expect(at(99)).toMatchObject({ version: 1 });
    expect(at(100)?.version).toBe(2);
    expect(at(100)?.steps.map(({ id, tick }) => [id, tick?.version])).toEqual([
      ['calm', undefined],
      ['tell', 1],
      ['case', undefined],
    ]);
  });

  it('gives its required steps to the closing form, done once they are ticked', () => {
    const steps = (ticks: Tick[]) => requiredSteps([aProcedure()], { ...complaint, ticks }, 0);
    expect(steps([])).toMatchObject([{ id: 'p/tell', done: false, task: { scriptId: 'p', taskId: 'tell' } }]);
    expect(steps([ticked('calm')])).toMatchObject([{ done: false }]);
    expect(steps([ticked('tell')])).toMatchObject([{ done: true }]);
  });

  it('keeps of any ticks, set and taken back, the last word on each step', () => {
    const turn = fc.record({ taskId: fc.constantFrom('a', 'b', 'c'), done: fc.boolean() });
    fc.assert(
      fc.property(fc.array(turn), (turns) => {
        const data = { scriptId: 'p', version: 1, title: text('t'), text: text('x') };
        const ticks = turns.reduce<Tick[]>(
          (before, one, at) => withTick(before, { ...data, ...one }, { at, by: 'li' }),
          [],
        );
        const last = new Map(turns.map(({ taskId, done }) => [taskId, done]));
        const done = [...last].filter(([, is]) => is).map(([taskId]) => taskId);
        expect(ticks.map(({ taskId }) => taskId).sort()).toEqual(done.sort());
      }),
    );
  });
});

describe('a version of a procedure', () => {
  it.each([
    ['has steps', { tasks: [] }, 'required'],
    [
      'has every step in both languages',
      { tasks: [{ id: 'a', text: { 'zh-CN': '步骤', en: ' ' } }] },
      'required',
    ],
    ['has short steps', { tasks: [{ id: 'a', text: text('x'.repeat(201)) }] }, 'tooLong'],
    ['has no two steps of one name', { tasks: [tasks[0], tasks[0]] }, 'invalid'],
  ])('%s', (_, over, problem) => {
    expect(scriptProblems(aProcedure(over as Partial<Script>))).toEqual([{ field: 'tasks', problem }]);
  });

  it('needs no wording, and wording has no such steps', () => {
    expect(scriptProblems(aProcedure())).toEqual([]);
    expect(scriptProblems(aScript({ tasks }))).toEqual([{ field: 'tasks', problem: 'invalid' }]);
  });
});
