import {
  type PullReply,
  type PullRequest,
  type PushReply,
  type PushRequest,
  pullReplySchema,
  pushReplySchema,
} from '../../../contract/sync/wire.ts';
import { ask } from '../../../renderer/data/network/ask.ts';
import { type Transport, TransportError } from '../../../sync/engine/ports.ts';

/** The product's way of asking, replies checked against their schemas, with a cable that can be pulled. */
export class BenchTransport implements Transport {
  cut = true;

  push(request: PushRequest): Promise<PushReply> {
    if (this.cut) return Promise.reject(new TransportError('unreachable'));
    return ask({ url: '/sync/push', method: 'POST', body: request, answer: pushReplySchema });
  }

  pull(request: PullRequest): Promise<PullReply> {
    if (this.cut) return Promise.reject(new TransportError('unreachable'));
    return ask({ url: '/sync/pull', method: 'POST', body: request, answer: pullReplySchema });
  }

  listen(): () => void {
    return () => {};
  }
}
