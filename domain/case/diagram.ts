import type { Kind } from '../interaction/kind.ts';
import { type MovingStep, machines, statesOf } from './machine.ts';

/** The way of one kind of case as a Mermaid state diagram, drawn from the machine itself. */
export function diagramOf(kind: Kind): string {
  const arrows = statesOf(kind).flatMap((from) =>
    Object.entries(machines[kind][from] ?? {}).flatMap(([step, to]) =>
      [to].flat().map((state) => `  ${from} --> ${state}: ${step as MovingStep}`),
    ),
  );
  return ['stateDiagram-v2', '  [*] --> received', ...arrows, '  archived --> [*]'].join('\n');
}
