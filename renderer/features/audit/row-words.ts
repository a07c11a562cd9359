import type { Entity } from '../../../domain/journal/rows.ts';

const fieldsOf = (row: unknown): Record<string, unknown> =>
  typeof row === 'object' && row !== null ? { ...row } : {};

/** What a row is called in most of its kinds. */
const namesOf = ['customerName', 'name', 'title', 'subject', 'summary', 'text', 'words', 'month', 'day'];

/** A name to find a row by, where it has one. */
export function titleOf(row: unknown): string | undefined {
  const fields = fieldsOf(row);
  const named = namesOf
    .map((name) => fields[name])
    .find((value) => typeof value === 'string' && value !== '');
  return typeof named === 'string' ? named : undefined;
}

const textAt = (row: unknown, name: string): string | undefined => {
  const value = fieldsOf(row)[name];
  return typeof value === 'string' ? value : undefined;
};

/** The conversation a row belongs to or is. */
export const conversationOf = (entity: Entity, id: string, row: unknown): string | undefined =>
  entity === 'interaction' ? id : textAt(row, 'interactionId');

/** Kinds that have a journal of their own by their id. */
const own: readonly Entity[] = [
  'interaction',
  'person',
  'customer',
  'casefile',
  'problem',
  'correction',
  'coaching',
  'feedback',
  'pack',
];
/** Put in place as a whole, under their kind and id. */
const put: readonly Entity[] = ['queue', 'script', 'scorecard', 'department'];

/** The id of the journal in which is told how a row came to be what it is. */
export function streamOf(entity: Entity, id: string, row: unknown): string {
  if (own.includes(entity)) return id;
  if (put.includes(entity)) return `${entity}:${id}`;
  return conversationOf(entity, id, row) ?? textAt(row, 'caseId') ?? textAt(row, 'personId') ?? id;
}
