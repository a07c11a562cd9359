import type { Disposition } from '../interaction/interaction.ts';
import type { Kind } from '../interaction/kind.ts';
import type { Channel } from '../queue/channel.ts';
import type { Instant } from '../time.ts';
import type { Sums } from './measures.ts';

/** By what figures can be asked for. `none`: no kind was set, or no wrap-up says what it came to; '' as agent: nobody. */
export interface Dimensions {
  queueId: string;
  channel: Channel;
  kind: Kind | 'none';
  agentId: string;
  disposition: Disposition | 'none';
}

/** What one row adds to the figures of the interval that `at` lies in. */
export interface Fact extends Dimensions {
  of: 'leg' | 'interaction' | 'callback';
  rowId: string;
  at: Instant;
  sums: Sums;
}
