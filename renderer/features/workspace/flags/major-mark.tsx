import { Button } from '@mantine/core';
import { IconAlertOctagon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { mayTakeMajorBack } from '../../../../domain/interaction/major.ts';
import { useMutate, useSession, useView } from '../../../data/index.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from './flags.module.css';

/** Told to the lead whose it became: who said so and why; they may give it back. */
export function MajorMark({ interaction }: { interaction: Interaction }) {
  const { t } = useTranslation('workspace');
  const { person } = useSession();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const { id, major } = interaction;
  const names = useView(
    (rows) => ({
      by: rows.get('person', major?.by ?? '')?.name ?? '–',
      from: rows.get('person', major?.fromId ?? '')?.name ?? '–',
    }),
    [major],
  );
  if (!major) return null;
  return (
    <span className={classes.major} role="note">
      <IconAlertOctagon size={14} aria-hidden />
      <b>{t('major.word')}</b> {t('major.said', { name: names.by, reason: major.reason })}
      {mayTakeMajorBack(interaction, person) && (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => attempt(() => mutate('interaction.takeMajorBack', { interactionId: id }))}
        >
          {t('major.giveBack', { name: names.from })}
        </Button>
      )}
    </span>
  );
}
