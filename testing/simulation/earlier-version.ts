import type { OutboxEntry } from '../../sync/engine/ports.ts';

/** An intent as version 1 of the wire had it: an evaluation did not say what it was based on. */
export function downcast<M extends { name: string; args: unknown }>(mutation: M): M {
  if (mutation.name !== 'evaluation.save') return mutation;
  const { basedOn: _basedOn, ...args } = mutation.args as Record<string, unknown>;
  return { ...mutation, args };
}

/** An entry of the outbox as a desktop of version 1 wrote it. */
export const downcastEntry = (entry: OutboxEntry): OutboxEntry => ({ ...downcast(entry), version: 1 });
