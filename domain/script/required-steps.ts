import type { Interaction } from '../interaction/interaction.ts';
import type { Bilingual } from '../language.ts';
import type { FieldProblem } from '../refusal.ts';
import type { Instant } from '../time.ts';
import { scriptsFor } from './in-force.ts';
import { proceduresFor, stepOfTask } from './procedure/procedure.ts';
import type { Script } from './script.ts';
import type { SkippedStep } from './skipped-step.ts';

/** One step that this conversation needs, in the version that holds now (C-033). */
export interface RequiredStep {
  id: string;
  title: Bilingual;
  version: number;
  done: boolean;
  /** It is ticked in a procedure; without one it is said. */
  task?: { scriptId: string; taskId: string };
}

type Matter = Pick<Interaction, 'channel' | 'queueId' | 'kind' | 'language' | 'said' | 'guide' | 'ticks'>;

/**
 * What has to be said in this conversation (C-046), in the customer's language, what its procedure has to have done
 * (C-033), and what of it is.
 */
export const requiredSteps = (scripts: readonly Script[], row: Matter, now: Instant): RequiredStep[] => [
  ...toSay(scripts, row, now),
  ...toDo(scripts, row, now),
];

function toSay(scripts: readonly Script[], row: Matter, now: Instant): RequiredStep[] {
  const said = new Set([...(row.said ?? []), row.guide?.scriptId]);
  return scriptsFor(scripts, row, now)
    .filter(
      ({ required, language, moment }) =>
        required === true && language === row.language && moment !== 'procedure',
    )
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .map(({ id, title, version }) => ({ id, title, version, done: said.has(id) }));
}

const toDo = (scripts: readonly Script[], row: Matter, now: Instant): RequiredStep[] =>
  proceduresFor(scripts, row, now).flatMap(({ id: scriptId, version, steps }) =>
    steps
      .filter(({ required }) => required === true)
      .map(({ id: taskId, text, tick }) => ({
        ...{ id: stepOfTask(scriptId, taskId), title: text, version },
        ...{ done: tick !== undefined, task: { scriptId, taskId } },
      })),
  );

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
