import { beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '../../domain/refusal.ts';
import { HOUR } from '../../domain/time.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';
import { arrive, by } from '../../testing/deeds.ts';

const now = Date.UTC(2026, 10, 20, 2);
let central: Central;

const reveal = (id: string, args: { callbackId?: string }) => () =>
  central.mutate('interaction.revealContact', { interactionId: 'i1', why: 'readBack', ...args }, by(id));
const looks = () => central.journal.filter((event) => event.type === 'contact.revealed');

beforeEach(() => {
  central = new Central(() => now);
  central.configure('queue', aQueue());
  for (const id of ['li', 'wang']) central.configure('person', aPerson({ id }));
  arrive(central);
  central.mutate('interaction.accept', { interactionId: 'i1' }, by('li'));
  central.mutate('interaction.verify', { interactionId: 'i1', result: 'passed' }, by('li'));
  const promise = { dueAt: now + HOUR, policy: 'picked', purpose: 'Outcome', number: '13800001234' };
  central.mutate(
    'callback.promise',
    { callbackId: 'cb', interactionId: 'i1', ...promise, promisedAt: now },
    by('li'),
  );
});

describe('looking at a contact in clear', () => {
  it('is for the owner of the interaction, and is written down', () => {
    reveal('li', {})();
    expect(looks()).toMatchObject([{ actor: { id: 'li' }, data: { customerId: 'c1' } }]);
    expect(reveal('wang', {})).toThrow(Refusal);
  });

  it('stays with who promised a callback after the interaction has been handed over', () => {
    const row = central.rows.get('interaction', 'i1');
    if (!row) throw new Error('no interaction');
    central.configure('interaction', { ...row, ownerId: 'wang' });
    expect(reveal('li', {})).toThrow(Refusal);
    reveal('li', { callbackId: 'cb' })();
    expect(looks()).toHaveLength(1);
    expect(reveal('wang', { callbackId: 'cb' })).toThrow(Refusal);
  });

  it('does not open another interaction with a callback of one’s own', () => {
    expect(() =>
      central.mutate('interaction.revealContact', { interactionId: 'i2', callbackId: 'cb' }, by('li')),
    ).toThrow(Refusal);
  });
});
