import { beforeEach, describe, expect, it } from 'vitest';
import { incidentsOf, nextDrillAt } from '../../domain/incident/incident.ts';
import { longWaits } from '../../domain/routing/long-waits.ts';
import { HOUR, MINUTE } from '../../domain/time.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';
import { arrive, by } from '../../testing/deeds.ts';

const NOW = Date.UTC(2026, 10, 20, 2, 0, 0);
const target = { interactionId: 'i1' };

let now = NOW;
let central: Central;
const matter = (id = 'i1') => central.rows.get('interaction', id);

beforeEach(() => {
  now = NOW;
  central = new Central(() => now);
  central.configure('queue', aQueue());
  central.configure('queue', aQueue({ id: 'orders' }));
  for (const id of ['li', 'wang']) central.configure('person', aPerson({ id }));
  central.configure('person', aPerson({ id: 'zhao', roles: ['teamLead'] }));
  central.configure('person', aPerson({ id: 'qian', roles: ['teamLead'], queueIds: ['orders'] }));
  arrive(central);
});

describe('a lead beside the owner', () => {
  const act = (name: 'observe' | 'join' | 'leaveObserved', id = 'zhao') =>
    central.mutate(`interaction.${name}`, target, by(id));
  const say = (id: string, messageId: string) =>
    central.mutate('interaction.postMessage', { ...target, messageId, text: '您好' }, by(id));

  it('is written into the journal of the conversation, and stands on its row for the owner to see', () => {
    central.mutate('interaction.accept', target, by('li'));
    act('observe');
    act('observe');
    expect(matter()?.observers).toEqual([{ personId: 'zhao', since: NOW }]);
    act('leaveObserved');
    act('leaveObserved');
    expect(matter()?.observers).toBeUndefined();
    const told = central.journal.filter(({ type }) => type.startsWith('interaction.observe'));
    expect(told.map(({ type, actor, stream }) => [type, actor.id, stream.id])).toEqual([
      ['interaction.observed', 'zhao', 'i1'],
      ['interaction.observerLeft', 'zhao', 'i1'],
    ]);
  });

  it('speaks only after joining, under their own name, and the matter stays its owner’s', () => {
    central.mutate('interaction.accept', target, by('li'));
    act('observe');
    expect(() => say('zhao', 'm1')).toThrow('notOwner');
    act('join');
    say('zhao', 'm1');
    expect(central.rows.get('message', 'm1')?.author).toEqual(by('zhao'));
    expect(matter()).toMatchObject({ ownerId: 'li', state: 'connected', flags: [] });
    act('leaveObserved');
    expect(() => say('zhao', 'm2')).toThrow('notOwner');
  });

  it('is one who leads the queue, where somebody else has the matter', () => {
    expect(() => act('observe')).toThrow('notAllowed');
    central.mutate('interaction.accept', target, by('li'));
    expect(() => act('observe', 'qian')).toThrow('notAllowed');
    expect(() => act('observe', 'wang')).toThrow('notAllowed');
    expect(() => act('join', 'qian')).toThrow('notAllowed');
    central.mutate('interaction.setKind', { ...target, kind: 'complaint', aboutId: 'zhao' }, by('li'));
    expect(() => act('observe')).toThrow('notAllowed');
  });
});

describe('whom a lead would have asked first', () => {
  const assign = (personId?: string, id = 'zhao') =>
    central.mutate('interaction.assign', { ...target, ...(personId && { personId }) }, by(id));

  it('stands on the matter until somebody has it, and is taken back', () => {
    assign('wang');
    expect(matter()?.assignedTo).toBe('wang');
    assign();
    expect(matter()?.assignedTo).toBeUndefined();
    assign('wang');
    central.mutate('interaction.accept', target, by('li'));
    expect(matter()?.assignedTo).toBeUndefined();
  });

  it('is somebody who may take it, chosen by who leads the queue while it waits', () => {
    expect(() => assign('qian')).toThrow('notAllowed');
    expect(() => assign('wang', 'qian')).toThrow('notAllowed');
    expect(() => assign('wang', 'li')).toThrow('notAllowed');
    central.mutate('interaction.accept', target, by('li'));
    expect(() => assign('wang')).toThrow('wrongState');
  });
});

