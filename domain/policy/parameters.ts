import type { Parameter } from './parameter.ts';
import parameterData from './parameters.json' with { type: 'json' };

export const parameters = parameterData as readonly Parameter[];

export const parameterOf = (id: string): Parameter | undefined => parameters.find((one) => one.id === id);

/** `adjustable`: the product goes by the value in force. `fixed`: it goes by a number of its own. `unused`: by none yet. */
export type Standing = 'adjustable' | 'fixed' | 'unused';

export function standingOf({ adjustable, usedBy }: Parameter): Standing {
  if (adjustable) return 'adjustable';
  return usedBy === undefined ? 'unused' : 'fixed';
}

/** Of a number that the code has as its own no other value is proposed: the register would say what is not so. */
export const mayBeProposed = (parameter: Parameter): boolean => standingOf(parameter) !== 'fixed';
