import type { FigureRowsReply } from '../../../contract/http/figures.ts';
import type { TrendReply } from '../../../contract/http/trend.ts';
import type { Window } from '../../../domain/metrics/window.ts';
import { HOUR } from '../../../domain/time.ts';
import { type Api, useNow } from '../../data/index.ts';
import { type Answer, useAnswer } from '../lead/index.ts';

/** The last weeks of one queue, or of all that somebody is told of; asked anew every hour. */
export function useTrend(queueId: string | undefined): Answer<TrendReply> {
  const hour = Math.floor(useNow(HOUR) / HOUR);
  return useAnswer(`${queueId ?? ''} ${hour}`, (api) => api.trend({ queueId }));
}

/** The customers of a week as rows of a figure: whoever comes back counts, everybody is in. */
export async function customerRows(
  api: Api,
  { from, to }: Window,
  queueId: string | undefined,
): Promise<FigureRowsReply> {
  const { rows } = await api.trendCustomers({ from, to, queueId });
  return {
    rows: rows.map(({ customerId: id, returned, ...row }) => ({
      ...row,
      of: 'interaction' as const,
      id,
      kind: 'none',
      agentId: '',
      numerator: returned ? 1 : 0,
      denominator: 1,
    })),
    total: rows.length,
    figure: { numerator: rows.filter(({ returned }) => returned).length, denominator: rows.length },
  };
}
