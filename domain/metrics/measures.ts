/**
 * What rows add to figures: whole numbers that are only ever summed, so that figures of parts roll up exactly.
 * `docs/metrics.md` says in words what each figure makes of them.
 */
export const measures = [
  // A leg, in the interval of its queue entry
  'entered',
  'offered',
  'answered',
  'abandoned',
  'shortAbandoned',
  'answeredInTime',
  'abandonedInTime',
  'waitMs',
  'requests',
  'humanAnswered',
  // A leg, in the interval of its end
  'left',
  'handled',
  'handleMs',
  'talks',
  'talkMs',
  // An interaction, in the interval of its arrival
  'arrived',
  'complaints',
  // ... of its customer's first message
  'firstResponses',
  'firstResponseMs',
  'firstResponseOpenMs',
  'firstAutos',
  'firstAutoMs',
  // ... of its end
  'interactionsHandled',
  'interactionHandleMs',
  'transferred',
  'lookedUp',
  'judged',
  'resolved',
  'once7d',
  'onceAny72h',
  'once30d',
  'routine',
  'independent',
  // ... of the question how it was
  'surveysOffered',
  'surveysAnswered',
  'satisfied',
  'praised',
  'recommendAnswers',
  'recommendNet',
  'effortAnswers',
  'easy',
  'careAnswers',
  'caredFor',
  // A promise of time, a callback, in the interval it falls due in
  'clocksDue',
  'clocksMet',
  'promisesDue',
  'promisesKept',
] as const;
export type Measure = (typeof measures)[number];

/** Sums of measures; what is left out is 0. */
export type Sums = Partial<Record<Measure, number>>;

/** Adds up; never an average of averages. */
export function addSums(all: Iterable<Sums>): Sums {
  const total: Sums = {};
  for (const sums of all)
    for (const measure of measures) {
      const own = sums[measure];
      if (own) total[measure] = (total[measure] ?? 0) + own;
    }
  return total;
}

/** `now` without what was `before`; measures that did not change are left out. */
export function changeOf(before: Sums, now: Sums): Sums {
  const change: Sums = {};
  for (const measure of measures) {
    const by = (now[measure] ?? 0) - (before[measure] ?? 0);
    if (by !== 0) change[measure] = by;
  }
  return change;
}
