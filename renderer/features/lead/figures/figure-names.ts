import type { QueueFigures } from '../../../../domain/metrics/queue-figures.ts';

/** What only the wallboard and watched figures count. */
export type BoardFigureName =
  | 'occupied'
  | 'firstAnswerHuman'
  | 'firstAnswerAuto'
  | 'firstAnswersDue'
  | 'clocksSoon'
  | 'clocksOver'
  | 'callbacksToday'
  | 'callbacksOverdue'
  | 'complaintsToday'
  | 'complaintsOpen';
export type FigureName = keyof QueueFigures | BoardFigureName;

/** Those that stand at this second; the others are of a period. */
export const isOfThisSecond = (name: FigureName): boolean =>
  (
    [
      'waiting',
      'longestWait',
      'availableAgents',
      'occupied',
      'firstAnswersDue',
      'clocksSoon',
      'clocksOver',
      'callbacksToday',
      'callbacksOverdue',
      'complaintsOpen',
    ] as FigureName[]
  ).includes(name);

/** Of this second. */
export const nowFigures = ['waiting', 'longestWait', 'availableAgents'] as const;

/** Of a stretch of time. */
export const periodFigures = [
  'serviceLevel',
  'offered',
  'answered',
  'abandoned',
  'abandonment',
  'asa',
  'aht',
] as const;
