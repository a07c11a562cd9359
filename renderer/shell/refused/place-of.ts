import { z } from 'zod';
import { articleVersionId } from '../../../domain/knowledge/article.ts';
import type { Place } from '../../stores/place.ts';

const idsSchema = z
  .object({
    interactionId: z.string().optional(),
    callbackId: z.string().optional(),
    caseId: z.string().optional(),
    customerId: z.string().optional(),
    scriptId: z.string().optional(),
    articleId: z.string().optional(),
    version: z.number().optional(),
  })
  .catch({});

/** Where a mutation of this name was made; nothing for what is done from the frame. */
export function placeOf(name: string, args: unknown): Place | undefined {
  const ids = idsSchema.parse(args);
  const { interactionId, callbackId, caseId, customerId, scriptId, articleId } = ids;
  if (name === 'case.step') return { screen: 'cases', caseId };
  if (name.startsWith('evaluation.')) return { screen: 'quality', interactionId };
  if (name.startsWith('customer.')) return { screen: 'customers', customerId };
  if (name === 'script.propose') return { screen: 'scripts', scriptId };
  if (name === 'knowledge.write' && articleId !== undefined && ids.version !== undefined)
    return { screen: 'knowledge', articleId: articleVersionId(articleId, ids.version), writing: true };
  if (interactionId !== undefined) return { screen: 'workspace', interactionId };
  return callbackId === undefined ? undefined : { screen: 'callbacks', callbackId };
}
