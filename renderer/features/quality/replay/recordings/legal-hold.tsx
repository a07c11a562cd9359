import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../../domain/interaction/interaction.ts';
import { RECORDINGS_KEPT_MONTHS } from '../../../../../domain/recording/recording.ts';
import { useMutate, useView } from '../../../../data/index.ts';
import { useRefusalNote } from '../../../../ui/use-refusal-note.ts';
import classes from './recordings.module.css';

/** For how long recordings stay, and the word that they must stay longer. */
export function LegalHold({ interaction: { id, recordingHeld } }: { interaction: Interaction }) {
  const { t } = useTranslation('quality');
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [reason, setReason] = useState('');
  const by = useView((rows) => recordingHeld && rows.get('person', recordingHeld.by)?.name, [recordingHeld]);
  const set = (held: boolean) => {
    if (attempt(() => mutate('recording.hold', { interactionId: id, held, reason }))) setReason('');
  };
  if (recordingHeld)
    return (
      <div className={classes.hold}>
        <span>{t('hold.held', { by: by ?? t('someone'), reason: recordingHeld.reason })}</span>
        <Button size="xs" variant="subtle" onClick={() => set(false)}>
          {t('hold.letGo')}
        </Button>
      </div>
    );
  return (
    <form
      className={classes.hold}
      onSubmit={(event) => {
        event.preventDefault();
        set(true);
      }}
    >
      <TextInput
        size="xs"
        label={t('hold.label', { months: RECORDINGS_KEPT_MONTHS })}
        placeholder={t('hold.reason')}
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button size="xs" variant="default" type="submit" disabled={!reason.trim()}>
        {t('hold.keep')}
      </Button>
    </form>
  );
}
