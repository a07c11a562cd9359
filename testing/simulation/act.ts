import type { Machine } from './machine.ts';
import type { World } from './world.ts';

/** Something that can happen, and how often it does among the others. */
export interface Act {
  weight: number;
  run(scene: Scene): void;
}

/** Where it happens, and the two numbers that choose among what is there. */
export interface Scene {
  world: World;
  machine: Machine;
  a: number;
  b: number;
}

/** `on` chooses the machine. */
export function sceneOf(world: World, { on, a, b }: { on: number; a: number; b: number }): Scene {
  const machine = chosen(world.machines, on);
  // A disk of a newer version waits for its program; nothing else happens to it meanwhile.
  if (machine?.isNewer) machine.becomesEarlier();
  if (!machine) throw new Error('a world without machines');
  return { world, machine, a, b };
}

/** The one of `items` that `by`, in [0, 1), points at. */
export const chosen = <T>(items: readonly T[], by: number): T | undefined =>
  items[Math.floor(by * items.length)];
