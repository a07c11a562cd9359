import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import classes from './bulk.module.css';
import { keepLeaving, sendLeaving, useLeaving } from './leaving.ts';

/** Hand-overs that go in a moment: nobody has read anything yet. */
export function LeavingLine() {
  const { t } = useTranslation('workspace');
  const leaving = useLeaving();
  useCommand({
    id: 'workspace.keepLeaving',
    label: t('bulkTransfer.keep'),
    keys: 'mod+z',
    enabled: leaving !== undefined,
    run: keepLeaving,
  });
  if (!leaving) return null;
  return (
    <div className={classes.done}>
      <p className={classes.said}>{t('bulkTransfer.leaving', { n: leaving.n })}</p>
      <Button size="compact-xs" variant="default" onClick={sendLeaving}>
        {t('bulkTransfer.now')}
      </Button>
      <KeyHint label={t('bulkTransfer.keep')} keys="mod+z">
        <Button size="compact-xs" variant="default" onClick={keepLeaving}>
          {t('bulk.undo')}
        </Button>
      </KeyHint>
    </div>
  );
}
