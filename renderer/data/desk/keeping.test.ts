import { expect, it } from 'vitest';
import { DiskError } from '../../../sync/engine/ports.ts';
import { Keeping } from './keeping.ts';

/** An intent that touches these rows, and how its way to the disk ends. */
function taking(keeping: Keeping, uid: string, ...rows: string[]) {
  const told: string[][] = [];
  let [saved, failed] = [() => {}, (_: unknown) => {}];
  const promise = keeping.take(
    uid,
    () => {
      keeping.touched(new Set(rows));
      return new Promise<void>((resolve, reject) => {
        [saved, failed] = [resolve, reject];
      });
    },
    (changed) => told.push([...changed]),
  );
  const settled = promise.catch(() => {});
  return { told, settled, saved: () => saved(), failed: (error: unknown) => failed(error) };
}

it('a row is being kept until all that was done to it is on the disk', async () => {
  const keeping = new Keeping();
  const [one, two] = [taking(keeping, 'one', 'a', 'b'), taking(keeping, 'two', 'b')];
  expect([keeping.of('a'), keeping.of('b'), keeping.of('c')]).toEqual(['saving', 'saving', 'kept']);
  one.saved();
  await one.settled;
  expect(one.told).toEqual([['a', 'b']]);
  expect([keeping.of('a'), keeping.of('b')]).toEqual(['kept', 'saving']);
  two.saved();
  await two.settled;
  expect(keeping.of('b')).toBe('kept');
});

it('what no disk took is said, whatever else was kept of the row, until it is over', async () => {
  const keeping = new Keeping();
  const [lost, kept] = [taking(keeping, 'lost', 'a'), taking(keeping, 'kept', 'a')];
  lost.failed(new DiskError('full'));
  kept.saved();
  await Promise.all([lost.settled, kept.settled]);
  expect(lost.told).toEqual([['a']]);
  expect(keeping.of('a')).toBe('nowhere');
  expect([...keeping.letGo((uid) => uid === 'another')]).toEqual([]);
  expect(keeping.of('a')).toBe('nowhere');
  expect([...keeping.letGo((uid) => uid === 'lost')]).toEqual(['a']);
  expect(keeping.of('a')).toBe('kept');
});

it('does not let go of what is still on its way', () => {
  const keeping = new Keeping();
  taking(keeping, 'one', 'a');
  expect([...keeping.letGo(() => true)]).toEqual([]);
  expect(keeping.of('a')).toBe('saving');
});
