import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type SurveyDraft,
  type SurveyVersion,
  surveyProblems,
  surveyQuestions,
} from '../../../../domain/feedback/survey-form.ts';
import { useDraft, useMutate } from '../../../data/index.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from '../policy-screen.module.css';
import { ReasonAndPublish } from '../reason-and-publish.tsx';

/** The next version, begun from the last one: what is asked of whoever is invited from then on, and why it changes. */
export function SurveyPublish({ last }: { last: SurveyVersion | undefined }) {
  const { t } = useTranslation(['policy', 'words']);
  const basedOn = last?.version ?? 0;
  const [draft, keep, clear] = useDraft<SurveyDraft>(`survey.${basedOn}`, {
    questions: last?.questions ?? [],
    reason: '',
  });
  const [tried, setTried] = useState(false);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const form = last && { id: '', versions: [last] };
  const errorOf = (field: string) => {
    const found = tried && surveyProblems(form, draft).find((one) => one.field === field);
    return found ? t(field === 'questions' ? 'survey.same' : `words:problem.${found.problem}`) : undefined;
  };
  const submit = () => {
    setTried(true);
    if (surveyProblems(form, draft).length > 0) return;
    if (attempt(() => mutate('surveyForm.publish', { basedOn, draft }))) clear();
  };
  return (
    <form
      className={classes.form}
      aria-label={t('survey.new')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h3>{t('survey.new')}</h3>
      <Checkbox.Group
        size="xs"
        label={t('survey.ask')}
        description={t('survey.askHint')}
        value={draft.questions}
        error={errorOf('questions')}
        onChange={(chosen) =>
          keep({ ...draft, questions: surveyQuestions.filter((one) => chosen.includes(one)) })
        }
      >
        {surveyQuestions.map((one) => (
          <Checkbox key={one} mt={6} size="xs" value={one} label={t(`survey.question.${one}`)} />
        ))}
      </Checkbox.Group>
      <ReasonAndPublish
        reason={draft.reason}
        error={errorOf('reason')}
        change={(reason) => keep({ ...draft, reason })}
      />
    </form>
  );
}
