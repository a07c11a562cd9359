import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decisionProblems, disputesOf, REASON_LIMIT } from '../../../../domain/evaluation/course.ts';
import type { Decision, Evaluation, Scorecard } from '../../../../domain/evaluation/scorecard.ts';
import { useDraft, useMutate } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { AnswerChoice } from '../scorecard/answer-choice.tsx';
import classes from './course.module.css';
import { useCriterionName } from './steps.tsx';

interface Props {
  card: Scorecard;
  evaluation: Evaluation;
  action: 'decide' | 'settle';
}

/** What somebody else says of each disputed criterion: which answer holds, and why. */
export function DecisionForm({ card, evaluation, action }: Props) {
  const { t } = useTranslation(['evaluation', 'words']);
  const { timeWithSeconds } = useFormat();
  const [draft, setDraft, clear] = useDraft<Record<string, Partial<Decision>>>(
    `${action}.${evaluation.id}`,
    {},
  );
  const [tried, setTried] = useState(false);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const nameOf = useCriterionName(card);
  const disputes = disputesOf(evaluation);
  const decisions = disputes.flatMap(({ criterionId }): Decision[] => {
    const { answer, reason = '' } = draft[criterionId] ?? {};
    return answer === undefined ? [] : [{ criterionId, answer, reason }];
  });
  const problems = decisionProblems(evaluation, decisions);
  const problemOf = (field: string) => (tried ? problems.find((one) => one.field === field) : undefined);
  const change = (criterionId: string, part: Partial<Decision>) =>
    setDraft({ ...draft, [criterionId]: { ...draft[criterionId], ...part } });
  const send = () => {
    setTried(true);
    if (problems.length > 0) return;
    const args = { evaluationId: evaluation.id, decisions };
    if (attempt(() => mutate(`evaluation.${action}`, args))) clear();
  };
  return (
    <form
      className={classes.form}
      aria-label={t(`${action}.title`)}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h4 className={classes.formTitle}>{t(`${action}.title`)}</h4>
      {disputes.map(({ criterionId, reason, moments }) => {
        const problem = problemOf(`reason.${criterionId}`);
        return (
          <section key={criterionId} className={classes.one} aria-label={nameOf(criterionId)}>
            <p className={classes.said}>
              <b>{nameOf(criterionId)}</b> {reason}{' '}
              <span className={classes.quiet}>{moments.map(timeWithSeconds).join(' · ')}</span>
            </p>
            <AnswerChoice
              label={nameOf(criterionId)}
              name={`${action}.${criterionId}`}
              value={draft[criterionId]?.answer}
              readOnly={false}
              missing={problemOf(`answer.${criterionId}`) !== undefined}
              onChange={(answer) => change(criterionId, { answer })}
            />
            <Textarea
              label={t('decide.reason')}
              autosize
              minRows={2}
              maxLength={REASON_LIMIT}
              value={draft[criterionId]?.reason ?? ''}
              error={problem && t(`words:problem.${problem.problem}`)}
              onChange={(event) => change(criterionId, { reason: event.currentTarget.value })}
            />
          </section>
        );
      })}
      <div className={classes.tools}>
        <Button type="submit">{t('decide.send')}</Button>
      </div>
    </form>
  );
}
