import { beforeEach, expect, it } from 'vitest';
import { aPerson, aQueue, aScript } from '../../testing/builders.ts';
import { aCase } from '../../testing/case-builders.ts';
import { Central } from '../../testing/central.ts';
import { by, refusalIn } from '../../testing/deeds.ts';

const NOW = Date.parse('2026-11-20T15:00+08:00');
let central: Central;

const procedure = aScript({
  id: 'sop',
  moment: 'procedure',
  body: '',
  conditions: { kinds: ['complaint'] },
  tasks: [{ id: 'calm', text: { 'zh-CN': '安抚', en: 'Calm' } }],
});
const tick = (who: string, over: object = {}) => {
  const which = { caseId: 'c', scriptId: 'sop', version: 1, taskId: 'calm', done: true, ...over };
  return refusalIn(() => central.mutate('case.tick', which, by(who)))?.code;
};
const ticks = () => central.rows.get('casefile', 'c')?.ticks;

beforeEach(() => {
  central = new Central(() => NOW);
  central.configure('queue', aQueue());
  central.configure('script', procedure);
  for (const person of [aPerson(), aPerson({ id: 'wang' }), aPerson({ id: 'zhao', roles: ['teamLead'] })])
    central.configure('person', person);
  const row = aCase({ id: 'c', ownerId: 'li', queueId: 'general' });
  central.rows.apply([{ entity: 'casefile', id: 'c', row }]);
});

it('keeps who has done which step of a case’s procedure, and when; a tick is taken back (C-033)', () => {
  expect(tick('li')).toBeUndefined();
  expect(ticks()).toEqual([{ scriptId: 'sop', version: 1, taskId: 'calm', at: NOW, by: 'li' }]);
  expect(central.journal.at(-1)).toMatchObject({
    ...{ type: 'case.procedureTicked', stream: { kind: 'case', id: 'c' }, data: { text: { en: 'Calm' } } },
  });
  expect(tick('zhao', { done: false })).toBeUndefined();
  expect(ticks()).toEqual([]);
});

it('lets nobody tick who does not work on the case, nor what stands in no procedure', () => {
  expect(tick('wang')).toBe('notAllowed');
  expect(tick('li', { taskId: 'other' })).toBe('notFound');
  expect(tick('li', { scriptId: 'other' })).toBe('unknownScript');
  central.configure('casefile', {
    ...aCase({ id: 'c', ownerId: 'zhao', queueId: 'general' }),
    aboutId: 'li',
  });
  expect(tick('li')).toBe('aboutYourself');
});
