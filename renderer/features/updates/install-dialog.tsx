import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { installUpdate } from '../../data/updates.ts';
import sheet from '../../ui/sheet.module.css';

/** The last step is the system's own installer's, and only after a yes (C-266). */
export function InstallDialog({ version, close }: { version: string; close(): void }) {
  const { t } = useTranslation('updates');
  const [failed, fail] = useState(false);
  const install = async () => {
    fail(false);
    if (await installUpdate(version)) close();
    else fail(true);
  };
  return (
    <Modal
      opened
      onClose={close}
      title={t('install.title', { version })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <p>{t('install.what')}</p>
      {failed && <p role="alert">{t('install.failed')}</p>}
      <div className={sheet.actions}>
        <Button size="xs" onClick={() => void install()}>
          {t('install.yes')}
        </Button>
        <Button size="xs" variant="default" onClick={close}>
          {t('cancel')}
        </Button>
      </div>
    </Modal>
  );
}
