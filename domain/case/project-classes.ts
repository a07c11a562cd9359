import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import { CLASS_TREE } from './class-tree.ts';

/** Keeps every version of the classes that cases are given. */
export function projectClasses(rows: RowReader, event: JournalEvent): RowChange[] {
  if (event.type !== 'classes.published') return [];
  const before = rows.get('classtree', CLASS_TREE)?.versions ?? [];
  const version = { ...event.data, version: before.length + 1, by: event.actor.id, at: event.at };
  return [{ entity: 'classtree', id: CLASS_TREE, row: { id: CLASS_TREE, versions: [...before, version] } }];
}
