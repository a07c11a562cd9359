import { expect, it } from 'vitest';
import { aPerson, aQueue } from '../../../testing/builders.ts';
import { systemClock } from '../clock.ts';
import { random } from '../random.ts';
import { Mirror } from './mirror.ts';
import type { RowNews } from './protocol.ts';

const told = (entity: string, row: { id: string }, pending: string[] = []): RowNews => ({
  entity,
  id: row.id,
  row,
  pending,
  kept: 'kept',
});

it('takes another desk’s rows for its own: those it does not tell of are gone, what is wanted is asked for again', () => {
  const wanted: string[] = [];
  const mirror = new Mirror(
    {
      clock: systemClock,
      random,
      take: () => new Promise(() => {}),
      want: (scope) => wanted.push(scope),
      unwant: () => {},
      dismissRefused: async () => {},
      reconnect: () => {},
    },
    'li',
    { connection: 'online', clockOffsetMs: 0 } as Mirror['status'],
  );
  const person = told('person', aPerson({ id: 'li' }), ['person.setState']);
  mirror.rowsChanged([person, told('queue', aQueue({ id: 'left' })), told('queue', aQueue({ id: 'stays' }))]);
  mirror.want('interaction:i1');
  const unsaved = { uid: 'u1', name: 'person.setState', args: { state: 'busy' }, at: systemClock.now() };

  mirror.toldAnew();
  mirror.rowsChanged([told('person', aPerson({ id: 'li' })), told('queue', aQueue({ id: 'stays' }))]);
  expect(mirror.view.get('queue', 'left')).toBeDefined();
  mirror.allTold([unsaved]);

  expect(mirror.view.all('queue').map(({ id }) => id)).toEqual(['stays']);
  expect(mirror.view.get('person', 'li')?.state).toBe('busy');
  expect(mirror.pendingFor('person', 'li')).toEqual(['person.setState']);
  expect(wanted).toEqual(['interaction:i1', 'interaction:i1']);
});
