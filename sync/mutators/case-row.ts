import { z } from 'zod';
import type { Case } from '../../domain/case/case.ts';
import type { Stream } from '../../domain/journal/event.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import { refuseUnless } from '../../domain/refusal.ts';

export const caseStream = (id: string): Stream => ({ kind: 'case', id });
export const caseId = z.string().min(1).max(64);

/** The case; refuses when there is none. */
export function caseOf(rows: RowReader, id: string): Case {
  const row = rows.get('casefile', id);
  refuseUnless(row, 'notFound');
  return row;
}
