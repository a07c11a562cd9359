import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Departing } from '../../../data/departures.ts';
import { Keys } from '../../../ui/key-hint.tsx';
import classes from './composer.module.css';

interface Props {
  departing: Departing;
  undo(): void;
}

/** A message that has not gone yet, as high as any other note: nothing moves when it comes and goes. */
export function DepartingNote({ departing, undo }: Props) {
  const { t } = useTranslation('workspace');
  return (
    <div className={classes.departing}>
      <span className={classes.departingText}>{t('undo.notSent', { text: departing.draft.text })}</span>
      <Button size="compact-xs" variant="subtle" flex="none" onClick={undo}>
        {t('undo.button')}
      </Button>
      <Keys shortcut="workspace.undoSend" />
    </div>
  );
}
