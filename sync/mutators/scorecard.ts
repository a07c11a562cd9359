import { z } from 'zod';
import { cardContentSchema, cardProblems, versionIdOf } from '../../domain/evaluation/card-version.ts';
import type { Stream } from '../../domain/journal/event.ts';
import { refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { actingPerson, defineMutator } from './mutator.ts';

const streamOf = (cardId: string): Stream => ({ kind: 'config', id: `scorecard:${cardId}` });

/** Writes the draft of a card's next version. Several evaluators may write on it; the last one to save holds. */
export const write = defineMutator({
  args: z.object({
    cardId: z.string().min(1).max(64),
    version: z.number().int().min(2),
    content: cardContentSchema,
  }),
  by: ['person'],
  run(rows, { cardId, version, content }, context) {
    actingPerson(rows, context, 'evaluator');
    const scorecardId = versionIdOf(cardId, version);
    const known = rows.get('scorecard', scorecardId);
    refuseUnless(known === undefined || known.state === 'draft', 'alreadyDone');
    // Versions have no gaps, and one draft is open at a time.
    const before = rows.get('scorecard', version === 2 ? cardId : versionIdOf(cardId, version - 1));
    refuseUnless(before, 'notFound');
    refuseUnless(before.state !== 'draft', 'wrongState');
    const data = { scorecardId, cardId, version, ...content, ...(before.kind && { kind: before.kind }) };
    return [{ stream: streamOf(cardId), type: 'scorecard.written', data }];
  },
});

/** A quality lead publishes a version, for good. Every new evaluation is made with it from then on. */
export const publish = defineMutator({
  args: z.object({ scorecardId: z.string() }),
  by: ['person'],
  run(rows, { scorecardId }, context) {
    actingPerson(rows, context, 'qualityLead');
    const card = rows.get('scorecard', scorecardId);
    refuseUnless(card, 'notFound');
    refuseUnless(card.state === 'draft', 'alreadyDone');
    refuseProblems(cardProblems(card));
    const data = { scorecardId };
    return [{ stream: streamOf(card.cardId ?? card.id), type: 'scorecard.published', data }];
  },
});
