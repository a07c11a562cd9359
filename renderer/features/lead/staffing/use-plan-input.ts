import type { Queue } from '../../../../domain/queue/queue.ts';
import type { PlanInput } from '../../../../domain/staffing/day-plan.ts';
import { type Duration, MINUTE, SECOND } from '../../../../domain/time.ts';
import { useDraft } from '../../../data/index.ts';

/** What a lead has typed for a queue; a field left empty has what is usual. Times in seconds. */
export type PlanSettings = Partial<Record<keyof typeof limits, number>>;

export const limits = {
  handleSeconds: { min: 5, max: 7_200 },
  atOnce: { min: 1, max: 10 },
  targetPercent: { min: 1, max: 99 },
  thresholdSeconds: { min: 0, max: 3_600 },
  patienceSeconds: { min: 5, max: 3_600 },
  shrinkagePercent: { min: 0, max: 90 },
} as const;

/** What holds where nothing was typed. Nobody gives up unless a patience is given. */
const USUAL = { atOnce: 1, targetPercent: 80, shrinkagePercent: 30 } as const;
/** Without any history: about an ordinary conversation. */
const USUAL_HANDLE: Duration = 4 * MINUTE;

/** The settings of a queue, kept for this person on this machine. */
export function usePlanSettings(queue: Queue): [PlanSettings, (change: PlanSettings) => void] {
  const [kept, keep] = useDraft<PlanSettings>(`staffing.${queue.id}`, {});
  return [kept, (change) => keep({ ...kept, ...change })];
}

/** What the fields come to; a value beyond its limits, half typed perhaps, counts as the limit. */
export function planInputOf(
  settings: PlanSettings,
  queue: Queue,
  measured: Duration | undefined,
  extra: number,
): PlanInput {
  const within = (name: keyof typeof limits) => {
    const value = settings[name];
    const { min, max } = limits[name];
    return value === undefined ? undefined : Math.min(max, Math.max(min, value));
  };
  const [handle, threshold, patience] = [
    within('handleSeconds'),
    within('thresholdSeconds'),
    within('patienceSeconds'),
  ];
  return {
    handleMs: handle === undefined ? (measured ?? USUAL_HANDLE) : handle * SECOND,
    thresholdMs: threshold === undefined ? queue.serviceLevelMs : threshold * SECOND,
    patienceMs: patience === undefined ? undefined : patience * SECOND,
    atOnce: within('atOnce') ?? USUAL.atOnce,
    targetPercent: within('targetPercent') ?? USUAL.targetPercent,
    shrinkagePercent: within('shrinkagePercent') ?? USUAL.shrinkagePercent,
    extra,
  };
}
