import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { themes } from '../../../../domain/feedback/feedback.ts';
import { hasRole } from '../../../../domain/person/person.ts';
import { numberInForce } from '../../../../domain/policy/parameter-row.ts';
import type { Instant } from '../../../../domain/time.ts';
import { hotThemes, missedCriteria, type SpecialProposal } from '../../../../domain/training/special.ts';
import { useSession, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';

/** What happened that asks for a special training, in one's own queues, and nobody has decided on (C-248). */
export function useProposals(now: Instant): SpecialProposal[] {
  const { person } = useSession();
  const evaluations = useView((rows) => rows.all('evaluation'));
  const cards = useView((rows) => rows.all('scorecard'));
  const ratings = useView((rows) => rows.all('feedback'));
  const decided = useView((rows) => rows.all('special'));
  const hot = useView(
    (rows) => ({ aDay: numberInForce(rows, 'P-HOT', now), timesMean: numberInForce(rows, 'P-HOT', now, 1) }),
    [now],
  );
  return useMemo(() => {
    const mine = ({ queueId }: SpecialProposal) =>
      hasRole(person, 'manager') || person.queueIds.includes(queueId);
    return [
      ...missedCriteria(evaluations, cards, decided, now),
      ...hotThemes(ratings, decided, hot, now),
    ].filter(mine);
  }, [person, evaluations, cards, ratings, decided, hot, now]);
}

/** What a special training is about: the criterion's words, or the theme's. */
export function useSubjectWord(): (one: Pick<SpecialProposal, 'kind' | 'subject' | 'scorecardId'>) => string {
  const { t } = useTranslation('improve');
  const { language } = useFormat();
  const cards = useView((rows) => rows.all('scorecard'));
  return ({ kind, subject, scorecardId }) => {
    const theme = themes.find((one) => one === subject);
    if (kind === 'theme' && theme) return t(`theme.${theme}`);
    const criteria = cards
      .filter(({ id }) => id === scorecardId)
      .flatMap(({ sections }) => sections.flatMap((section) => section.criteria));
    return criteria.find(({ id }) => id === subject)?.name[language] ?? subject;
  };
}
