import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { caseNumber } from '../../../../domain/case/case.ts';
import { TransportError, useApi } from '../../../data/index.ts';
import { download } from '../../../ui/download.ts';

/** Everything that happened in a case, as a file (C-126). The server gives it: it knows more than this machine. */
export function CaseRecordButton({ caseId }: { caseId: string }) {
  const { t } = useTranslation('cases');
  const api = useApi();
  const save = async () => {
    try {
      const record = await api.caseRecord(caseId);
      const content = new Blob([JSON.stringify(record, undefined, 2)], { type: 'application/json' });
      download(content, `case-${caseNumber(caseId)}.json`);
    } catch (error) {
      if (!(error instanceof TransportError)) throw error;
      notifications.show({ message: t('record.failed') });
    }
  };
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconDownload size={15} />}
      onClick={() => void save()}
    >
      {t('record.save')}
    </Button>
  );
}
