import type { Instant } from '../time.ts';

/** The clocks of a case. Three are the customer's (first answer, progress, handling), the others hold one stage each. */
export const caseClockIds = [
  'record',
  'grade',
  'assessment',
  'firstAnswer',
  'firstProgress',
  'silence',
  'handling',
  'transfer',
  'receipt',
  'tier',
  'preliminary',
  'departmentProgress',
  'tellProgress',
  'question',
  'investigation',
  'approval',
  'tellResult',
  'promise',
  'callback',
  'reach',
  'summary',
  'total',
] as const;
export type CaseClockId = (typeof caseClockIds)[number];

/** Who has to do something about it. */
export type ClockOf = 'owner' | 'department' | 'head';

export interface CaseClock {
  id: CaseClockId;
  clauseId: string;
  of: ClockOf;
  startedAt: Instant;
  dueAt: Instant;
  stoppedAt?: Instant;
  state: 'onTrack' | 'lastQuarter' | 'breached' | 'met' | 'missed';
  /** In time, but not by the way the customer came (C-092). */
  otherChannel?: boolean;
}

/** A clock before anybody has looked at it. */
export type ClockDraft = Omit<CaseClock, 'state'>;
