import { z } from 'zod';
import {
  SURVEY_FORM,
  surveyDraftSchema,
  surveyProblems,
  surveyQuestions,
} from '../../domain/feedback/survey-form.ts';
import { refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { actingPerson, defineMutator } from './mutator.ts';

/**
 * Publishes another version of what customers are asked besides the stars (C-169). `basedOn` is the version its author
 * started from, 0 for none. It holds for whoever is invited from then on.
 */
export const publish = defineMutator({
  args: z.object({ basedOn: z.number().int().min(0), draft: surveyDraftSchema }),
  by: ['person'],
  run(rows, { basedOn, draft }, context) {
    actingPerson(rows, context, 'admin');
    const form = rows.get('surveyform', SURVEY_FORM);
    refuseUnless(basedOn === (form?.versions.length ?? 0), 'changedMeanwhile');
    refuseProblems(surveyProblems(form, draft));
    const questions = surveyQuestions.filter((one) => draft.questions.includes(one));
    const data = { questions, reason: draft.reason.trim() };
    return [{ stream: { kind: 'config', id: 'surveyForm' }, type: 'surveyForm.published', data }];
  },
});
