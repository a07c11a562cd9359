import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { REASON_LIMIT } from '../../../../domain/release/release.ts';
import { useMutate } from '../../../data/index.ts';
import sheet from '../../../ui/sheet.module.css';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';

/** Takes a release from everybody who has not installed it, and says why (C-266). */
export function WithdrawForm({ id, close }: { id: string; close(): void }) {
  const { t } = useTranslation(['updates', 'words']);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const submit = () => {
    setTried(true);
    if (!reason.trim()) return;
    if (attempt(() => mutate('release.withdraw', { releaseId: id, reason }))) close();
  };
  return (
    <form
      className={sheet.part}
      aria-label={t('releases.withdraw')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextInput
        size="xs"
        label={t('releases.whyWithdraw', { id })}
        maxLength={REASON_LIMIT}
        value={reason}
        error={tried && !reason.trim() ? t('words:problem.required') : undefined}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <div className={sheet.actions}>
        <Button size="xs" type="submit">
          {t('releases.withdraw')}
        </Button>
        <Button size="xs" variant="default" onClick={close}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
