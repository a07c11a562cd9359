import type { QueueFigures } from '../../../../domain/metrics/queue-figures.ts';

export type FigureName = keyof QueueFigures;

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
