import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pressed } from '../../../ui/keys.ts';

/** As long as a decline may explain itself. */
const LIMIT = 200;

interface Props {
  decline(reason: string): void;
  cancel(): void;
}

/** A reason in own words. */
export function DeclineReason({ decline, cancel }: Props) {
  const { t } = useTranslation('workspace');
  const [reason, setReason] = useState('');
  const ready = reason.trim() !== '';
  return (
    <Group gap={6} wrap="nowrap" flex="1 0 100%">
      <TextInput
        size="xs"
        flex={1}
        miw={0}
        data-autofocus
        autoFocus
        maxLength={LIMIT}
        aria-label={t('decline.why')}
        placeholder={t('decline.why')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (pressed(event, 'Enter') && ready) decline(reason.trim());
          if (pressed(event, 'Escape')) cancel();
        }}
      />
      <Button size="xs" variant="default" disabled={!ready} onClick={() => decline(reason.trim())}>
        {t('offer.decline')}
      </Button>
    </Group>
  );
}
