import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actionsOpen, objectionEndsAt } from '../../../../domain/evaluation/course.ts';
import type { Evaluation, Scorecard } from '../../../../domain/evaluation/scorecard.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useMutate, useNow, useSession, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { AppealForm } from './appeal-form.tsx';
import classes from './course.module.css';
import { DecisionForm } from './decision-form.tsx';
import { DisputeForm, type Moment } from './dispute-form.tsx';
import { Steps } from './steps.tsx';

interface Props {
  card: Scorecard;
  evaluation: Evaluation;
  moments: readonly Moment[];
}

/** What has become of a released evaluation, and what the one who reads it may do about it. */
export function CoursePanel({ card, evaluation, moments }: Props) {
  const { t } = useTranslation('evaluation');
  const { person } = useSession();
  const format = useFormat();
  const now = useNow(MINUTE);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [writing, setWriting] = useState<'dispute' | 'appeal'>();
  const { open, ends } = useView(
    (rows) => ({
      open: actionsOpen(evaluation, person, rows, now),
      ends: objectionEndsAt(evaluation, rows),
    }),
    [evaluation, person, now],
  );
  const objection = open.find((action) => action === 'dispute' || action === 'appeal');
  const judgement = open.find((action) => action === 'decide' || action === 'settle');
  const done = () => setWriting(undefined);
  return (
    <section className={classes.course} aria-label={t('course.title')}>
      <h3 className={classes.title}>{t('course.title')}</h3>
      <Steps card={card} evaluation={evaluation} />
      {ends !== undefined && (
        <p className={classes.quiet}>
          {t(
            now >= ends
              ? 'course.over'
              : evaluation.agentId === person.id
                ? 'course.until'
                : 'course.untilAgent',
            {
              when: format.dayAndTime(ends - 1, now),
            },
          )}
        </p>
      )}
      {writing === 'dispute' && objection === 'dispute' && (
        <DisputeForm card={card} evaluation={evaluation} moments={moments} onDone={done} />
      )}
      {writing === 'appeal' && objection === 'appeal' && <AppealForm evaluation={evaluation} onDone={done} />}
      {judgement && <DecisionForm key={judgement} card={card} evaluation={evaluation} action={judgement} />}
      {writing === undefined && (open.includes('acknowledge') || objection) && (
        <div className={classes.tools}>
          {objection && (
            <Button variant="default" onClick={() => setWriting(objection)}>
              {t(`course.${objection}`)}
            </Button>
          )}
          {open.includes('acknowledge') && (
            <Button
              onClick={() => attempt(() => mutate('evaluation.acknowledge', { evaluationId: evaluation.id }))}
            >
              {t('course.acknowledge')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