describe('an overflow that a lead opens', () => {
  const queue = () => central.rows.get('queue', 'general') ?? aQueue();
  const waits = () =>
    longWaits(
      [matter()].flatMap((row) => row ?? []),
      central.rows.all('queue'),
      now,
    );

  it('shows whoever waits to the other queue at once, until its end or until it is closed', () => {
    const until = NOW + HOUR;
    central.mutate('queue.openOverflow', { queueId: 'general', toQueueId: 'orders', until }, by('zhao'));
    expect(queue().openedOverflow).toEqual({ toQueueId: 'orders', until, at: NOW, byId: 'zhao' });
    expect(waits()).toEqual([{ interactionId: 'i1', does: 'overflow', toQueueId: 'orders' }]);
    now = until;
    expect(waits()).toEqual([]);
    now = NOW + MINUTE;
    central.mutate('queue.closeOverflow', { queueId: 'general' }, by('zhao'));
    expect(waits()).toEqual([]);
    expect(queue().openedOverflow).toBeUndefined();
  });

  it('is opened by who leads the queue, for no longer than a day', () => {
    const open = (id: string, toQueueId = 'orders', until = NOW + HOUR) =>
      central.mutate('queue.openOverflow', { queueId: 'general', toQueueId, until }, by(id));
    expect(() => open('qian')).toThrow('notAllowed');
    expect(() => open('li')).toThrow('notAllowed');
    expect(() => open('zhao', 'general')).toThrow('missingField');
    expect(() => open('zhao', 'orders', NOW + 25 * HOUR)).toThrow('missingField');
    expect(() => open('zhao', 'nowhere')).toThrow('notFound');
    expect(() => central.mutate('queue.closeOverflow', { queueId: 'general' }, by('li'))).toThrow(
      'notAllowed',
    );
  });
});

describe('an incident', () => {
  const declare = (over: object = {}, id = 'zhao') =>
    central.mutate(
      'incident.declare',
      {
        incidentId: 'n',
        content: { queueIds: ['general'], title: '支付故障', text: '请安抚用户', drill: false, ...over },
      },
      by(id),
    );
  const link = (name: 'link' | 'unlink', id = 'li') =>
    central.mutate(`incident.${name}`, { incidentId: 'n', ...target }, by(id));
  const tell = (interactionId: string, messageId: string, id = 'zhao') =>
    central.mutate('incident.tell', { incidentId: 'n', interactionId, messageId, text: '正在抢修' }, by(id));
  const incident = () => central.rows.get('incident', 'n');

  it('is shown to whoever serves its queues while it goes on', () => {
    declare();
    const li = aPerson();
    const all = () => central.rows.all('incident');
    expect(incidentsOf(li, all()).map(({ title }) => title)).toEqual(['支付故障']);
    expect(incidentsOf({ ...li, queueIds: ['orders'] }, all())).toEqual([]);
    central.mutate('incident.close', { incidentId: 'n', summary: '已恢复' }, by('zhao'));
    expect(incidentsOf(li, all())).toEqual([]);
  });

  it('gathers the matters that belong to it, each once', () => {
    declare();
    central.mutate('interaction.accept', target, by('li'));
    link('link');
    link('link');
    expect(incident()?.interactionIds).toEqual(['i1']);
    expect(matter()?.incidentId).toBe('n');
    expect(() => link('link', 'wang')).toThrow('notOwner');
    link('unlink');
    expect(incident()?.interactionIds).toEqual([]);
    expect(matter()?.incidentId).toBeUndefined();
  });

  it('is told to whoever waits, once each, and no person has answered them by that', () => {
    declare();
    arrive(central, { interactionId: 'i2', customerId: 'c2' });
    central.mutate('interaction.accept', { interactionId: 'i2' }, by('li'));
    for (const [id, messageId] of [
      ['i1', 'm1'],
      ['i1', 'm2'],
      ['i2', 'm3'],
    ] as const)
      tell(id, messageId);
    expect(central.rows.all('message').map(({ interactionId, text }) => [interactionId, text])).toEqual([
      ['i1', '正在抢修'],
    ]);
    expect(incident()?.toldIds).toEqual(['i1']);
    expect(matter()?.firstHumanAt).toBeUndefined();
    expect(() => tell('i1', 'm4', 'li')).toThrow('notAllowed');
  });

  it('is declared and closed by who leads its queues, with a word on what came of it', () => {
    expect(() => declare({}, 'li')).toThrow('notAllowed');
    expect(() => declare({}, 'qian')).toThrow('notAllowed');
    expect(() => declare({ title: ' ' })).toThrow('missingField');
    declare();
    const close = (summary: string, id = 'zhao') =>
      central.mutate('incident.close', { incidentId: 'n', summary }, by(id));
    expect(() => close('已恢复', 'qian')).toThrow('notAllowed');
    expect(() => close(' ')).toThrow('missingField');
    close('已恢复');
    expect(() => link('link', 'zhao')).toThrow('wrongState');
    expect(() => tell('i1', 'm9')).toThrow('wrongState');
  });

  it('that is only a drill changes no matter, tells no customer and so counts in no figure', () => {
    declare({ drill: true });
    central.mutate('interaction.accept', target, by('li'));
    const before = matter();
    const events = central.journal.filter(({ stream }) => stream.kind === 'interaction').length;
    link('link');
    expect(incident()?.interactionIds).toEqual(['i1']);
    arrive(central, { interactionId: 'i2', customerId: 'c2' });
    expect(() => tell('i2', 'm1')).toThrow('wrongState');
    central.mutate('incident.close', { incidentId: 'n', summary: '演练完成' }, by('zhao'));
    expect(matter()).toEqual(before);
    // The arrival of the second customer, and nothing of the drill.
    expect(central.journal.filter(({ stream }) => stream.kind === 'interaction')).toHaveLength(events + 1);
    expect(central.rows.all('message')).toEqual([]);
  });

  it('is practised every six months', () => {
    const at = Date.UTC(2026, 5, 15);
    expect(nextDrillAt([], NOW, central.rows)).toBe(NOW);
    declare({ drill: true });
    const drill = incident();
    if (!drill) throw new Error('no drill');
    expect(nextDrillAt([{ ...drill, at }], NOW, central.rows)).toBe(Date.UTC(2026, 11, 15));
    expect(nextDrillAt([{ ...drill, at, drill: false }], NOW, central.rows)).toBe(NOW);
  });
});

