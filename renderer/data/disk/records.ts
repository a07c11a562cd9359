import type { ClientState, OutboxEntry, RefusedMutation } from '../../../sync/engine/ports.ts';
import { place } from './place.ts';
import type { MetaRecord, OutboxRecord, RefusedRecord } from './sealed-database.ts';
import type { Sealer } from './sealer.ts';

/** What is kept in records of its own rather than in pages, sealed and opened. */
export class Records {
  readonly #sealer: Sealer;

  constructor(sealer: Sealer) {
    this.#sealer = sealer;
  }

  async client(state: ClientState): Promise<MetaRecord> {
    return { key: 'client', bytes: await this.#sealer.sealValue(state, place.client) };
  }

  async openClient(record: MetaRecord | undefined): Promise<ClientState | undefined> {
    if (record?.key !== 'client') return undefined;
    return (await this.#sealer.openValue(record.bytes, place.client)) as ClientState;
  }

  outbox(entries: readonly OutboxEntry[]): Promise<OutboxRecord[]> {
    const seal = async (entry: OutboxEntry) => {
      const { n, uid } = entry;
      return { n, uid, bytes: await this.#sealer.sealValue(entry, place.outbox(entry)) };
    };
    return Promise.all(entries.map(seal));
  }

  openOutbox(records: readonly OutboxRecord[]): Promise<OutboxEntry[]> {
    return this.#opened(records, place.outbox);
  }

  refused(mutations: readonly RefusedMutation[]): Promise<RefusedRecord[]> {
    const seal = async (mutation: RefusedMutation) => {
      const { uid } = mutation;
      return { uid, bytes: await this.#sealer.sealValue(mutation, place.refused(uid)) };
    };
    return Promise.all(mutations.map(seal));
  }

  openRefused(records: readonly RefusedRecord[]): Promise<RefusedMutation[]> {
    return this.#opened(records, ({ uid }) => place.refused(uid));
  }

  /** One record that does not open takes no other with it: unsent work is in the journal as well. */
  async #opened<R extends { bytes: OutboxRecord['bytes'] }, T>(
    records: readonly R[],
    placeOf: (record: R) => string,
  ): Promise<T[]> {
    const open = (record: R) => this.#sealer.openValue(record.bytes, placeOf(record)) as Promise<T>;
    const opened = await Promise.allSettled(records.map(open));
    return opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  }
}
