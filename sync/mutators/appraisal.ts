import { z } from 'zod';
import {
  type Appraisal,
  answerEndsAt,
  answerProblems,
  appraisalId,
  closesAt,
  latestOf,
  restatedBecause,
  sheetVersionSchema,
  signProblems,
} from '../../domain/appraisal/appraisal.ts';
import {
  goalsId,
  goalsOf,
  goalsProblems,
  goalsSchema,
  mayStillAim,
  teamOf,
} from '../../domain/appraisal/goals.ts';
import { WEIGHTING, weightingProblems, weightsOf, weightsSchema } from '../../domain/appraisal/weighting.ts';
import { monthSchema } from '../../domain/calendar/month.ts';
import type { Stream } from '../../domain/journal/event.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import { leadsQueue } from '../../domain/person/person.ts';
import { numberInForce } from '../../domain/policy/parameter-row.ts';
import { refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { actingPerson, defineMutator } from './mutator.ts';

const goalsStream = (teamId: string): Stream => ({ kind: 'config', id: `goals:${teamId}` });
/** A sheet is part of its person's journal. */
const streamOf = ({ agentId }: Pick<Appraisal, 'agentId'>): Stream => ({ kind: 'person', id: agentId });

/** What a team reaches for in a month: its lead's to say, until the month is over (C-207). */
export const setGoals = defineMutator({
  args: z.object({
    teamId: z.string().max(64),
    month: monthSchema,
    goals: goalsSchema,
    reason: z.string(),
    /** How many versions there were when it was written. */
    basedOn: z.number().int().min(0),
  }),
  by: ['person'],
  run(rows, { basedOn, ...data }, context) {
    const { teamId, month, goals, reason } = data;
    const person = actingPerson(rows, context, 'teamLead');
    refuseUnless(leadsQueue(person, teamId), 'notAllowed');
    refuseUnless(mayStillAim(month, context.now), 'tooLate');
    const versions = rows.get('goals', goalsId(teamId, month))?.versions.length ?? 0;
    refuseUnless(versions === basedOn, 'changedMeanwhile');
    refuseProblems(goalsProblems(goals, reason, versions === 0));
    return [{ stream: goalsStream(teamId), type: 'goals.set', data: { ...data, reason: reason.trim() } }];
  },
});

/** How sheets are weighted from now on: a manager's to say, within the rules of the manuals (C-184, C-185, C-198). */
export const publishWeights = defineMutator({
  args: z.object({ weights: weightsSchema }),
  by: ['person'],
  run(rows, { weights }, context) {
    actingPerson(rows, context, 'manager');
    const limit = numberInForce(rows, 'P-VOL', context.now);
    refuseProblems(weightingProblems(weights, limit));
    return [{ stream: { kind: 'config', id: WEIGHTING }, type: 'weighting.published', data: { weights } }];
  },
});

/** What a month came to, as the centre has counted it. Nobody else can say it (C-193). */
export const count = defineMutator({
  args: z.object({
    agentId: z.string(),
    month: monthSchema,
    figures: sheetVersionSchema.shape.figures,
    invited: sheetVersionSchema.shape.invited,
    formulas: z.string(),
    because: z.enum(restatedBecause).optional(),
  }),
  by: ['system'],
  run(rows, { agentId, month, figures, invited, formulas, because }, context) {
    const person = rows.get('person', agentId);
    const row = rows.get('appraisal', appraisalId(agentId, month));
    const teamId = row?.teamId ?? (person && teamOf(person));
    refuseUnless(teamId !== undefined, 'notFound');
    const before = row && latestOf(row);
    // What was closed is compared by the rules it was closed with.
    const closed = before && !before.preliminary ? before : undefined;
    const { version: weightingVersion, weights } = weightsOf(rows.get('weighting', WEIGHTING));
    const { version: goalsVersion, goals } = goalsOf(rows.get('goals', goalsId(teamId, month)));
    const rules = closed ?? { weights, weightingVersion, goals, goalsVersion };
    const data = {
      agentId,
      teamId,
      month,
      figures,
      ...(invited !== undefined && { invited }),
      formulas,
      weights: rules.weights,
      weightingVersion: rules.weightingVersion,
      goals: rules.goals,
      goalsVersion: rules.goalsVersion,
      preliminary: !closed && context.now < closesAt(month, rows),
      ...(closed && { because: because ?? 'late' }),
    };
    return [{ stream: streamOf({ agentId }), type: 'appraisal.counted', data }];
  },
});

/** The head of the team signs what a month came to, with a rating and words; never their own (C-194). */
export const sign = defineMutator({
  args: z.object({
    appraisalId: z.string(),
    /** The version that was read. */
    version: z.number().int(),
    rating: z.number().int(),
    text: z.string(),
  }),
  by: ['person'],
  run(rows, data, context) {
    const person = actingPerson(rows, context, 'teamLead');
    const row = sheetOf(rows, data.appraisalId);
    refuseUnless(leadsQueue(person, row.teamId) && row.agentId !== person.id, 'notAllowed');
    const latest = latestOf(row);
    refuseUnless(latest.version === data.version, 'changedMeanwhile');
    refuseUnless(!latest.preliminary, 'wrongState');
    // Locked once signed (C-182): only what the month came to anew may be signed anew.
    refuseUnless(row.signature?.version !== data.version, 'alreadyDone');
    refuseProblems(signProblems(data));
    return [{ stream: streamOf(row), type: 'appraisal.signed', data: { ...data, text: data.text.trim() } }];
  },
});

/** The person it is about says what they think of it, once, within the working days there are for it (P-APL). */
export const answer = defineMutator({
  args: z.object({ appraisalId: z.string(), agrees: z.boolean(), text: z.string() }),
  by: ['person'],
  run(rows, data, context) {
    const person = actingPerson(rows, context);
    const row = sheetOf(rows, data.appraisalId);
    refuseUnless(row.agentId === person.id, 'notAllowed');
    refuseUnless(row.signature, 'wrongState');
    refuseUnless(!row.answer, 'alreadyDone');
    refuseUnless(context.now < (answerEndsAt(row, rows) ?? 0), 'tooLate');
    refuseProblems(answerProblems(data));
    return [{ stream: streamOf(row), type: 'appraisal.answered', data: { ...data, text: data.text.trim() } }];
  },
});

function sheetOf(rows: RowReader, id: string): Appraisal {
  const row = rows.get('appraisal', id);
  refuseUnless(row, 'notFound');
  return row;
}
