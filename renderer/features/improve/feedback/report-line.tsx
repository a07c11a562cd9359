import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  letterOf,
  makersAnswerProblems,
  type ProductReport,
} from '../../../../domain/product-report/product-report.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useDraft, useMutate, useNow } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from '../improve.module.css';
import { useNames } from '../parts/use-names.ts';

/** One letter to the makers of the product: what was said, whether it went out, and what they answered. */
export function ReportLine({ report }: { report: ProductReport }) {
  const { t } = useTranslation('improve');
  const format = useFormat();
  const names = useNames();
  const now = useNow(MINUTE);
  const { recipient, to, at, by, quotes, state, reason, endedAt = at, answer } = report;
  const when = (instant: number) => format.dayAndTime(instant, now);
  return (
    <details>
      <summary>
        {t('makers.line', { recipient, when: when(at), name: names.person(by), count: quotes.length })} ·{' '}
        {t(`makers.state.${answer ? 'answered' : state}`)}
      </summary>
      <p className={classes.quiet}>
        {to} ·{' '}
        {state === 'failed' ? reason : state === 'sent' ? t('makers.sentAt', { when: when(endedAt) }) : ''}
      </p>
      <p className={classes.text}>{letterOf(report)}</p>
      {answer ? (
        <p>
          {t('makers.answered', { from: answer.from, when: when(answer.at), name: names.person(answer.by) })}
          {answer.text}
        </p>
      ) : (
        state !== 'failed' && <AnswerForm reportId={report.id} />
      )}
    </details>
  );
}

function AnswerForm({ reportId }: { reportId: string }) {
  const { t } = useTranslation(['improve', 'words']);
  const [words, keep, clear] = useDraft(`makersAnswer.${reportId}`, { from: '', text: '' });
  const [tried, setTried] = useState(false);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const problems = makersAnswerProblems(words);
  const errorOf = (field: string) => {
    const found = tried ? problems.find((one) => one.field === field) : undefined;
    return found && t(`words:problem.${found.problem}`);
  };
  const submit = () => {
    setTried(true);
    if (problems.length > 0) return;
    if (attempt(() => mutate('productReport.answer', { reportId, ...words }))) clear();
  };
  return (
    <form
      className={classes.form}
      aria-label={t('makers.answer')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextInput
        size="xs"
        label={t('makers.from')}
        value={words.from}
        error={errorOf('from')}
        onChange={({ currentTarget }) => keep({ ...words, from: currentTarget.value })}
      />
      <Textarea
        size="xs"
        autosize
        label={t('makers.answer')}
        value={words.text}
        error={errorOf('text')}
        onChange={({ currentTarget }) => keep({ ...words, text: currentTarget.value })}
      />
      <Button type="submit" size="xs" mt={8}>
        {t('makers.keep')}
      </Button>
    </form>
  );
}
