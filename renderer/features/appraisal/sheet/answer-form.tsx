import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Appraisal, answerEndsAt, answerProblems } from '../../../../domain/appraisal/appraisal.ts';
import { useDraft, useMutate, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from '../appraisal.module.css';

interface Words {
  agrees: boolean;
  text: string;
}
const empty: Words = { agrees: true, text: '' };

/** The person's own word on their month. It stands beside the head's, and their lead reads it. */
export function AnswerForm({ sheet }: { sheet: Appraisal }) {
  const { t } = useTranslation(['appraisal', 'words']);
  const format = useFormat();
  const [words, keep, clear] = useDraft<Words>(`appraisalAnswer.${sheet.id}`, empty);
  const [tried, setTried] = useState(false);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const problem = answerProblems(words)[0]?.problem;
  const ends = useView((rows) => answerEndsAt(sheet, rows), [sheet]);
  const send = () => {
    setTried(true);
    if (problem) return;
    if (attempt(() => mutate('appraisal.answer', { appraisalId: sheet.id, ...words }))) clear();
  };
  return (
    <form
      className={classes.form}
      aria-label={t('answer.title')}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <SegmentedControl
        aria-label={t('answer.title')}
        size="xs"
        w="max-content"
        data={[
          { value: 'yes', label: t('answer.agree') },
          { value: 'no', label: t('answer.disagree') },
        ]}
        value={words.agrees ? 'yes' : 'no'}
        onChange={(value) => keep({ ...words, agrees: value === 'yes' })}
      />
      <Textarea
        label={t('answer.text')}
        autosize
        minRows={2}
        value={words.text}
        error={tried && problem ? t(`words:problem.${problem}`) : undefined}
        onChange={({ currentTarget }) => keep({ ...words, text: currentTarget.value })}
      />
      <Button type="submit" size="xs" w="max-content">
        {t('answer.send')}
      </Button>
      {ends !== undefined && (
        <p className={classes.quiet}>{t('answer.until', { when: format.date(ends - 1) })}</p>
      )}
    </form>
  );
}
