import type { Actor } from '../../domain/journal/event.ts';
import { DAY, HOUR } from '../../domain/time.ts';
import type { Central } from '../central.ts';
import type { FakeClock } from '../fake-clock.ts';
import { aFile } from './files.ts';

/** Where it happens. */
interface Centre {
  central: Central;
  clock: FakeClock;
  nextCustomer(): number;
}

/**
 * What has happened before a life begins, so that there is something to go on with at once: conversations in every state,
 * a promise, a file on its way, and somebody still waiting.
 */
export function morning(world: Centre): void {
  const { central, clock } = world;
  const as = (id: string): Actor => ({ kind: 'person', id });
  const arrived = (queueId: string, ownerId?: string): string => {
    const n = world.nextCustomer();
    const [interactionId, customerId] = [`i${n}`, `c${n}`];
    const customer = { kind: 'customer' as const, id: customerId };
    const data = { channel: 'chat', customerId, customerName: `客${n}`, language: 'zh-CN', queueId };
    const args = { ...data, interactionId, offHours: false, source: 'live', recordingNotice: true };
    central.mutate('centre.arrive', args, customer);
    const first = { interactionId, messageId: `m${central.transaction}`, text: '你好' };
    central.mutate('centre.receiveMessage', first, customer);
    if (ownerId) central.mutate('interaction.accept', { interactionId }, as(ownerId));
    return interactionId;
  };
  arrived('orders');
  const talking = arrived('general', 'li');
  central.mutate(
    'interaction.addAttachment',
    { interactionId: talking, attachmentId: 'f0', ...aFile(0) },
    as('li'),
  );
  central.mutate('interaction.hold', { interactionId: arrived('general', 'wang') }, as('wang'));
  central.mutate('interaction.startWrapUp', { interactionId: arrived('orders', 'wang') }, as('wang'));
  const interactionId = arrived('orders', 'wang');
  const [promisedAt, number] = [clock.now(), '13800001234'];
  const promise = {
    callbackId: 'b0',
    interactionId,
    dueAt: promisedAt + DAY + HOUR,
    policy: 'picked',
    purpose: '结果',
  };
  central.mutate('callback.promise', { ...promise, number, promisedAt }, as('wang'));
}
