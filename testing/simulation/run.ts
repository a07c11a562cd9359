import { sceneOf } from './act.ts';
import { acts } from './acts.ts';
import { finish } from './finish.ts';
import type { Plan } from './plan.ts';
import { Trace } from './trace.ts';
import type { Violation } from './violation.ts';
import { World } from './world.ts';

export interface Outcome {
  violation: Violation | undefined;
  /** The same for two runs of one plan. */
  hash: string;
  lines: readonly string[];
}

/** Lives through a plan. Everything that happens follows from it. */
export async function run(plan: Plan, keepTrace = false): Promise<Outcome> {
  const trace = new Trace(keepTrace);
  const world = new World(plan.seed, trace);
  const stray = (error: unknown) =>
    world.violated('fault', error instanceof Error ? String(error.stack) : String(error));
  process.on('unhandledRejection', stray);
  try {
    await world.pass(1_000);
    for (const operation of plan.operations) {
      if (world.violation) break;
      const scene = sceneOf(world, operation);
      trace.say('—', `${operation.act} at ${scene.machine.name}`);
      world.random.reseed(operation.seed);
      acts[operation.act].run(scene);
      await world.pass(operation.wait);
      for (const machine of world.machines) machine.watch?.look(machine === scene.machine);
    }
    if (!world.violation) await finish(world);
  } catch (error) {
    stray(error);
  } finally {
    process.off('unhandledRejection', stray);
    for (const machine of world.machines) machine.end();
  }
  return { violation: world.violation, hash: trace.hash, lines: trace.lines };
}
