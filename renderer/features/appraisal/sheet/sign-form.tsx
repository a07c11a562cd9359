import { Button, Input, SegmentedControl, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Appraisal, signProblems } from '../../../../domain/appraisal/appraisal.ts';
import { useDraft, useMutate } from '../../../data/index.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from '../appraisal.module.css';

interface Words {
  rating: number;
  text: string;
}
const empty: Words = { rating: 0, text: '' };
const ratings = ['1', '2', '3', '4', '5'];

/** The head's part of a sheet: a rating and words. Both are needed; neither changes a figure. */
export function SignForm({ sheet, version }: { sheet: Appraisal; version: number }) {
  const { t } = useTranslation(['appraisal', 'words']);
  const [words, keep, clear] = useDraft<Words>(`appraisal.${sheet.id}`, empty);
  const [tried, setTried] = useState(false);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const problems = signProblems(words);
  const errorOf = (field: string) => {
    const found = tried ? problems.find((one) => one.field === field) : undefined;
    return found && t(`words:problem.${found.problem}`);
  };
  const sign = () => {
    setTried(true);
    if (problems.length > 0) return;
    if (attempt(() => mutate('appraisal.sign', { appraisalId: sheet.id, version, ...words }))) clear();
  };
  return (
    <form
      className={classes.form}
      aria-label={t('sign.title')}
      onSubmit={(event) => {
        event.preventDefault();
        sign();
      }}
    >
      <Input.Wrapper
        label={t('sign.rating')}
        description={t('sign.ratingHint')}
        error={errorOf('rating')}
        labelElement="div"
      >
        <SegmentedControl
          aria-label={t('sign.rating')}
          size="xs"
          data={ratings}
          value={words.rating ? String(words.rating) : ''}
          onChange={(value) => keep({ ...words, rating: Number(value) })}
        />
      </Input.Wrapper>
      <Textarea
        label={t('sign.text')}
        autosize
        minRows={3}
        value={words.text}
        error={errorOf('text')}
        onChange={({ currentTarget }) => keep({ ...words, text: currentTarget.value })}
      />
      <Button type="submit" size="xs" w="max-content">
        {t('sign')}
      </Button>
      <p className={classes.quiet}>{t('sign.what')}</p>
    </form>
  );
}
