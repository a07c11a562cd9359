import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileCertificate } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import type { ExportPurpose } from '../../../domain/export/export.ts';
import { TransportError, useApi, useSyncStatus } from '../../data/index.ts';
import { download } from '../../ui/download.ts';
import { useExport } from '../limits/index.ts';
import classes from './appraisal.module.css';

/** What was signed of a month, as two files: the lines, and what payroll needs to see that nobody changed them. */
export function ExportMonth({ month, sheets }: { month: string; sheets: readonly Appraisal[] }) {
  const { t } = useTranslation('appraisal');
  const api = useApi();
  const online = useSyncStatus().connection === 'online';
  const [hash, setHash] = useState<string>();
  const signed = sheets.filter(({ signature }) => signature).length;
  const { ask, dialog } = useExport();
  const take = async (purpose: ExportPurpose) => {
    try {
      const { csv, ...proof } = await api.appraisalExport(month, purpose);
      download(new Blob([csv], { type: 'text/csv' }), `appraisals-${month}.csv`);
      download(
        new Blob([`${JSON.stringify(proof, undefined, 2)}\n`], { type: 'application/json' }),
        `appraisals-${month}.signature.json`,
      );
      setHash(proof.sha256);
    } catch (error) {
      if (!(error instanceof TransportError)) throw error;
      notifications.show({ title: t('export.failed'), message: t('export.failedHint') });
    }
  };
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconFileCertificate size={15} />}
        disabled={signed === 0 || !online}
        onClick={() =>
          ask({ what: 'months', rows: signed, byServer: true, take: (purpose) => void take(purpose) })
        }
      >
        {t('export')}
      </Button>
      <p className={classes.quiet}>
        {online ? t('export.signed', { signed, total: sheets.length }) : t('export.offline')}
      </p>
      {dialog}
      {hash && <p className={classes.quiet}>{t('export.hash', { hash: hash.slice(0, 16) })}</p>}
    </>
  );
}
