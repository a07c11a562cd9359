import { z } from 'zod';
import type { Place } from '../../stores/place.ts';

const idsSchema = z
  .object({
    interactionId: z.string().optional(),
    callbackId: z.string().optional(),
    caseId: z.string().optional(),
  })
  .catch({});

/** Where a mutation of this name was made; nothing for what is done from the frame. */
export function placeOf(name: string, args: unknown): Place | undefined {
  const { interactionId, callbackId, caseId } = idsSchema.parse(args);
  if (name === 'case.step') return { screen: 'cases', caseId };
  if (name.startsWith('evaluation.')) return { screen: 'quality', interactionId };
  if (interactionId !== undefined) return { screen: 'workspace', interactionId };
  return callbackId === undefined ? undefined : { screen: 'callbacks', callbackId };
}
