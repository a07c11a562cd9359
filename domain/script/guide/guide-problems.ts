import type { FieldProblem } from '../../refusal.ts';
import type { GuideStep } from './guide.ts';

/**
 * What is wrong with a tree: no step, a choice without words or with a way to nowhere, a name used twice, a step that
 * nothing leads to, or one from which no way ends (C-036: every walk has an outcome).
 */
export function guideProblems(steps: readonly GuideStep[]): FieldProblem['problem'] | undefined {
  const [first] = steps;
  if (!first) return 'required';
  const choices = steps.flatMap((step) => step.choices);
  if (steps.some((step) => step.choices.length === 0) || choices.some(({ label }) => !label.trim()))
    return 'required';
  const ids = steps.map(({ id }) => id);
  if (new Set(ids).size < ids.length || choices.some(({ to }) => to !== undefined && !ids.includes(to)))
    return 'invalid';
  return reached(steps, first.id).size < steps.length || endless(steps) ? 'invalid' : undefined;
}

function reached(steps: readonly GuideStep[], start: string): Set<string> {
  const seen = new Set([start]);
  for (const id of seen)
    for (const { to } of steps.find((step) => step.id === id)?.choices ?? [])
      if (to !== undefined) seen.add(to);
  return seen;
}

/** Whether some step leads to no end. */
function endless(steps: readonly GuideStep[]): boolean {
  const ending = new Set<string>();
  for (let found = true; found; ) {
    found = false;
    for (const { id, choices } of steps) {
      if (ending.has(id) || !choices.some(({ to }) => to === undefined || ending.has(to))) continue;
      ending.add(id);
      found = true;
    }
  }
  return ending.size < steps.length;
}
