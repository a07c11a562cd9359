import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../data/desk/use-desk.ts';

/** Gives up what this computer holds, unsent work included: never at one press. */
export function StartOver() {
  const { t } = useTranslation('shell');
  const desk = useDesk();
  const [asked, setAsked] = useState(false);
  if (!asked)
    return (
      <Button color="red" variant="light" onClick={() => setAsked(true)}>
        {t('lock.startOver')}
      </Button>
    );
  return (
    <>
      <Text size="sm" w="100%" role="alert">
        {t('lock.startOverSure')}
      </Text>
      <Group gap="xs">
        <Button variant="default" autoFocus onClick={() => setAsked(false)}>
          {t('lock.startOverNot')}
        </Button>
        <Button color="red" variant="light" onClick={() => void desk.pins.startOver()}>
          {t('lock.startOverNow')}
        </Button>
      </Group>
    </>
  );
}
