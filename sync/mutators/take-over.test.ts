import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../domain/journal/event.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';
import { arrive, by } from '../../testing/deeds.ts';

/** A Friday at 10:00 in Shanghai. */
const NOW = Date.UTC(2026, 10, 20, 2, 0, 0);
const target = { interactionId: 'i1' };
const [li, zhao, qian] = [by('li'), by('zhao'), by('qian')];
const left = { interactionIds: ['i1'], callbackIds: [], drafts: 0, unsent: 0, reason: 'The bus goes' };

let central: Central;
const matter = () => central.rows.get('interaction', 'i1');
const takeOver = (by: Actor) => central.mutate('interaction.takeOver', target, by);

beforeEach(() => {
  central = new Central(() => NOW);
  central.configure('queue', aQueue({ id: 'general' }));
  central.configure('person', aPerson({ id: 'li', queueIds: ['general'], state: 'available' }));
  const lead = { roles: ['teamLead' as const], state: 'available' as const };
  central.configure('person', aPerson({ id: 'zhao', ...lead, queueIds: ['general'] }));
  central.configure('person', aPerson({ id: 'qian', ...lead, queueIds: ['orders'] }));
  arrive(central);
  central.mutate('interaction.accept', target, li);
});

describe('taking over what somebody left behind', () => {
  it('is for who leads the queue, and makes it theirs at once, in a stay of its own', () => {
    central.mutate('interaction.hold', target, li);
    central.mutate('shift.finish', left, li);
    takeOver(zhao);
    expect(matter()).toMatchObject({ state: 'connected', ownerId: 'zhao', legs: 2 });
    expect(matter()?.heldSince).toBeUndefined();
    expect(matter()?.hands?.at(-1)).toMatchObject({
      fromPersonId: 'li',
      to: { kind: 'person', personId: 'zhao' },
    });
    expect(central.rows.get('leg', 'i1:1')).toMatchObject({ endedAt: NOW, transferredOut: true });
    expect(central.rows.get('leg', 'i1:2')).toMatchObject({ agentId: 'zhao', answeredAt: NOW });
  });

  it('is done once, however often it is asked for', () => {
    central.mutate('shift.finish', left, li);
    takeOver(zhao);
    takeOver(zhao);
    expect(matter()).toMatchObject({ ownerId: 'zhao', legs: 2 });
  });

  it('is refused while its owner is at work, to other leads, and to colleagues', () => {
    expect(() => takeOver(zhao)).toThrow('notAllowed');
    central.mutate('shift.finish', left, li);
    expect(() => takeOver(qian)).toThrow('notAllowed');
    central.configure('person', aPerson({ id: 'sun', queueIds: ['general'] }));
    expect(() => takeOver(by('sun'))).toThrow('notAllowed');
    expect(matter()).toMatchObject({ ownerId: 'li' });
  });
});
