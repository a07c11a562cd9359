import type { HeldEntity } from '../../../sync/engine/indexes.ts';
import { keyOf, type View } from '../../../sync/engine/pool.ts';
import type { Kept } from './keeping.ts';
import type { RowNews } from './protocol.ts';

/** Rows told in one message: enough to be quick, few enough that a window draws in between. */
const PORTION = 2_000;

interface Source {
  view: View;
  pendingFor(entity: string, id: string): string[];
  keptOf(key: string): Kept;
}

/** The rows behind what an engine announces as touched. */
export function newsOf(source: Source, touched: ReadonlySet<string>): RowNews[] {
  const news: RowNews[] = [];
  for (const key of touched) {
    const place = key.indexOf('/');
    // Besides rows, indexes and "all of a kind" are announced; whoever mirrors the rows finds those out alone.
    if (place < 0 || /^\w+[?]/.test(key) || key.endsWith('/*')) continue;
    news.push(newsOfRow(source, key.slice(0, place), key.slice(place + 1)));
  }
  return news;
}

export function newsOfRow({ view, pendingFor, keptOf }: Source, entity: string, id: string): RowNews {
  const row = view.get(entity as HeldEntity, id) ?? null;
  return { entity, id, row, pending: pendingFor(entity, id), kept: keptOf(keyOf(entity, id)) };
}

export function* portions<T>(items: readonly T[]): Iterable<T[]> {
  for (let from = 0; from < items.length; from += PORTION) yield items.slice(from, from + PORTION);
}
