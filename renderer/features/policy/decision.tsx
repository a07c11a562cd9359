import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './policy-screen.module.css';

/** The second person's word on what somebody else proposed. */
export function Decision({ onDecide }: { onDecide(approved: boolean, reason: string): void }) {
  const { t } = useTranslation('policy');
  const [reason, setReason] = useState('');
  return (
    <div className={classes.top}>
      <TextInput
        size="xs"
        aria-label={t('decide.reason')}
        placeholder={t('decide.reason')}
        maxLength={500}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <Button size="xs" onClick={() => onDecide(true, reason.trim())}>
        {t('decide.approve')}
      </Button>
      <Button
        size="xs"
        variant="default"
        disabled={!reason.trim()}
        onClick={() => onDecide(false, reason.trim())}
      >
        {t('decide.decline')}
      </Button>
    </div>
  );
}
