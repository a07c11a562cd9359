import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../data/index.ts';
import { Keys } from '../../../ui/key-hint.tsx';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from '../improve.module.css';
import { KeyForm } from './key-form.tsx';

interface Props {
  /** What the form does: its name and its button's. */
  name: string;
  label: string;
  draftKey: string;
  optional?: boolean;
  /** What stands there to begin with. */
  begin?: string;
  quiet?: boolean;
  send(text: string): void;
}

/** Some words and one button. What is typed is kept on this machine from every keystroke on. */
export function SayForm({ name, label, draftKey, optional, begin = '', quiet, send }: Props) {
  const { t } = useTranslation(['improve', 'words']);
  const [text, setText, clear] = useDraft(`improve.${draftKey}`, begin);
  const [tried, setTried] = useState(false);
  const attempt = useRefusalNote();
  const missing = !optional && !text.trim();
  const submit = () => {
    setTried(true);
    if (!missing && attempt(() => send(text))) clear();
  };
  return (
    <KeyForm name={name} className={classes.form} submit={submit}>
      <Textarea
        label={label}
        withAsterisk={!optional}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={1_000}
        value={text}
        error={tried && missing ? t('words:problem.required') : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.actions}>
        <Button
          type="submit"
          variant={quiet ? 'default' : 'filled'}
          rightSection={<Keys keys="mod+Enter" plain />}
        >
          {name}
        </Button>
      </div>
    </KeyForm>
  );
}
