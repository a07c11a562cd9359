import { expect, it } from 'vitest';
import type { JournalEvent } from '../journal/event.ts';
import { eventMarks } from './marks.ts';
import type { Step } from './walk.ts';

const step = (at: number, type: string, by: string, data: object): Step => ({
  event: {
    id: `e${at}`,
    stream: { kind: 'interaction', id: 'i1' },
    actor: { kind: 'person', id: by },
    at,
    type,
    data,
  } as JournalEvent,
  row: {} as Step['row'],
  at,
});

it('shows who looked on, who spoke as well, and that they went', () => {
  const steps = [
    step(1, 'interaction.observed', 'zhao', {}),
    step(2, 'interaction.joined', 'zhao', {}),
    step(3, 'interaction.observerLeft', 'zhao', {}),
  ];
  expect(eventMarks(steps)).toMatchObject(
    ['looksOn', 'speaks', 'gone'].map((what) => ({ kind: 'observer', what, personId: 'zhao' })),
  );
});

it('shows whom a colleague was asked by, what became of it, what was given back and that it was read', () => {
  const consultId = 'k1';
  const to = { kind: 'person', personId: 'li' };
  const steps = [
    step(1, 'consult.asked', 'li', { consultId, personId: 'wang', summary: '查发票' }),
    step(2, 'consult.said', 'wang', { consultId, lineId: 'l1', text: '哪一单' }),
    step(3, 'consult.answered', 'wang', { consultId, willing: false, text: '不归我' }),
    step(4, 'consult.left', 'li', { consultId }),
    step(5, 'transfer.requested', 'wang', { transferId: 't1', to, returned: { why: 'x' } }),
    step(6, 'transfer.read', 'li', { transferId: 't1' }),
  ];
  expect(eventMarks(steps)).toMatchObject([
    { kind: 'consult', what: 'asked', personId: 'wang', text: '查发票' },
    { kind: 'consult', what: 'said', personId: 'wang', text: '哪一单' },
    { kind: 'consult', what: 'declined', personId: 'wang', text: '不归我' },
    { kind: 'consult', what: 'left', personId: 'li' },
    { kind: 'transfer', fromPersonId: 'wang', returned: true },
    { kind: 'packageRead', personId: 'li' },
  ]);
});
