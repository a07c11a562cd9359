import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RELEASES, tooOldFor } from '../../../domain/release/release.ts';
import { useView } from '../../data/index.ts';
import { useMachine } from '../../data/machine.ts';
import { useUpdateState } from '../../data/updates.ts';
import sheet from '../../ui/sheet.module.css';
import { InstallDialog } from './install-dialog.tsx';

/** The version before this one, as long as its package is here and it is not too old to work with (C-266). */
export function GoBack() {
  const { t } = useTranslation('updates');
  const { platform, arch } = useMachine().bootstrap;
  const { before } = useUpdateState();
  const [going, go] = useState(false);
  const isTooOld = useView(
    (rows) =>
      before !== undefined &&
      tooOldFor(rows.get('releases', RELEASES), { version: before, platform, arch }) !== undefined,
    [before, platform, arch],
  );
  if (before === undefined) return null;
  if (going) return <InstallDialog version={before} close={() => go(false)} />;
  return (
    <section className={sheet.part} aria-label={t('back')}>
      <p className={sheet.quiet}>{t(isTooOld ? 'back.tooOld' : 'back.hint', { version: before })}</p>
      {!isTooOld && (
        <div className={sheet.actions}>
          <Button size="xs" variant="default" onClick={() => go(true)}>
            {t('back')}
          </Button>
        </div>
      )}
    </section>
  );
}
