import type { Measure, Sums } from './measures.ts';
import type { ServiceLevelVariant } from './service-level.ts';

/** Measures to add and to take away. */
export interface Terms {
  plus: readonly Measure[];
  minus?: readonly Measure[];
}

/** How a figure is made of sums. Without `under` it is a count. */
export interface Formula {
  over: Terms;
  under?: Terms;
}

const of = (over: Measure, under?: Measure): Formula => ({
  over: { plus: [over] },
  ...(under && { under: { plus: [under] } }),
});

/** The service level by variant (`service-level.ts` says which abandons count in each). */
export const serviceLevelFormulas: Record<ServiceLevelVariant, Formula> = {
  A: { over: { plus: ['answeredInTime'] }, under: { plus: ['answered', 'abandoned'] } },
  B: {
    over: { plus: ['answeredInTime'] },
    under: { plus: ['answered', 'abandoned'], minus: ['shortAbandoned'] },
  },
  C: { over: { plus: ['answeredInTime'] }, under: { plus: ['answered'] } },
  D: { over: { plus: ['answeredInTime', 'abandonedInTime'] }, under: { plus: ['answered', 'abandoned'] } },
  E: {
    over: { plus: ['answeredInTime'] },
    under: { plus: ['answered', 'abandoned'], minus: ['abandonedInTime'] },
  },
};

/** Every figure that is a sum over rows, or one sum over another. */
export const formulas = {
  offered: of('offered'),
  answered: of('answered'),
  abandoned: of('abandoned'),
  serviceLevel: serviceLevelFormulas.B,
  asa: of('waitMs', 'answered'),
  abandonment: { over: { plus: ['abandoned'] }, under: { plus: ['answered', 'abandoned'] } },
  humanAnswerRate: of('humanAnswered', 'requests'),
  handled: of('handled'),
  aht: of('handleMs', 'handled'),
  ahtInteraction: of('interactionHandleMs', 'interactionsHandled'),
  talk: of('talkMs', 'talks'),
  arrived: of('arrived'),
  firstResponse: of('firstResponseMs', 'firstResponses'),
  firstResponseOpening: of('firstResponseOpenMs', 'firstResponses'),
  firstAuto: of('firstAutoMs', 'firstAutos'),
  fcr: of('once7d', 'interactionsHandled'),
  fcr72h: of('onceAny72h', 'interactionsHandled'),
  fcr30d: of('once30d', 'interactionsHandled'),
  resolution: of('resolved', 'judged'),
  csat: of('satisfied', 'surveysAnswered'),
  praise: of('praised', 'surveysAnswered'),
  surveyResponse: of('surveysAnswered', 'surveysOffered'),
  nps: of('recommendNet', 'recommendAnswers'),
  effort: of('easy', 'effortAnswers'),
  care: of('caredFor', 'careAnswers'),
  transferRate: of('transferred', 'interactionsHandled'),
  knowledgeFirst: of('lookedUp', 'interactionsHandled'),
  complaints: of('complaints'),
  complaintRate: of('complaints', 'arrived'),
  independent: of('independent', 'routine'),
  slaAttainment: of('clocksMet', 'clocksDue'),
  promiseKept: of('promisesKept', 'promisesDue'),
} as const satisfies Record<string, Formula>;

export type SummedFigureId = keyof typeof formulas;
export const summedFigureIds = Object.keys(formulas) as [SummedFigureId, ...SummedFigureId[]];

/** The formula of a figure; of the service level, by its variant. */
export const formulaOf = (id: SummedFigureId, variant: ServiceLevelVariant): Formula =>
  id === 'serviceLevel' ? serviceLevelFormulas[variant] : formulas[id];

function sumOf(sums: Sums, { plus, minus }: Terms): number {
  let sum = 0;
  for (const term of plus) sum += sums[term] ?? 0;
  if (minus) for (const term of minus) sum -= sums[term] ?? 0;
  return sum;
}

/** A figure of these sums: a count, or a rate that keeps its two parts. */
export function evaluate({ over, under }: Formula, sums: Sums): { numerator: number; denominator?: number } {
  const numerator = sumOf(sums, over);
  return under ? { numerator, denominator: sumOf(sums, under) } : { numerator };
}
