import { normalEmail, normalPhone } from '../customer/normal.ts';
import type { Queue } from './queue.ts';

/** A mail address or a number that customers dial, as it is compared. */
const plain = (address: string): string =>
  address.includes('@') ? normalEmail(address) : (normalPhone(address) ?? normalEmail(address));

/** The queue that has this address or number; the first where several claim it. */
export const queueAddressed = <Q extends Pick<Queue, 'addresses'>>(
  queues: readonly Q[],
  address: string,
): Q | undefined =>
  queues.find(({ addresses = [] }) => addresses.some((one) => plain(one) === plain(address)));
