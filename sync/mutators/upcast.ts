import { WIRE_VERSION } from '../../contract/sync/wire.ts';
import type { Mutation, MutationName } from './registry.ts';

/** A mutation with the wire version its arguments were written for. */
type Written = Mutation & { version: number };
type Step = (args: Record<string, unknown>) => Record<string, unknown>;

/**
 * What a wire version changed in the arguments of a mutation: by the version that brought the change, then by name.
 * A step never looks at anything but the arguments. It stays as long as a desktop of the version before may come back.
 */
const steps: Record<number, Partial<Record<MutationName, Step>>> = {
  // Version 1 kept an evaluation over whatever was there.
  2: { 'evaluation.save': (args) => ({ ...args, basedOn: null }) },
};

/** The same intent in the words of today's version. What is already there comes back as it is. */
export function upcast<M extends Written>(mutation: M): M {
  let { args } = mutation;
  for (let version = mutation.version + 1; version <= WIRE_VERSION; version += 1) {
    const step = steps[version]?.[mutation.name as MutationName];
    if (step && isRecord(args)) args = step(args);
  }
  return mutation.version === WIRE_VERSION ? mutation : { ...mutation, args, version: WIRE_VERSION };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
