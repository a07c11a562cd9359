import { z } from 'zod';
import type { Callback, CallbackOutcome } from '../../domain/callback/callback.ts';
import { callingRules } from '../../domain/callback/calling-rules.ts';
import { hasDeclined } from '../../domain/customer/survey-invitation.ts';
import {
  answersTo,
  questionsAt,
  SURVEY_FORM,
  surveyAnswersSchema,
} from '../../domain/feedback/survey-form.ts';
import { recordWithin } from '../../domain/interaction/unfinished-records.ts';
import type { Stream } from '../../domain/journal/event.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import { hasRole } from '../../domain/person/person.ts';
import { Refusal, refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import {
  type Campaign,
  callbackIdOf,
  campaignProblems,
  isLastTry,
  isRunning,
  MOST_ENTRIES,
  mayCampaign,
  mayHaveCalled,
} from '../../domain/study/campaign.ts';
import { canBeAskedAbout } from '../../domain/study/candidates.ts';
import { leftOutBecause } from '../../domain/study/left-out-because.ts';
import { actingPerson, type Context, type DraftEvent, defineMutator, interactionStream } from './mutator.ts';

const one = z.object({ campaignId: z.string().min(1).max(64) });
const streamOf = (id: string): Stream => ({ kind: 'campaign', id });

/** Has the customers of these conversations asked by telephone (C-172). Each stands on the list once. */
export const start = defineMutator({
  args: one.extend({
    title: z.string().max(200),
    queueId: z.string().max(64),
    studyId: z.string().max(64).optional(),
    interactionIds: z.array(z.string().min(1).max(200)).max(MOST_ENTRIES),
  }),
  by: ['person'],
  run(rows, { campaignId, title, queueId, studyId, interactionIds }, context) {
    const person = actingPerson(rows, context);
    refuseUnless(mayCampaign(person, { queueId }), 'notAllowed');
    if (rows.get('campaign', campaignId)) return [];
    refuseProblems(campaignProblems({ title, ids: interactionIds }));
    if (studyId !== undefined) {
      const study = rows.get('study', studyId);
      refuseUnless(study, 'notFound');
      refuseUnless(!study.closed, 'wrongState');
    }
    const form = rows.get('surveyform', SURVEY_FORM);
    const questions = questionsAt(form, context.now);
    const version = form?.versions.findLast(({ at }) => at <= context.now)?.version ?? 0;
    const data = {
      title: title.trim(),
      queueId,
      ...(studyId !== undefined && { studyId }),
      version,
      questions: [...questions],
      entries: entriesOf(rows, queueId, interactionIds),
    };
    return [{ stream: streamOf(campaignId), type: 'campaign.started', data }];
  },
});

function entriesOf(rows: RowReader, queueId: string, ids: readonly string[]) {
  const known = new Set<string>();
  return ids.flatMap((interactionId) => {
    const row = rows.get('interaction', interactionId);
    refuseUnless(row, 'notFound');
    refuseUnless(row.queueId === queueId && canBeAskedAbout(row), 'wrongState');
    const { customerId, customerName } = row;
    if (known.has(customerId)) return [];
    known.add(customerId);
    return [{ interactionId, customerId, customerName }];
  });
}

/** Nobody else on its list is called, and calls that were not made are taken back. */
export const stop = defineMutator({
  args: one.extend({ reason: z.string().max(500) }),
  by: ['person'],
  run(rows, { campaignId, reason }, context) {
    const person = actingPerson(rows, context);
    const row = rows.get('campaign', campaignId);
    refuseUnless(row, 'notFound');
    refuseUnless(mayCampaign(person, row) || hasRole(person, 'manager'), 'notAllowed');
    refuseUnless(isRunning(row) && !row.stopped, 'alreadyDone');
    refuseProblems(reason.trim() ? [] : [{ field: 'reason', problem: 'required' }]);
    const data = { reason: reason.trim() };
    return [{ stream: streamOf(campaignId), type: 'campaign.stopped', data }, ...takenBack(row)];
  },
});

const takenBack = ({ entries }: Campaign): DraftEvent[] =>
  entries.flatMap(({ state, interactionId, callbackId = '' }): DraftEvent[] =>
    state === 'calling'
      ? [
          {
            stream: interactionStream(interactionId),
            type: 'callback.ended',
            data: { callbackId, note: '', why: 'stopped' },
          },
        ]
      : [],
  );

/** Hands one call to an agent, unless its customer declined to be asked, was asked lately or has no number. On the server only. */
export const call = defineMutator({
  args: one.extend({ interactionId: z.string(), ownerId: z.string(), dueAt: z.number().int() }),
  by: ['system'],
  run(rows, { campaignId, interactionId, ownerId, dueAt }, context) {
    const row = rows.get('campaign', campaignId);
    const entry = row?.entries.find((one) => one.interactionId === interactionId);
    if (!row || entry?.state !== 'waiting') return [];
    const why = leftOutBecause(rows, entry.customerId, context.now);
    if (why)
      return [{ stream: streamOf(campaignId), type: 'campaign.leftOut', data: { interactionId, why } }];
    const data = {
      callbackId: callbackIdOf(row, interactionId),
      ownerId,
      dueAt,
      policy: 'picked' as const,
      purpose: row.title,
      number: rows.get('customer', entry.customerId)?.phone ?? '',
      campaign: { id: campaignId, questions: row.questions },
    };
    return [{ stream: interactionStream(interactionId), type: 'callback.promised', data }];
  },
});

/** Takes back a call whose customer has declined to be asked meanwhile. On the server only. */
export const takeBackCall = defineMutator({
  args: z.object({ callbackId: z.string() }),
  by: ['system'],
  run(rows, { callbackId }) {
    const { campaign, state, customerId, interactionId } = rows.get('callback', callbackId) ?? {};
    if (!campaign || state !== 'open' || customerId === undefined || interactionId === undefined) return [];
    if (!hasDeclined(rows, customerId)) return [];
    const data = { callbackId, note: '', why: 'declined' as const };
    return [{ stream: interactionStream(interactionId), type: 'callback.ended', data }];
  },
});

/** What a customer said on the telephone to what is asked on the page. */
export const saidSchema = z.object({
  stars: z.number().int().min(1).max(5),
  text: z.string().max(500),
  answers: surveyAnswersSchema.optional(),
});
type Said = z.infer<typeof saidSchema>;

/**
 * What a try of a campaign's call leads to besides: the answers of whom was reached, or the end of it, as nobody is tried
 * for ever. Nobody was called in the quiet hours (P-QH).
 */
export function afterTry(
  rows: RowReader,
  { id: callbackId, campaign, interactionId = '', attempts }: Callback,
  outcome: CallbackOutcome,
  said: Said | undefined,
  { now }: Context,
): DraftEvent[] {
  if (!campaign) return [];
  refuseUnless(mayHaveCalled(now, callingRules(rows), recordWithin(rows, now)), 'tooLate');
  const stream = interactionStream(interactionId);
  if (outcome === 'reached') {
    if (!said) throw new Refusal('missingField', [{ field: 'stars', problem: 'required' }]);
    const answers = answersTo(campaign.questions, said.answers);
    const data = { callbackId, stars: said.stars, text: said.text.trim(), ...(answers && { answers }) };
    return [{ stream, type: 'callback.surveyed', data }];
  }
  if (!isLastTry(outcome, attempts.length + 1)) return [];
  return [{ stream, type: 'callback.ended', data: { callbackId, note: '' } }];
}
