import { describe, expect, it } from 'vitest';
import { Pool, type View } from '../../sync/engine/pool.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { LiveRows } from './live-rows.ts';
import { LiveView } from './live-view.ts';

/** Rows in memory that announce their changes as the engine does. */
function rowsWithChanges() {
  const pool = new Pool();
  const listeners = new Set<(touched: ReadonlySet<string>) => void>();
  const change = (edit: (touched: Set<string>) => void) => {
    const touched = new Set<string>();
    edit(touched);
    for (const listener of listeners) listener(touched);
  };
  const live = new LiveRows({
    view: pool,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  const put = (entity: string, row: { id: string }) =>
    change((touched) => pool.setBase({ entity, id: row.id, row, mark: 0, scopes: ['org'] }, touched));
  const remove = (entity: string, id: string) => change((touched) => pool.deleteBase(entity, id, touched));
  return { live, put, remove };
}

/** A view somebody looks at, with how often it ran and was announced. */
function watched<T>(live: LiveRows, query: (rows: View) => T) {
  const seen = { runs: 0, announced: 0 };
  const view = new LiveView(live, (rows) => {
    seen.runs += 1;
    return query(rows);
  });
  view.read();
  const stop = view.subscribe(() => {
    seen.announced += 1;
  });
  return { view, seen, stop };
}

const message = (id: string, interactionId: string, text = '') => ({ id, interactionId, text });

describe('a live view', () => {
  it('runs again and is announced when a row it read has changed', () => {
    const { live, put } = rowsWithChanges();
    put('person', aPerson());
    const { view, seen } = watched(live, (rows) => rows.get('person', 'li')?.state);
    put('person', aPerson({ state: 'busy' }));
    expect(view.read()).toBe('busy');
    expect(seen).toEqual({ runs: 2, announced: 1 });
  });

  it('does not run again when something it did not read has changed', () => {
    const { live, put } = rowsWithChanges();
    put('person', aPerson());
    const { view, seen } = watched(live, (rows) => rows.get('person', 'li')?.state);
    put('person', aPerson({ id: 'chen' }));
    put('queue', aQueue());
    expect(view.read()).toBe('available');
    expect(seen).toEqual({ runs: 1, announced: 0 });
  });

  it('runs again for a row that came into, changed in or left the index entry it read', () => {
    const { live, put, remove } = rowsWithChanges();
    const { view, seen } = watched(live, (rows) =>
      rows.where('message', 'interactionId', 'i1').map(({ text }) => text),
    );
    put('message', message('m1', 'i1', 'hello'));
    expect(view.read()).toEqual(['hello']);
    put('message', message('m1', 'i1', 'hello again'));
    expect(view.read()).toEqual(['hello again']);
    put('message', message('m2', 'i2'));
    expect(seen.runs).toBe(3);
    remove('message', 'm1');
    expect(view.read()).toEqual([]);
    expect(seen).toEqual({ runs: 4, announced: 3 });
  });

  it('is not announced when what it shows stayed the same, and keeps the very same result', () => {
    const { live, put } = rowsWithChanges();
    put('person', aPerson());
    const { view, seen } = watched(live, (rows) => rows.all('person').map(({ name }) => name));
    const before = view.read();
    put('person', aPerson({ state: 'busy' }));
    expect(view.read()).toBe(before);
    expect(seen).toEqual({ runs: 2, announced: 0 });
  });

  it('follows what it reads now, not what it read at first', () => {
    const { live, put } = rowsWithChanges();
    put('person', aPerson({ queueIds: ['general'] }));
    put('queue', aQueue());
    put('queue', aQueue({ id: 'returns' }));
    const { view, seen } = watched(live, (rows) =>
      rows.get('queue', rows.get('person', 'li')?.queueIds[0] ?? ''),
    );
    put('person', aPerson({ queueIds: ['returns'] }));
    expect(view.read()?.id).toBe('returns');
    put('queue', aQueue({ firstAnswerMs: 1 }));
    expect(seen.runs).toBe(2);
    put('queue', aQueue({ id: 'returns', firstAnswerMs: 2 }));
    expect(view.read()?.firstAnswerMs).toBe(2);
  });

  it('sees a change that happened between the first look and listening', () => {
    const { live, put } = rowsWithChanges();
    const view = new LiveView(live, (rows) => rows.all('person').length);
    expect(view.read()).toBe(0);
    put('person', aPerson());
    view.subscribe(() => {});
    expect(view.read()).toBe(1);
  });

  it('is left alone once nobody listens, and is current again when asked', () => {
    const { live, put } = rowsWithChanges();
    const { view, seen, stop } = watched(live, (rows) => rows.all('person').length);
    stop();
    put('person', aPerson());
    expect(seen.runs).toBe(1);
    expect(view.read()).toBe(1);
    expect(view.read()).toBe(1);
    expect(seen).toEqual({ runs: 2, announced: 0 });
  });

  it('runs once for a change that touched many things it read', () => {
    const { live, put } = rowsWithChanges();
    put('message', message('m1', 'i1'));
    const { seen } = watched(live, (rows) => [
      ...rows.all('message'),
      rows.get('message', 'm1'),
      ...rows.where('message', 'interactionId', 'i1'),
    ]);
    put('message', message('m1', 'i1', 'new'));
    expect(seen).toEqual({ runs: 2, announced: 1 });
  });
});
