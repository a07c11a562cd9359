import type { CoachingContent } from '../../../../domain/coaching/coaching.ts';
import { useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';

/** The criterion's words on the card that it was judged by. */
export function useCriterion({ scorecardId, criterionId }: CoachingContent): string {
  const { language } = useFormat();
  return useView(
    (rows) =>
      rows
        .get('scorecard', scorecardId)
        ?.sections.flatMap(({ criteria }) => criteria)
        .find(({ id }) => id === criterionId)?.name[language] ?? criterionId,
    [scorecardId, criterionId, language],
  );
}
