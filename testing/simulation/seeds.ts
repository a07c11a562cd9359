import { planOf } from './plan.ts';
import { run } from './run.ts';
import { shrink } from './shrink.ts';
import type { Violation } from './violation.ts';

/** Every so many seeds one is lived twice, and must be the same both times. */
const TWICE_EVERY = 25;

export interface Failure {
  seed: number;
  violation: Violation;
}

/** Lives one seed; the failure, if there was one. */
export async function liveSeed(seed: number): Promise<Failure | undefined> {
  const plan = planOf(seed);
  const { violation, hash } = await run(plan);
  if (violation) return { seed, violation };
  if (seed % TWICE_EVERY !== 0) return undefined;
  const again = await run(plan);
  if (again.hash === hash) return undefined;
  return { seed, violation: { invariant: 'fault', what: `two runs differ: ${hash} and ${again.hash}` } };
}

/** The shortest way to the same failure, told step by step. */
export async function tell({ seed, violation }: Failure): Promise<string[]> {
  const plan = planOf(seed);
  const short = await shrink(plan, violation.invariant);
  const { lines } = await run(short, true);
  return [`${short.operations.length} of ${plan.operations.length} operations are enough:`, ...lines];
}
