import type { Interaction } from '../../../domain/interaction/interaction.ts';
import type { WrapUpForm } from '../../../domain/interaction/wrap-up.ts';
import { requiredSteps } from '../../../domain/script/required-steps.ts';
import type { Script } from '../../../domain/script/script.ts';

/** Closed with what was written answers in its own words. */
export const closingForm = (
  row: Interaction,
  scripts: readonly Script[],
  words: Pick<WrapUpForm, 'summary' | 'solution'>,
): WrapUpForm => ({
  ...words,
  disposition: 'resolved',
  solved: true,
  anythingElseAsked: true,
  skipped: requiredSteps(scripts, row, row.wrapUpAt ?? row.arrivedAt)
    .filter(({ done }) => !done)
    .map(({ id, task }) => ({ step: id, why: task ? 'notNeeded' : 'ownWords', words: '' })),
});
