import { z } from 'zod';
import type { Stream } from '../../domain/journal/event.ts';
import { presentFaultSchema } from '../../domain/operation/fault.ts';
import { defineMutator } from './mutator.ts';

const one = z.object({ faultId: z.string() });
const streamOf = (id: string): Stream => ({ kind: 'config', id: `fault:${id}` });

/** A part of the system has failed; written down as soon as it can be (C-269). */
export const begin = defineMutator({
  args: one.extend(presentFaultSchema.shape),
  by: ['system'],
  run: (rows, data) =>
    rows.get('fault', data.faultId) ? [] : [{ stream: streamOf(data.faultId), type: 'fault.began', data }],
});

/** It works again. */
export const end = defineMutator({
  args: one.extend({ over: z.number().int() }),
  by: ['system'],
  run(rows, { faultId, over }) {
    const fault = rows.get('fault', faultId);
    if (!fault || fault.over !== undefined) return [];
    return [{ stream: streamOf(faultId), type: 'fault.ended', data: { faultId, over } }];
  },
});
