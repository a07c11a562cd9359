import { useTranslation } from 'react-i18next';
import type { FindingRef } from '../../../../domain/correction/finding.ts';
import { themeSchema } from '../../../../domain/feedback/feedback.ts';
import { reviewPartSchema } from '../../../../domain/rule-review/rule-review.ts';
import { useView } from '../../../data/index.ts';
import type { ImproveSide, Place } from '../../../stores/place.ts';
import { usePackTitle } from '../packs/use-pack-title.ts';
import { usePeriodName, useStudyTitle } from '../studies/use-study-title.ts';

interface Found {
  /** Where it was found, and what. */
  text: string;
  /** Where it is read; nowhere for who does not have it. */
  place?: Place;
}

const on = (side: ImproveSide, id: string): Place => ({ screen: 'improve', side, id });

/** A finding in words, as far as it is on this desktop. */
export function useFinding({ of, id, part }: FindingRef): Found {
  const { t } = useTranslation('improve');
  const studyTitle = useStudyTitle();
  const period = usePeriodName();
  const packTitle = usePackTitle();
  const study = useView((rows) => rows.get('study', of === 'study' ? id : ''), [of, id]);
  const problem = useView((rows) => rows.get('problem', of === 'problem' ? id : ''), [of, id]);
  const review = useView((rows) => rows.get('rulereview', of === 'ruleReview' ? id : ''), [of, id]);
  const pack = useView((rows) => rows.get('pack', of === 'pack' ? id : ''), [of, id]);
  const evaluation = useView((rows) => rows.get('evaluation', of === 'evaluation' ? id : ''), [of, id]);
  const found = (where: string, what: string | undefined, place?: Place): Found => ({
    text: what ? `${where} · ${what}` : where,
    ...(place && { place }),
  });
  if (study) {
    const one = study.findings.find((finding) => finding.id === part);
    return found(studyTitle(study), one?.text, on('studies', id));
  }
  if (problem) return found(t('finding.problem'), problem.title, on('problems', id));
  if (review) {
    const name = t(`ruleReview.part.${reviewPartSchema.catch('report').parse(part)}`);
    return found(t('ruleReview.title', { period: period(review) }), name, on('ruleReviews', id));
  }
  if (pack) {
    const one = pack.decisions.find((decision) => decision.id === part);
    return found(packTitle(pack), one?.text, on('packs', id));
  }
  if (evaluation) {
    const { interactionId } = evaluation;
    const from = on('corrections', '');
    return found(t('finding.evaluation'), undefined, {
      screen: 'quality',
      interactionId,
      evaluationId: id,
      from,
    });
  }
  const theme = of === 'theme' ? themeSchema.safeParse(id).data : undefined;
  return theme
    ? found(t('finding.theme'), t(`theme.${theme}`), on('feedback', `theme:${theme}`))
    : found(t(`finding.${of}`), undefined);
}
