import type { Operation, Plan } from './plan.ts';
import { run } from './run.ts';

/** The fewest operations of the plan that still break the same invariant: halves are left out, then ever smaller parts. */
export async function shrink(plan: Plan, invariant: string): Promise<Plan> {
  let operations = plan.operations;
  const breaks = async (some: readonly Operation[]) =>
    (await run({ ...plan, operations: some })).violation?.invariant === invariant;
  for (let size = Math.ceil(operations.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < operations.length; ) {
      const without = [...operations.slice(0, from), ...operations.slice(from + size)];
      if (await breaks(without)) operations = without;
      else from += size;
    }
  }
  return { ...plan, operations };
}
