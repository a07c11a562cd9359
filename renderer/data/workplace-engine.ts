import type { Engine } from '../../sync/engine/engine.ts';

/** What screens use of the engine. A window has a mirror of it; tests put the engine itself in its place. */
export type WorkplaceEngine = Pick<
  Engine,
  | 'view'
  | 'status'
  | 'refused'
  | 'now'
  | 'pendingFor'
  | 'subscribe'
  | 'subscribeStatus'
  | 'mutate'
  | 'want'
  | 'dismissRefused'
  | 'reconnect'
>;
