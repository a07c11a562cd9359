import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { kindOf, problemOf } from '../../../../domain/attachment/offered-file.ts';
import { newId, useFiles } from '../../../data/index.ts';

/** Takes files for an interaction; what cannot be sent is named with its reason before anything of it is read. */
export function useAttach(interactionId: string): (offered: Iterable<File>) => void {
  const { t } = useTranslation('workspace');
  const files = useFiles();
  return useCallback(
    (offered) => {
      const taken = [...offered].flatMap((content) => {
        const problem = problemOf(content);
        const mediaType = kindOf(content);
        if (problem || !mediaType) {
          const title = t('attach.refused', { name: content.name });
          notifications.show({ title, message: t(`attach.${problem ?? 'wrongFileType'}`) });
          return [];
        }
        return [{ interactionId, attachmentId: newId(), name: content.name, mediaType, content }];
      });
      if (taken.length) files.take(taken);
    },
    [interactionId, files, t],
  );
}
