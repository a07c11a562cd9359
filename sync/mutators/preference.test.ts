import { expect, it } from 'vitest';
import { MemoryRows } from '../../domain/journal/project.ts';
import { preferenceId, preferred } from '../../domain/person/preference.ts';
import { aPerson } from '../../testing/builders.ts';
import { scopesOfRow } from '../row-scopes.ts';
import { runMutation } from './registry.ts';

function aDesk() {
  const rows = new MemoryRows();
  for (const id of ['li', 'wang']) rows.apply([{ entity: 'person', id, row: aPerson({ id }) }]);
  let n = 0;
  const set = (who: string, now: number, key: string, value: unknown, setAt = now) => {
    n += 1;
    const mutation = { uid: `u${n}`, name: 'person.prefer', args: { key, value, setAt }, at: now };
    const { changes } = runMutation(rows, mutation, { actor: { kind: 'person', id: who }, now });
    rows.apply(changes);
    return changes;
  };
  const density = (who: string) => preferred('density', rows.get('preference', preferenceId(who, 'density')));
  return { rows, set, density };
}

it('is one’s own, and stands until it is set again, whichever machine is heard of last', () => {
  const { set, density, rows } = aDesk();
  set('li', 10, 'density', 'dense');
  expect([density('li'), density('wang')]).toEqual(['dense', undefined]);
  set('li', 30, 'density', 'comfortable', 20);
  // A machine that was offline tells late of what was set before that.
  expect(set('li', 40, 'density', 'compact', 15)).toEqual([]);
  expect(density('li')).toBe('comfortable');
  const row = rows.get('preference', preferenceId('li', 'density'));
  expect(row && scopesOfRow(rows, 'preference', row)).toEqual(['user:li']);
  set('li', 50, 'density', null);
  expect(density('li')).toBeUndefined();
});

it('costs nobody else anything, and is not taken from a clock that runs ahead', () => {
  const { set, rows } = aDesk();
  expect(set('li', 10, 'density', 'dense', 9_999).map(({ entity }) => entity)).toEqual(['preference']);
  expect(rows.get('preference', preferenceId('li', 'density'))?.setAt).toBe(10);
});

it('takes only what there is to be set', () => {
  const { set } = aDesk();
  for (const [key, value] of [
    ['density', 'tiny'],
    ['undoSeconds', 4],
    ['columns', { left: -1 }],
    ['salary', 1],
  ] as const)
    expect(() => set('li', 10, key, value)).toThrow('badArguments');
});
