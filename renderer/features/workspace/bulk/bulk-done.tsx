import { Button, CloseButton } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { SECOND } from '../../../../domain/time.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import classes from './bulk.module.css';
import { LeavingLine } from './leaving-line.tsx';
import { forgetLast, takeLastBack, useLast } from './use-bulk.ts';

/** How long what was done is said and can be taken back. */
const UNDO_FOR = 10 * SECOND;

/** What was just done with several matters, who could not take it, and the way back. */
export function BulkDone() {
  const { t } = useTranslation(['workspace', 'words']);
  const last = useLast();
  const undoable = last !== undefined && !last.takenBack && !last.final && last.result.done > 0;
  useCommand({
    id: 'workspace.undoBulk',
    label: t('bulk.undo'),
    keys: 'mod+z',
    enabled: undoable,
    run: takeLastBack,
  });
  useEffect(() => {
    if (!last) return;
    const over = setTimeout(forgetLast, UNDO_FOR);
    return () => clearTimeout(over);
  }, [last]);
  return (
    <div role="status">
      <LeavingLine />
      {last && (
        <div className={classes.done}>
          <div className={classes.said}>
            <p>
              {t(last.takenBack ? 'bulk.takenBack' : `bulk.done.${last.action}`, { n: last.result.done })}
            </p>
            {last.result.leftOut.map(({ name, why }) => (
              <p key={name} className={classes.leftOut}>
                {t('bulk.leftOut', { name, why: t(`words:refusal.${why}`) })}
              </p>
            ))}
          </div>
          {undoable && (
            <KeyHint label={t('bulk.undo')} keys="mod+z">
              <Button size="compact-xs" variant="default" onClick={takeLastBack}>
                {t('bulk.undo')}
              </Button>
            </KeyHint>
          )}
          <CloseButton size="sm" aria-label={t('bulk.close')} onClick={forgetLast} />
        </div>
      )}
    </div>
  );
}
