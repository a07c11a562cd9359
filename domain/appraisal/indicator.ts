import { z } from 'zod';
import type { SummedFigureId } from '../metrics/formulas.ts';
import type { Rate } from '../metrics/rate.ts';
import { MINUTE } from '../time.ts';

/** What an appraisal may be made of. Each looks at one side of the work. */
export const indicatorIds = [
  'handled',
  'firstResponse',
  'slaAttainment',
  'promiseKept',
  'resolution',
  'fcr',
  'independent',
  'csat',
  'praise',
  'quality',
] as const;
export const indicatorSchema = z.enum(indicatorIds);
export type IndicatorId = z.infer<typeof indicatorSchema>;

export type Aspect = 'volume' | 'efficiency' | 'resolution' | 'satisfaction' | 'attitude';

interface Indicator {
  aspect: Aspect;
  /** The figure it is; the score of released evaluations is none of the registry's. */
  figure: SummedFigureId | undefined;
  better: 'higher' | 'lower';
  /** What is reached for where a team has no target of its own. Averages in milliseconds, quality in points. */
  goal: Rate;
}

const percent = (numerator: number): Rate => ({ numerator, denominator: 100 });

/** Every indicator is a figure of the registry or the mean score of evaluations: nobody types one in (C-193). */
export const indicators: Record<IndicatorId, Indicator> = {
  handled: {
    aspect: 'volume',
    figure: 'handled',
    better: 'higher',
    goal: { numerator: 400, denominator: 1 },
  },
  firstResponse: {
    aspect: 'efficiency',
    figure: 'firstResponse',
    better: 'lower',
    goal: { numerator: MINUTE / 2, denominator: 1 },
  },
  slaAttainment: { aspect: 'efficiency', figure: 'slaAttainment', better: 'higher', goal: percent(90) },
  promiseKept: { aspect: 'efficiency', figure: 'promiseKept', better: 'higher', goal: percent(95) },
  // C-177
  resolution: { aspect: 'resolution', figure: 'resolution', better: 'higher', goal: percent(95) },
  // Of the three windows the one that is decided when a month closes.
  fcr: { aspect: 'resolution', figure: 'fcr72h', better: 'higher', goal: percent(75) },
  // C-183
  independent: { aspect: 'resolution', figure: 'independent', better: 'higher', goal: percent(80) },
  csat: { aspect: 'satisfaction', figure: 'csat', better: 'higher', goal: percent(85) },
  praise: { aspect: 'satisfaction', figure: 'praise', better: 'higher', goal: percent(20) },
  quality: {
    aspect: 'attitude',
    figure: undefined,
    better: 'higher',
    goal: { numerator: 85, denominator: 1 },
  },
};
