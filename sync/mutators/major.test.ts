import { beforeEach, describe, expect, it } from 'vitest';
import { isNewMajor, leadForMajor } from '../../domain/interaction/major.ts';
import { MemoryRows } from '../../domain/journal/project.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';
import { arrive, by, refusalOf } from '../../testing/deeds.ts';
import { scopesOfRow } from '../row-scopes.ts';
import { scope } from '../scopes.ts';

const base = { interactionId: 'i1' };
let central: Central;
let now: number;

const row = () => {
  const found = central.rows.get('interaction', 'i1');
  if (!found) throw new Error('no interaction');
  return found;
};
const flag = (id: string, leadId = 'zhao', reason = '可能见报') =>
  central.mutate('interaction.setMajor', { ...base, leadId, reason }, by(id));
const takeBack = (id: string) => central.mutate('interaction.takeMajorBack', base, by(id));
const codeOf = (run: () => void) => refusalOf(run).code;

const people = [
  aPerson(),
  aPerson({ id: 'wang' }),
  aPerson({ id: 'zhao', roles: ['teamLead'] }),
  aPerson({ id: 'asleep', roles: ['teamLead'], state: 'offline' }),
  aPerson({ id: 'far', roles: ['teamLead'], queueIds: ['orders'] }),
];

beforeEach(() => {
  now = 1_000;
  central = new Central(() => now);
  central.configure('queue', aQueue());
  for (const person of people) central.configure('person', person);
  arrive(central);
  central.mutate('interaction.accept', base, by('li'));
});

describe('a matter that is said to be major', () => {
  it('becomes its lead’s, who is told of it, and is nobody else’s desk any more (C-209)', () => {
    flag('li');
    expect(row()).toMatchObject({ ownerId: 'zhao', state: 'connected', major: { by: 'li', fromId: 'li' } });
    expect(isNewMajor(row(), 'zhao')).toBe(true);
    expect(isNewMajor(row(), 'li')).toBe(false);
    expect(scopesOfRow(central.rows, 'interaction', row())).toContain(scope.user('zhao'));
    now += 1_000;
    central.mutate('interaction.postMessage', { ...base, messageId: 'm1', text: '我来处理' }, by('zhao'));
    expect(isNewMajor(row(), 'zhao')).toBe(false);
    expect(new MemoryRows().play(central.journal).get('interaction', 'i1')).toEqual(row());
  });

  it('is taken back by whoever said so, or given back by the lead, and is again whose it was', () => {
    flag('li');
    expect(codeOf(() => takeBack('wang'))).toBe('notOwner');
    takeBack('li');
    expect(row()).toMatchObject({ ownerId: 'li', state: 'connected' });
    expect(row().major).toBeUndefined();
    flag('li');
    takeBack('zhao');
    expect(row().ownerId).toBe('li');
    expect(codeOf(() => takeBack('zhao'))).toBe('wrongState');
  });

  it('is said with a reason, once, by its owner or a lead of its queue, and goes to a lead of its queue', () => {
    expect(codeOf(() => flag('wang'))).toBe('notOwner');
    expect(codeOf(() => flag('far', 'zhao'))).toBe('notOwner');
    expect(codeOf(() => flag('li', 'far'))).toBe('notAllowed');
    expect(codeOf(() => flag('li', 'wang'))).toBe('notAllowed');
    expect(codeOf(() => flag('li', 'zhao', ' '))).toBe('missingField');
    flag('zhao', 'zhao');
    expect(row()).toMatchObject({ ownerId: 'zhao', major: { fromId: 'li' } });
    expect(codeOf(() => flag('zhao'))).toBe('wrongState');
  });

  it('goes to a lead who is at work, and never to whom it is about', () => {
    expect(leadForMajor(row(), people)?.id).toBe('zhao');
    expect(leadForMajor({ ...row(), aboutId: 'zhao' }, people)?.id).toBe('asleep');
    expect(leadForMajor({ ...row(), queueId: 'nowhere' }, people)).toBeUndefined();
    central.mutate('interaction.setKind', { ...base, kind: 'complaint', aboutId: 'zhao' }, by('li'));
    expect(codeOf(() => flag('li'))).toBe('notAllowed');
  });
});
