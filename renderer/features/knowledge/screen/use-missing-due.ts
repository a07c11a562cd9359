import { type MissingGroup, missingDueAt } from '../../../../domain/knowledge/missing-article.ts';
import { numberInForce } from '../../../../domain/policy/parameter-row.ts';
import type { Instant } from '../../../../domain/time.ts';
import { useView } from '../../../data/index.ts';

/** By when each of what was missed is to be settled, by the number in force (P-KBN). */
export function useMissingDue(now: Instant): (group: MissingGroup) => { at: Instant; late: boolean } {
  const days = useView((rows) => numberInForce(rows, 'P-KBN', now), [now]);
  return (group) => {
    const at = missingDueAt(group, days);
    return { at, late: at < now };
  };
}
