import type { Interaction } from '../interaction/interaction.ts';
import type { Bilingual } from '../language.ts';
import type { FieldProblem } from '../refusal.ts';
import type { Instant } from '../time.ts';
import { scriptsFor } from './in-force.ts';
import type { Script } from './script.ts';
import type { SkippedStep } from './skipped-step.ts';

/** One step that this conversation needs, in the version that holds now (C-033). */
export interface RequiredStep {
  id: string;
  title: Bilingual;
  version: number;
  done: boolean;
}

type Matter = Pick<Interaction, 'channel' | 'queueId' | 'kind' | 'language' | 'said' | 'guide'>;

/** What has to be said in this conversation (C-046), in the customer's language, and what of it has been. */
export function requiredSteps(scripts: readonly Script[], row: Matter, now: Instant): RequiredStep[] {
  const said = new Set([...(row.said ?? []), row.guide?.scriptId]);
  return scriptsFor(scripts, row, now)
    .filter(({ required, language }) => required === true && language === row.language)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .map(({ id, title, version }) => ({ id, title, version, done: said.has(id) }));
}

/** What keeps a conversation from being closed over steps: each is done, or left out for a reason. */
export function stepProblems(
  steps: readonly RequiredStep[],
  skipped: readonly SkippedStep[],
): FieldProblem[] {
  const open = steps
    .filter(({ id, done }) => !done && !skipped.some(({ step }) => step === id))
    .map(({ id }): FieldProblem => ({ field: `step.${id}`, problem: 'required' }));
  const unsaid = skipped
    .filter(({ why, words }) => why === 'other' && !words.trim())
    .map(({ step }): FieldProblem => ({ field: `step.${step}`, problem: 'required' }));
  return [...open, ...unsaid];
}
