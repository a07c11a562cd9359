import type { Leg } from '../interaction/leg.ts';
import { type AverageFigure, average } from './figure.ts';
import { answerWait, isAnswered } from './leg-outcome.ts';

/** Average speed of answer: waits of answered legs over answered legs; abandoned waits are not in. */
export const asa = (legs: readonly Leg[]): AverageFigure =>
  average('leg', legs.filter(isAnswered), answerWait);
