import { describe, expect, it } from 'vitest';
import { WIRE_VERSION } from '../../contract/sync/wire.ts';
import type { ClientState, OutboxEntry, Snapshot } from './ports.ts';
import { recover } from './recover.ts';

const entry = (n: number, over: Partial<OutboxEntry> = {}): OutboxEntry => ({
  n,
  uid: `uid-${n}`,
  name: 'person.setState',
  args: { state: 'busy' },
  at: n,
  version: WIRE_VERSION,
  ...over,
});

const client = (over: Partial<ClientState> = {}): ClientState => ({
  clientId: 'known',
  nextN: 1,
  cookie: { epoch: 'one', scopes: { org: 7 } },
  lastSyncedAt: 5,
  version: WIRE_VERSION,
  settled: [],
  ...over,
});

const found = (over: Partial<Snapshot> = {}): Snapshot => ({
  client: client(),
  outbox: [],
  refused: [],
  rows: [{ entity: 'queue', id: 'q', mark: 1, row: { id: 'q' }, scopes: ['org'] }],
  ...over,
});

const start = (snapshot: Snapshot | undefined, journalled: OutboxEntry[] = []) =>
  recover(snapshot, journalled, () => 'fresh');

describe('a start', () => {
  it('goes on where the store stopped', () => {
    const { client: state, rows, behind } = start(found({ outbox: [entry(1), entry(2)] }));
    expect([state.clientId, state.nextN, rows.length, behind]).toEqual(['known', 3, 1, false]);
  });

  it('takes unsent work from the journal when the store has lost everything, under a new name from 1', () => {
    const { client: state, outbox, behind } = start(undefined, [entry(7), entry(9)]);
    expect(outbox.map(({ uid, n }) => [uid, n])).toEqual([
      ['uid-7', 1],
      ['uid-9', 2],
    ]);
    expect([state.clientId, state.nextN, state.cookie, behind]).toEqual(['fresh', 3, null, true]);
  });

  it('adds what only the journal kept, in order, and nothing that was answered', () => {
    const settled = client({ settled: ['uid-1'], nextN: 2 });
    const { outbox, client: state } = start(found({ client: settled, outbox: [entry(2)] }), [
      entry(1),
      entry(2),
      entry(3),
    ]);
    expect(outbox.map(({ n }) => n)).toEqual([2, 3]);
    expect(state.nextN).toBe(4);
  });

  it('after an upgrade pulls rows anew and brings unsent work up to date', () => {
    const old = entry(1, { name: 'evaluation.save', args: { evaluationId: 'e' }, version: 1 });
    const {
      rows,
      outbox,
      client: state,
      restCounts,
    } = start(found({ client: client({ version: 1 }), outbox: [old] }));
    expect(rows).toEqual([]);
    expect([restCounts, state.cookie, state.clientId]).toEqual([false, null, 'known']);
    expect(outbox[0]).toMatchObject({ version: WIRE_VERSION, args: { evaluationId: 'e', basedOn: null } });
  });

  it('refuses what a newer version wrote, in the store or in the journal', () => {
    const newer = { version: WIRE_VERSION + 1 };
    expect(() => start(found({ client: client(newer) }))).toThrow('newer');
    expect(() => start(undefined, [entry(1, newer)])).toThrow('newer');
  });
});
