import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { REASON_LIMIT, reasonProblems } from '../../../../domain/evaluation/course.ts';
import type { Evaluation } from '../../../../domain/evaluation/scorecard.ts';
import { useDraft, useMutate } from '../../../data/index.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from './course.module.css';

/** The one appeal against a decision. */
export function AppealForm({ evaluation, onDone }: { evaluation: Evaluation; onDone(): void }) {
  const { t } = useTranslation(['evaluation', 'words']);
  const [reason, setReason, clear] = useDraft(`appeal.${evaluation.id}`, '');
  const [tried, setTried] = useState(false);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [problem] = reasonProblems('reason', reason);
  const send = () => {
    setTried(true);
    if (problem) return;
    if (!attempt(() => mutate('evaluation.appeal', { evaluationId: evaluation.id, reason }))) return;
    clear();
    onDone();
  };
  return (
    <form
      className={classes.form}
      aria-label={t('appeal.title')}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Textarea
        label={t('appeal.reason')}
        autosize
        minRows={2}
        maxLength={REASON_LIMIT}
        value={reason}
        error={tried && problem ? t(`words:problem.${problem.problem}`) : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={classes.tools}>
        <Button variant="default" onClick={onDone}>
          {t('course.later')}
        </Button>
        <Button type="submit">{t('appeal.send')}</Button>
      </div>
    </form>
  );
}
