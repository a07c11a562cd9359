import type { Readable, Transform } from 'node:stream';

/** Pipes and carries errors along, so that a broken archive is reported instead of ending silently. */
export function forward(from: Readable, to: Transform): Transform {
  from.once('error', (error) => to.destroy(error));
  to.once('close', () => from.destroy());
  from.pipe(to);
  return to;
}
