import { type FindingRef, findingRefSchema } from '../../../domain/correction/finding.ts';

/** The place of a request that is still to be written: from which finding. */
export const askIdOf = ({ of, id, part }: FindingRef): string =>
  ['ask', of, id, ...(part === undefined ? [] : [part])].join(':');

/** The finding that such a place names, if it is one. */
export function findingAsked(place: string | undefined): FindingRef | undefined {
  const [ask, of, id, part] = place?.split(':') ?? [];
  return ask === 'ask'
    ? findingRefSchema.safeParse({ of, id, ...(part !== undefined && { part }) }).data
    : undefined;
}
