import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../../../data/bridge.ts';
import { download } from '../../../ui/download.ts';
import { useExport } from '../../limits/index.ts';

/** The sheet below as a PDF, by the same way as a report. */
export function SavePdf({ name, rows }: { name: string; rows: number }) {
  const { t } = useTranslation('improve');
  const save = async () => {
    try {
      const { content } = await bridge.call('report.pdf', {});
      const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
      download(new Blob([bytes], { type: 'application/pdf' }), `${name}.pdf`);
    } catch {
      notifications.show({ title: t('pack.pdfFailed'), message: t('pack.pdfFailedHint') });
    }
  };
  const { ask, dialog } = useExport();
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconDownload size={15} />}
        onClick={() => ask({ what: 'pack', rows, take: () => void save() })}
      >
        {t('pack.pdf')}
      </Button>
      {dialog}
    </>
  );
}
