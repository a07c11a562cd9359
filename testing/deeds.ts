import type { Actor } from '../domain/journal/event.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Central } from './central.ts';

/** Somebody of the centre. */
export const by = (id: string): Actor => ({ kind: 'person', id });

/** What refuses it, if anything does. What goes wrong otherwise goes on. */
export function refusalIn(run: () => void): Refusal | undefined {
  try {
    run();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  return undefined;
}

/** What refuses it; fails when nothing does. */
export function refusalOf(run: () => void): Refusal {
  const refusal = refusalIn(run);
  if (!refusal) throw new Error('was not refused');
  return refusal;
}

/** In one word how it ended: `ok`, the first field that was wrong, or the code that refused it. */
export function outcomeOf(run: () => void): string {
  const refusal = refusalIn(run);
  return refusal?.fields[0]?.field ?? refusal?.code ?? 'ok';
}

/** A chat of 王芳's comes in, into the queue `general` unless told otherwise. */
export function arrive(
  central: Central,
  {
    customerId = 'c1',
    ...over
  }: {
    interactionId?: string;
    customerId?: string;
    queueId?: string;
    customerName?: string;
    language?: string;
    offHours?: boolean;
  } = {},
): void {
  const chat = { interactionId: 'i1', channel: 'chat', queueId: 'general', customerId, customerName: '王芳' };
  const how = { language: 'zh-CN', offHours: false, source: 'live', recordingNotice: true };
  central.mutate('centre.arrive', { ...chat, ...how, ...over }, { kind: 'customer', id: customerId });
}
