import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './end.module.css';

/** What was done last, and how to have it back. */
export interface Undo {
  words: string;
  run(): void;
}

export function UndoLine({ undo, done }: { undo: Undo; done(): void }) {
  const { t } = useTranslation('shift');
  return (
    <div className={classes.undo} role="status">
      <IconCheck size={16} aria-hidden />
      <span>{undo.words}</span>
      <Button
        variant="subtle"
        size="compact-xs"
        onClick={() => {
          undo.run();
          done();
        }}
      >
        {t('undo')}
      </Button>
    </div>
  );
}
