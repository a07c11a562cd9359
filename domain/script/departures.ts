import type { Interaction } from '../interaction/interaction.ts';
import type { Bilingual } from '../language.ts';
import type { Instant } from '../time.ts';
import type { NamedSkip } from './skipped-step.ts';

/** One step that was left out of one matter, and why (C-051). */
export interface Departure {
  interaction: Interaction;
  at: Instant;
  skip: NamedSkip;
}

/** How often one step was left out, and for which reasons. */
export interface StepDepartures {
  step: string;
  title: Bilingual | undefined;
  count: number;
  reasons: { why: NamedSkip['why']; count: number }[];
}

export interface DepartureReport {
  /** Conversations that were closed in the time, and those of them in which something was left out. */
  closed: number;
  withDepartures: number;
  /** The step left out most often first. */
  steps: StepDepartures[];
  /** The latest first. */
  departures: Departure[];
}

/** What was left out of the standard in conversations that were closed from `from` until before `to`. */
export function departureReport(
  interactions: readonly Interaction[],
  { from, to }: { from: Instant; to: Instant },
): DepartureReport {
  const closed = interactions.filter(
    ({ state, closedAt = 0 }) => state === 'closed' && closedAt >= from && closedAt < to,
  );
  const departures = closed
    .flatMap((interaction) =>
      (interaction.skipped ?? []).map((skip) => ({ interaction, at: interaction.closedAt ?? 0, skip })),
    )
    .sort((a, b) => b.at - a.at || (a.interaction.id < b.interaction.id ? -1 : 1));
  const withDepartures = new Set(departures.map(({ interaction }) => interaction.id)).size;
  return { closed: closed.length, withDepartures, steps: bySteps(departures), departures };
}

function bySteps(departures: readonly Departure[]): StepDepartures[] {
  const steps = new Map<string, StepDepartures>();
  for (const { skip } of departures) {
    // The latest name it had.
    const one = steps.get(skip.step) ?? { step: skip.step, title: skip.title, count: 0, reasons: [] };
    one.count += 1;
    const reason = one.reasons.find(({ why }) => why === skip.why);
    if (reason) reason.count += 1;
    else one.reasons.push({ why: skip.why, count: 1 });
    steps.set(skip.step, one);
  }
  for (const { reasons } of steps.values()) reasons.sort((a, b) => b.count - a.count);
  return [...steps.values()].sort((a, b) => b.count - a.count || (a.step < b.step ? -1 : 1));
}
