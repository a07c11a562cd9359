import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LAPSE_LIMIT, lapseWordProblems } from '../../../../domain/lapse/lapse.ts';
import { useDraft } from '../../../data/index.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from '../appraisal.module.css';

interface Props {
  lapseId: string;
  label: string;
  /** Does it; throws what refuses it. */
  send(text: string): void;
  children?: ReactNode;
}

/** Words on a warning: its person's own, or those of whoever decides on them. */
export function LapseWords({ lapseId, label, send, children }: Props) {
  const { t } = useTranslation(['appraisal', 'words']);
  const [text, keep, clear] = useDraft(`lapse.${lapseId}`, '');
  const [tried, setTried] = useState(false);
  const attempt = useRefusalNote();
  const problem = lapseWordProblems(text)[0]?.problem;
  const submit = () => {
    setTried(true);
    if (!problem && attempt(() => send(text))) clear();
  };
  return (
    <form
      className={classes.form}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {children}
      <Textarea
        size="xs"
        label={label}
        autosize
        minRows={3}
        maxLength={LAPSE_LIMIT}
        value={text}
        error={tried && problem ? t(`words:problem.${problem}`) : undefined}
        onChange={({ currentTarget }) => keep(currentTarget.value)}
      />
      <Button type="submit" size="xs" w="max-content">
        {t('lapse.send')}
      </Button>
    </form>
  );
}
