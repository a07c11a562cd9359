import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import { RELEASES, type Release } from './release.ts';

/** Keeps what was published, and what everybody works with. */
export function projectRelease(rows: RowReader, event: JournalEvent): RowChange[] {
  const { at, actor } = event;
  if (event.type === 'desktop.told') {
    const id = event.stream.id;
    return [{ entity: 'desktop', id, row: { id, ...event.data, at } }];
  }
  const list = rows.get('releases', RELEASES)?.list ?? [];
  const put = (next: Release[]): RowChange[] => [
    { entity: 'releases', id: RELEASES, row: { id: RELEASES, list: next } },
  ];
  const change = (id: string, over: Partial<Release>): RowChange[] =>
    put(list.map((one) => (one.id === id ? { ...one, ...over } : one)));
  switch (event.type) {
    case 'release.announced': {
      const { releaseId: id, manifest, signed } = event.data;
      const row = { id, manifest, signed, state: 'uploading' as const, by: actor.id, at };
      return put([...list.filter((one) => one.id !== id), row]);
    }
    case 'release.published':
      return change(event.data.releaseId, { state: 'published', publishedAt: at });
    case 'release.neverCame':
      return change(event.data.releaseId, { state: 'lost' });
    case 'release.withdrawn': {
      const { releaseId, reason } = event.data;
      return change(releaseId, { state: 'withdrawn', withdrawn: { by: actor.id, at, reason } });
    }
    default:
      return [];
  }
}
