import type { FiguresReply } from '../../../../contract/http/figures.ts';
import type { ServiceLevelVariant } from '../../../../domain/metrics/service-level.ts';
import type { Window } from '../../../../domain/metrics/window.ts';
import {
  daysBefore,
  daysOf,
  intervalFor,
  type Report,
  windowOfDays,
} from '../../../../domain/report/report.ts';
import type { Instant } from '../../../../domain/time.ts';
import type { FiguresQuestion } from '../../../data/index.ts';
import { type Answer, useAnswer } from '../use-answer.ts';

/** What a report asks the centre for: the period's window and what narrows it. */
export interface Asked {
  window: Window;
  before: Window;
  interval: Report['interval'];
  /** Shared with the questions for rows. */
  filters: Pick<FiguresQuestion, 'queueId' | 'channel' | 'kind' | 'agentId' | 'disposition' | 'variant'>;
}

export interface Reported {
  now: FiguresReply;
  before: FiguresReply | undefined;
}

export function askedOf(report: Report, variant: ServiceLevelVariant, now: Instant): Asked {
  const window = windowOfDays(daysOf(report.period, now));
  const { queueId, channel, kind, agentId, disposition } = report;
  return {
    window,
    before: windowOfDays(daysBefore(report.period, now)),
    interval: intervalFor(report.interval, window),
    filters: { queueId, channel, kind, agentId, disposition, variant },
  };
}

/** The figures of a report, and those of the period before when they stand beside. */
export function useReported(report: Report, { window, before, interval, filters }: Asked): Answer<Reported> {
  const { by, compare } = report;
  return useAnswer(JSON.stringify({ window, before, interval, by, compare, filters }), async (api) => {
    const ask = (of: Window) => api.figures({ ...filters, ...of, interval, by });
    const [own, earlier] = await Promise.all([ask(window), compare ? ask(before) : undefined]);
    return { now: own, before: earlier };
  });
}
