import type { Entity } from '../../journal/rows.ts';

/**
 * What a customer is given who wants to see or have a copy of what is kept of them (PIPL art. 45): what they are, said and
 * were told. Not how the house works, and nothing of anybody else: who served them is not named.
 */
export const toldFields = {
  customer: [
    ...['name', 'phone', 'otherPhones', 'email', 'region', 'residentId', 'creditCode'],
    ...['language', 'tags', 'notes.at', 'notes.text'],
    ...['consents.purpose', 'consents.given', 'consents.at', 'consents.channel'],
  ],
  interaction: [
    'id',
    'channel',
    'arrivedAt',
    'closedAt',
    'topic',
    'kind',
    'summary',
    'solution',
    'survey.stars',
    'survey.text',
  ],
  message: ['interactionId', 'at', 'author.kind', 'text'],
  attachment: ['interactionId', 'at', 'name', 'size'],
  recording: ['interactionId', 'kind', 'from', 'to'],
  callback: ['promisedAt', 'dueAt', 'number', 'purpose', 'doneAt'],
  casefile: [
    'id',
    'kind',
    'receivedAt',
    'summary',
    'finalReply.at',
    'finalReply.text',
    'rating.stars',
    'rating.text',
  ],
  casecontact: ['id', 'contact'],
  feedback: ['at', 'stars', 'text'],
  disclosure: ['at', 'recipient', 'to', 'purpose', 'text'],
  rightsrequest: ['receivedAt', 'right', 'words'],
} as const satisfies Partial<Record<Entity, readonly string[]>>;

export type ToldEntity = keyof typeof toldFields;
export const toldEntities = Object.keys(toldFields) as ToldEntity[];

/** A value found in a row, or a list of them where it stands in a list. */
function at(value: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path;
  if (name === undefined || value === null || value === undefined) return value ?? undefined;
  if (Array.isArray(value)) return value.map((one) => at(one, path));
  return at((value as Record<string, unknown>)[name], rest);
}

/** One row as its customer is given it: field by field, without what there is nothing in. */
export function toldRow(entity: ToldEntity, row: unknown): { field: string; value: unknown }[] {
  return toldFields[entity].flatMap((field) => {
    const value = at(row, field.split('.'));
    const nothing = value === undefined || (Array.isArray(value) && value.length === 0);
    return nothing ? [] : [{ field, value }];
  });
}
