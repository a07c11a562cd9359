import { Button, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './policy-screen.module.css';

interface Props {
  reason: string;
  error: string | undefined;
  change(reason: string): void;
  /** What else can be done with the draft. */
  children?: ReactNode;
}

/** The end of every form that publishes a version: why it changes, and the button. */
export function ReasonAndPublish({ reason, error, change, children }: Props) {
  const { t } = useTranslation('policy');
  return (
    <>
      <Textarea
        size="xs"
        autosize
        label={t('classes.reason')}
        required
        withAsterisk
        maxLength={500}
        value={reason}
        error={error}
        onChange={({ currentTarget }) => change(currentTarget.value)}
      />
      <div className={classes.top}>
        <Button type="submit" size="xs">
          {t('classes.publish')}
        </Button>
        {children}
      </div>
    </>
  );
}
