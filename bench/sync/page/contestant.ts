import type { BenchRow } from '../rows.ts';

export interface Listed {
  id: string;
}

/** One way of keeping rows on a desktop. Methods are called in the order they are written in. */
export interface Contestant {
  /** Opens what is on the disk and gives the first list; at its first call there is nothing. */
  open(): Promise<unknown>;
  /** Writes rows that are already in memory. */
  bulk(rows: readonly BenchRow[]): Promise<void>;
  /** Fetches everything over HTTP and keeps it. */
  firstSync(): Promise<void>;
  /** When the disk has nothing more to do for itself. */
  rested(): Promise<void>;
  /** The longest waiting fifty of a queue. */
  top50(queueId: string): Promise<Listed[]> | Listed[];
  /** Snoozes a callback, to durable. The line is cut. */
  mutate(callbackId: string): Promise<void>;
  /** Sends everything done so far. */
  pushAll(): Promise<void>;
  /** Fetches what changed meanwhile. */
  catchUp(): Promise<void>;
  /** Keeps a list for each queue on screen; `shown` is called when the list of a queue has changed. */
  openLists(shown: (queueId: string) => void): Promise<() => void>;
  /** Takes a waiting interaction out of its queue's list. `id` is as `top50` gives it. */
  change(id: string): Promise<unknown> | unknown;
  /** Reads what `open` left out. */
  rest?(): Promise<void>;
  /** It can only write and read everything. */
  readonly pagesOnly?: boolean;
}

export const PAGE_LIMIT = 2_000;

export interface PlainRow {
  entity: string;
  id: string;
  scope: string;
  deleted: boolean;
  row: (Record<string, unknown> & { id: string }) | null;
}

export async function fetchRows(since: number): Promise<{ rows: PlainRow[]; to: number; more: boolean }> {
  return (await fetch(`/rows?since=${since}&limit=${PAGE_LIMIT}`)).json();
}

export async function sendRows(rows: readonly unknown[]): Promise<void> {
  await fetch('/rows', { method: 'POST', body: JSON.stringify(rows) });
}

/** A row with what all share on top, as a store of rows would keep it. */
export const flat = ({ entity, scope, row }: Pick<BenchRow, 'entity' | 'scope' | 'row'>) => ({
  ...row,
  entity,
  scope,
});
