import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anInteraction, aPerson, aQueue } from '../../testing/builders.ts';
import { aCase } from '../../testing/case-builders.ts';
import { MemoryRows } from '../journal/project.ts';
import type { Entity, Row, RowChange } from '../journal/rows.ts';
import { belongsTo } from './belongs.ts';
import { refuseOthers, rowsFor } from './rows-of-site.ts';
import { colleagueProblems } from './site.ts';

const put = <E extends Entity>(rows: MemoryRows, entity: E, row: Row<E> & { id: string }): void =>
  rows.apply([{ entity, id: row.id, row } as RowChange]);

/** A house and two partners, each with a queue, a person and a department named after it. */
const sites = [undefined, 'north', 'south'] as const;
const nameOf = (siteId: string | undefined) => siteId ?? 'house';
function aWorld(): MemoryRows {
  const rows = new MemoryRows();
  for (const siteId of sites) {
    const id = nameOf(siteId);
    put(rows, 'queue', aQueue({ id, siteId }));
    put(rows, 'person', aPerson({ id, siteId, queueIds: [id] }));
    put(rows, 'department', { id, name: { 'zh-CN': id, en: id }, siteId });
  }
  return rows;
}
const someone = fc.constantFrom(...sites.map(nameOf));
const maybe = fc.option(someone, { nil: undefined });

describe('what is a partner’s own (C-003)', () => {
  it('is an interaction as long as its queue, its owner or whoever is asked is theirs, and no longer', () => {
    const rows = aWorld();
    fc.assert(
      fc.property(someone, maybe, maybe, maybe, (queueId, ownerId, overflowTo, offeredTo) => {
        const offer =
          offeredTo === undefined ? undefined : { personId: offeredTo, offeredAt: 0, expiresAt: 1 };
        const row = anInteraction({ queueId, ownerId, overflowTo, offer });
        const named = [queueId, ownerId, overflowTo, offeredTo];
        for (const siteId of ['north', 'south'])
          expect(belongsTo(rows, siteId, 'interaction', row)).toBe(named.includes(siteId));
      }),
    );
  });

  it('is a case of theirs, or one that their department looks into, with its contact', () => {
    const rows = aWorld();
    fc.assert(
      fc.property(someone, someone, maybe, (queueId, ownerId, departmentId) => {
        const row = aCase({ queueId, ownerId, departmentId });
        put(rows, 'casefile', row);
        const contact = { id: row.id, ownerId, contact: '13800138000', customerName: '王芳' } as never;
        for (const siteId of ['north', 'south']) {
          const theirs = [queueId, ownerId, departmentId].includes(siteId);
          expect(belongsTo(rows, siteId, 'casefile', row)).toBe(theirs);
          expect(belongsTo(rows, siteId, 'casecontact', contact)).toBe(theirs);
        }
      }),
    );
  });

  it('is a customer whom one of its people has served, in whichever of the merged files that stands', () => {
    const rows = aWorld();
    const file = { name: '王芳', language: 'zh-CN' as const };
    const merged = [{ id: 'm', otherId: 'old', at: 0, by: 'house', reason: '', taken: [] }];
    put(rows, 'customer', { ...file, id: 'old', mergedInto: 'new', siteIds: ['north'] });
    put(rows, 'customer', { ...file, id: 'new', merged });
    const isOf = (siteId: string, id: string) => {
      const row = rows.get('customer', id);
      return row && belongsTo(rows, siteId, 'customer', row);
    };
    expect([isOf('north', 'old'), isOf('north', 'new')]).toEqual([true, true]);
    expect([isOf('south', 'old'), isOf('south', 'new')]).toEqual([false, false]);
  });
});

describe('the rows that rules read for somebody of a partner', () => {
  it('are all of them in the house, and of anything else nothing at a partner', () => {
    const rows = aWorld();
    expect(rowsFor(rows, { siteId: undefined }).get('queue', 'north')).toBeDefined();
    const theirs = rowsFor(rows, { siteId: 'north' });
    expect(theirs.get('queue', 'north')).toBeDefined();
    expect([theirs.get('queue', 'south'), theirs.get('queue', 'house')]).toEqual([undefined, undefined]);
  });

  it('are never written over by an id that is taken for something new', () => {
    const rows = aWorld();
    put(rows, 'interaction', anInteraction({ id: 'of-house', queueId: 'house' }));
    const change = (id: string): RowChange => ({
      entity: 'interaction',
      id,
      row: anInteraction({ id, queueId: 'north' }),
    });
    expect(() => refuseOthers(rows, { siteId: 'north' }, [change('of-house')])).toThrow('notFound');
    expect(() => refuseOthers(rows, { siteId: 'north' }, [change('new')])).not.toThrow();
    expect(() => refuseOthers(rows, { siteId: undefined }, [change('of-house')])).not.toThrow();
    const file = { id: 'c', name: '王芳', language: 'zh-CN' as const };
    put(rows, 'customer', file);
    const becomes = (over: object): RowChange => ({ entity: 'customer', id: 'c', row: { ...file, ...over } });
    expect(() => refuseOthers(rows, { siteId: 'north' }, [becomes({ siteIds: ['north'] })])).not.toThrow();
    const taken = becomes({ name: '别人', siteIds: ['north'] });
    expect(() => refuseOthers(rows, { siteId: 'north' }, [taken])).toThrow('notFound');
  });
});

it('nobody works for a partner in a role or a queue that is not its own', () => {
  const siteOf = (_: string, id: string) => (id === 'north' ? 'north' : undefined);
  const fields = (over: object) =>
    colleagueProblems({ siteId: 'north', roles: ['agent'], queueIds: ['north'], ...over }, siteOf).map(
      ({ field }) => field,
    );
  expect(fields({})).toEqual([]);
  expect(fields({ roles: ['agent', 'evaluator'] })).toEqual(['roles']);
  expect(fields({ queueIds: ['north', 'house'], departmentIds: ['house'] })).toEqual([
    'queueIds',
    'departmentIds',
  ]);
  expect(fields({ siteId: undefined, roles: ['admin'], queueIds: ['house'] })).toEqual([]);
});
