import type { Calibration } from '../calibration/calibration.ts';
import type { Evaluation } from '../evaluation/scorecard.ts';
import type { Draw } from './draw.ts';
import { type HandOver, judgeOf, lastHandOver } from './hand-over.ts';
import { lotOf } from './lot.ts';

/** One interaction on somebody's list of what to judge. What is compared with others looks like everything else. */
export interface WorkItem {
  interactionId: string;
  state: 'open' | 'begun' | 'done';
  late: boolean;
  /** It was drawn for somebody else first. */
  handed?: HandOver;
}

interface Looked {
  draws: readonly Draw[];
  units: readonly Calibration[];
  evaluations: readonly Evaluation[];
  personId: string;
  /** The site's day, as `2026-02-14`. */
  today: string;
}

/**
 * What a person has to judge today: what was drawn today, what is left of earlier days, and, mixed in, what is compared.
 * What is open stands first; the order says nothing about why something is there.
 */
export function workOf({ draws, units, evaluations, personId, today }: Looked): WorkItem[] {
  const own = new Map(
    evaluations.filter((one) => one.evaluatorId === personId).map((one) => [one.interactionId, one]),
  );
  const stateOf = (interactionId: string): WorkItem['state'] => {
    const evaluation = own.get(interactionId);
    return evaluation === undefined ? 'open' : evaluation.state === 'draft' ? 'begun' : 'done';
  };
  const items = new Map<string, WorkItem>();
  const add = (interactionId: string, late: boolean, stays: boolean, handed?: HandOver) => {
    const state = stateOf(interactionId);
    if (stays || state !== 'done')
      items.set(interactionId, { interactionId, state, late, ...(handed && { handed }) });
  };
  for (const draw of draws) {
    const { day, picks } = draw;
    for (const pick of picks)
      if (judgeOf(draw, pick) === personId)
        add(pick.interactionId, pick.late ?? false, day === today, lastHandOver(draw, pick.interactionId));
  }
  for (const unit of units)
    if (unit.state === 'open' && unit.evaluatorIds.includes(personId)) add(unit.id, false, true);
  const place = (item: WorkItem) => `${item.state === 'done' ? 1 : 0}${lotOf(personId, item.interactionId)}`;
  return [...items.values()].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}
