import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../../../domain/attachment/attachment.ts';
import { DamagedFile, useFiles } from '../../../data/index.ts';
import { download } from '../../../ui/download.ts';

/** Fetches a file, holds it against its hash and lets the person say where to save it. It is never opened from here. */
export function useSave({ hash, size, name }: Attachment): { saving: boolean; save(): void } {
  const { t } = useTranslation('workspace');
  const files = useFiles();
  const [saving, setSaving] = useState(false);
  const save = async () => {
    setSaving(true);
    try {
      // A type the browser shows nowhere: whatever it is, it can only be saved.
      download(new Blob([await files.load(hash, size)], { type: 'application/octet-stream' }), name);
    } catch (error) {
      const damaged = error instanceof Error && error.name === DamagedFile.name;
      notifications.show({
        title: t('file.notSaved', { name }),
        message: t(damaged ? 'file.damaged' : 'file.notLoadedWhy'),
      });
    } finally {
      setSaving(false);
    }
  };
  return { saving, save: () => void save() };
}