describe('a watched figure', () => {
  const content = {
    queueId: 'general',
    figure: 'waiting' as const,
    side: 'above' as const,
    limit: 5,
    clear: 2,
    ownerId: 'zhao',
    coolMs: 0,
  };
  const set = (id: string, over: object = {}) =>
    central.mutate('watch.set', { watchId: 'w', content: { ...content, ...over } }, by(id));
  const cross = (value: number, warningId: string) =>
    central.mutate(
      'centre.crossWatch',
      { watchId: 'w', warningId, value, spent: [] },
      { kind: 'system', id: 's' },
    );

  it('is the business of who leads its queue', () => {
    expect(() => set('li')).toThrow('notAllowed');
    expect(() => set('qian')).toThrow('notAllowed');
    expect(() => set('zhao', { ownerId: 'li' })).toThrow('notAllowed');
    expect(() => set('zhao', { clear: 5 })).toThrow('missingField');
    set('zhao');
    expect(() => central.mutate('watch.stop', { watchId: 'w' }, by('qian'))).toThrow('notAllowed');
  });

  it('warns once and keeps what was done about it, the first answer', () => {
    set('zhao');
    cross(6, 'x1');
    cross(7, 'x2');
    expect(central.rows.all('warning').map(({ id, value }) => [id, value])).toEqual([['x1', 6]]);
    const answer = (how: 'acted' | 'aside', id = 'zhao') =>
      central.mutate('warning.answer', { warningId: 'x1', how }, by(id));
    expect(() => answer('acted', 'qian')).toThrow('notOwner');
    answer('acted');
    answer('aside');
    cross(2, 'x3');
    expect(central.rows.get('warning', 'x1')).toMatchObject({ clearedAt: NOW, answer: { how: 'acted' } });
    expect(central.rows.get('watch', 'w')?.state).toBe('armed');
    central.mutate('watch.stop', { watchId: 'w' }, by('zhao'));
    cross(9, 'x4');
    expect(central.rows.all('warning')).toHaveLength(1);
  });
});
