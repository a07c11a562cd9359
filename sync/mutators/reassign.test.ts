import { beforeEach, describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../domain/time.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';
import { arrive, by } from '../../testing/deeds.ts';
import { scopesOfRow } from '../row-scopes.ts';

/** A Friday at 17:00 in Shanghai. */
const FIVE = Date.UTC(2026, 10, 20, 9, 0, 0);
let now = FIVE;
let central: Central;

const callback = () => central.rows.get('callback', 'c1');
const scopes = () => {
  const row = callback();
  return row ? scopesOfRow(central.rows, 'callback', row).sort() : [];
};
const give = (from: string, toId: string) =>
  central.mutate('callback.reassign', { callbackId: 'c1', toId }, by(from));
const takeBack = (id: string) => central.mutate('callback.takeBack', { callbackId: 'c1' }, by(id));

beforeEach(() => {
  now = FIVE;
  central = new Central(() => now);
  central.configure('queue', aQueue());
  for (const id of ['li', 'wang', 'qian']) central.configure('person', aPerson({ id }));
  central.configure('person', aPerson({ id: 'zhao', roles: ['teamLead'] }));
  central.configure('person', aPerson({ id: 'sun', roles: ['evaluator'], queueIds: [] }));
  arrive(central, { customerId: 'u1' });
  central.mutate('interaction.accept', { interactionId: 'i1' }, by('li'));
  const promise = {
    callbackId: 'c1',
    interactionId: 'i1',
    dueAt: FIVE + HOUR,
    policy: 'picked',
    purpose: '答复进度',
    number: '13800001234',
    promisedAt: FIVE,
  };
  central.mutate('callback.promise', promise, by('li'));
});

describe('a promise that changes hands', () => {
  it('is somebody’s at every moment, keeps its time, and reminds whoever has it now', () => {
    central.mutate('callback.reminded', { callbackId: 'c1' }, by('li'));
    give('li', 'wang');
    expect(callback()).toMatchObject({ ownerId: 'wang', dueAt: FIVE + HOUR, state: 'open' });
    expect(callback()?.remindedAt).toBeUndefined();
    expect(scopes()).toEqual(['lead:general', 'user:li', 'user:wang']);
    expect(() => give('li', 'qian')).toThrow('notOwner');
    give('zhao', 'qian');
    expect(callback()?.reassigned?.map(({ fromId, toId, byId }) => [fromId, toId, byId])).toEqual([
      ['li', 'wang', 'li'],
      ['wang', 'qian', 'zhao'],
    ]);
  });

  it('can be had back by who gave it, and not once the other has acted or ten minutes have passed', () => {
    give('li', 'wang');
    expect(() => takeBack('qian')).toThrow('alreadyDone');
    takeBack('li');
    expect(callback()).toMatchObject({ ownerId: 'li' });
    give('li', 'wang');
    now += 11 * MINUTE;
    expect(() => takeBack('li')).toThrow('alreadyDone');
    now -= 10 * MINUTE;
    const attempt = { callbackId: 'c1', attemptId: 'a1', outcome: 'noAnswer', note: '' };
    central.mutate('callback.attempt', attempt, by('wang'));
    expect(() => takeBack('li')).toThrow('alreadyDone');
  });

  it('goes to nobody who serves no customers, and to nobody a complaint is about', () => {
    expect(() => give('li', 'sun')).toThrow('missingField: to');
    expect(() => give('li', 'nobody')).toThrow('notFound');
    central.mutate(
      'interaction.setKind',
      { interactionId: 'i1', kind: 'complaint', aboutId: 'wang' },
      by('li'),
    );
    expect(() => give('li', 'wang')).toThrow('missingField: to');
  });

  it('is no longer seen by who gave it once it is kept', () => {
    give('li', 'wang');
    const reached = { callbackId: 'c1', attemptId: 'a1', outcome: 'reached', note: '已告知' };
    central.mutate('callback.attempt', reached, by('wang'));
    expect(scopes()).toEqual(['lead:general', 'user:wang']);
  });
});
