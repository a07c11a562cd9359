import { useTranslation } from 'react-i18next';
import type { Answer, Evaluation, Scorecard, Step } from '../../../../domain/evaluation/scorecard.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useNow, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from './course.module.css';

/** An answer as it is written on the card. */
export function useAnswerSign(): (answer: Answer | undefined) => string {
  const { t } = useTranslation('quality');
  return (answer) =>
    answer === undefined
      ? '–'
      : answer === 'notApplicable'
        ? t('answer.na')
        : answer === 0.5
          ? '½'
          : String(answer);
}

/** The names of a card's criteria. */
export function useCriterionName(card: Scorecard): (id: string) => string {
  const { language } = useFormat();
  const names = new Map(
    card.sections.flatMap(({ criteria }) => criteria.map(({ id, name }) => [id, name[language]])),
  );
  return (id) => names.get(id) ?? id;
}

/** Everything that was said about an evaluation since its release, in order; nothing is ever written over. */
export function Steps({ card, evaluation }: { card: Scorecard; evaluation: Evaluation }) {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  const now = useNow(MINUTE);
  const names = useView((rows) => new Map(rows.all('person').map(({ id, name }) => [id, name])));
  const steps = evaluation.steps ?? [];
  return (
    <ol className={classes.steps}>
      <li>
        <p className={classes.who}>
          {t('step.release', { person: names.get(evaluation.evaluatorId) ?? '–' })}
          <span className={classes.quiet}>
            {format.dayAndTime(evaluation.releasedAt ?? evaluation.savedAt, now)}
          </span>
        </p>
      </li>
      {steps.map((step) => (
        <li key={`${step.action}/${step.at}`}>
          <p className={classes.who}>
            {t(`step.${step.action}`, { person: names.get(step.by) ?? '–' })}
            <span className={classes.quiet}>{format.dayAndTime(step.at, now)}</span>
          </p>
          <StepSaid card={card} step={step} />
        </li>
      ))}
    </ol>
  );
}

function StepSaid({ card, step }: { card: Scorecard; step: Step }) {
  const format = useFormat();
  const nameOf = useCriterionName(card);
  const signOf = useAnswerSign();
  return (
    <>
      {step.reason && <p className={classes.said}>{step.reason}</p>}
      {step.disputes?.map(({ criterionId, reason, moments }) => (
        <p key={criterionId} className={classes.said}>
          <b>{nameOf(criterionId)}</b> {reason}{' '}
          <span className={classes.quiet}>{moments.map(format.timeWithSeconds).join(' · ')}</span>
        </p>
      ))}
      {step.decisions?.map(({ criterionId, answer, reason }) => (
        <p key={criterionId} className={classes.said}>
          <b>
            {nameOf(criterionId)} {signOf(step.before?.[criterionId])} → {signOf(answer)}
          </b>{' '}
          {reason}
        </p>
      ))}
    </>
  );
}
