import { Button } from '@mantine/core';
import { IconBookOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { newId, useMutate } from '../../../data/index.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { useWithoutNames } from '../from-matter/use-without-names.ts';
import classes from './panel.module.css';

interface Props {
  interaction: Interaction;
  words: string;
}

/** Tells the editors that there is no article for what was searched (C-227), without whom it was searched for. */
export function ReportMissing({ interaction, words }: Props) {
  const { t } = useTranslation('knowledge');
  const [reported, setReported] = useState('');
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const clean = useWithoutNames(interaction);
  const done = reported === words.trim();
  const report = () => {
    const { id: interactionId, language } = interaction;
    const args = { interactionId, missingId: newId(), words: clean(words), language };
    if (attempt(() => mutate('knowledge.reportMissing', args))) setReported(words.trim());
  };
  return (
    <div className={classes.missing}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconBookOff size={14} />}
        disabled={done}
        onClick={report}
      >
        {t('missing.report')}
      </Button>
      <span role="status">{done ? t('missing.reported', { words: reported }) : ''}</span>
    </div>
  );
}
