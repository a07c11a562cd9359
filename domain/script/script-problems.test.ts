import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GuideStep } from './guide/guide.ts';
import { stepOf, walkOn } from './guide/guide.ts';
import { guideProblems } from './guide/guide-problems.ts';
import type { ScriptContent } from './script.ts';
import { scriptProblems } from './script-problems.ts';

const content = (over: Partial<ScriptContent> = {}): ScriptContent => ({
  moment: 'hold',
  language: 'en',
  title: { 'zh-CN': '稍候', en: 'Wait' },
  body: 'One moment, {customer|please}.',
  order: 1,
  ...over,
});
const problems = (over: Partial<ScriptContent>) =>
  scriptProblems(content(over)).map(({ field, problem }) => `${field} ${problem}`);
const step = (id: string, ...ways: (string | undefined)[]): GuideStep => ({
  id,
  say: `say ${id}`,
  choices: ways.map((to, n) => ({ id: `c${n}`, label: `choice ${n}`, to })),
});

describe('what keeps a script from being proposed', () => {
  it('is nothing for one that can be said', () => expect(problems({})).toEqual([]));

  it.each([
    ['title required', { title: { 'zh-CN': ' ', en: 'Wait' } }],
    ['title tooLong', { title: { 'zh-CN': '长'.repeat(61), en: 'Wait' } }],
    ['body required', { body: ' \n' }],
    ['body tooLong', { body: 'x'.repeat(4_001) }],
    ['body invalid', { body: 'Dear {custmer}' }],
    ['body invalid', { body: 'Dear {customer' }],
    ['body invalid', { body: 'Dear {customer|}' }],
    ['body invalid', { body: 'Again {nextOpening|soon}' }],
    ['until invalid', { from: 5, until: 5 }],
    ['steps required', { moment: 'guided' as const }],
    ['steps invalid', { steps: [step('a', undefined)] }],
    ['steps invalid', { moment: 'guided' as const, steps: [{ ...step('a', undefined), say: '{who}' }] }],
  ])('%s', (problem, over) => expect(problems(over)).toEqual([problem]));
});

describe('a term (C-043)', () => {
  const definition = { 'zh-CN': '含义', en: 'What it means' };
  const term = { moment: 'term' as const, body: '电子发票', term: { definition, avoid: ['发票'] } };

  it('is proposed with its wording, what it means and what to avoid', () =>
    expect(problems(term)).toEqual([]));

  it.each([
    ['body required', { ...term, body: ' ' }],
    ['body tooLong', { ...term, body: '长'.repeat(61) }],
    ['body invalid', { ...term, body: '{customer}' }],
    ['body invalid', { ...term, body: '电子\n发票' }],
    ['definition required', { ...term, term: undefined }],
    ['definition required', { ...term, term: { definition: { ...definition, en: ' ' }, avoid: [] } }],
    [
      'definition tooLong',
      { ...term, term: { definition: { ...definition, en: 'x'.repeat(201) }, avoid: [] } },
    ],
    ['avoid invalid', { ...term, term: { definition, avoid: ['电子发票'] } }],
    ['avoid invalid', { ...term, term: { definition, avoid: ['Bill', 'bill'] } }],
    ['avoid invalid', { ...term, term: { definition, avoid: [' '] } }],
    ['avoid tooLong', { ...term, term: { definition, avoid: ['长'.repeat(61)] } }],
    ['required invalid', { ...term, required: true }],
    ['term invalid', { ...term, moment: 'hold' as const }],
  ])('%s', (problem, over) => expect(problems(over)).toEqual([problem]));
});

describe('a tree', () => {
  it.each([
    [undefined, [step('a', 'b', undefined), step('b', undefined, 'a')]],
    ['required', []],
    ['required', [step('a')]],
    ['required', [{ ...step('a'), choices: [{ id: 'c', label: ' ' }] }]],
    ['invalid', [step('a', 'nowhere')]],
    ['invalid', [step('a', undefined), step('a', undefined)]],
    ['invalid', [step('a', undefined), step('b', undefined)]],
    ['invalid', [step('a', 'b'), step('b', 'a')]],
  ])('is %s', (problem, steps) => expect(guideProblems(steps)).toBe(problem));

  it('without problems is left from everywhere, whatever is chosen', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const ways = fc.array(fc.option(fc.constantFrom(...ids), { nil: undefined }), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(fc.tuple(ways, ways, ways, ways), fc.array(fc.nat()), (all, picks) => {
        const steps = all.map((to, n) => step(ids[n] ?? '', ...to));
        fc.pre(guideProblems(steps) === undefined);
        let walk: ReturnType<typeof walkOn> | undefined;
        for (const pick of picks) {
          const at = stepOf(steps, walk);
          if (!at) break;
          const choice = at.choices[pick % at.choices.length];
          if (!choice) throw new Error('a step without a choice');
          const turn = {
            stepId: at.id,
            say: at.say,
            choiceId: choice.id,
            choice: choice.label,
            to: choice.to,
          };
          const title = { 'zh-CN': '', en: '' };
          walk = walkOn(walk, { walkId: 'w', scriptId: 's', version: 1, title, ...turn });
          // No step stands twice in the way taken: going back takes back what came after.
          const said = walk.path.map(({ stepId }) => stepId);
          expect(new Set(said).size).toBe(said.length);
          expect(walk.path.at(-1)).toEqual(turn);
        }
      }),
    );
  });
});
