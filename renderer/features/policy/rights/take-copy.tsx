import { Alert, Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopyOfFile } from '../../../../contract/http/rights.ts';
import type { RightsRequest } from '../../../../domain/privacy/rights/rights-request.ts';
import { newId, useApi } from '../../../data/index.ts';
import { download } from '../../../ui/download.ts';
import classes from '../policy-screen.module.css';
import { useReadableCopy } from './use-readable-copy.ts';

interface Props {
  row: RightsRequest;
  error: string | undefined;
}

/** Makes the file that the customer is given: one to read, and one for machines. That it was made is written down. */
export function TakeCopy({ row, error }: Props) {
  const { t } = useTranslation('policy');
  const api = useApi();
  const readable = useReadableCopy();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const take = async (made: (copy: CopyOfFile) => Blob, ending: string) => {
    setState('busy');
    try {
      const copy = await api.copyOfFile(row.id, newId());
      download(made(copy), `${t('rights.file')} ${row.customerName}.${ending}`);
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  const asJson = (copy: CopyOfFile) =>
    new Blob([JSON.stringify(copy, undefined, 2)], { type: 'application/json' });
  const asPage = (copy: CopyOfFile) => new Blob([readable(copy, row.customerName)], { type: 'text/html' });
  return (
    <>
      <div className={classes.top}>
        <Button
          size="xs"
          variant="default"
          loading={state === 'busy'}
          leftSection={<IconDownload size={15} />}
          onClick={() => void take(asPage, 'html')}
        >
          {t('rights.takePage')}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={state === 'busy'}
          leftSection={<IconDownload size={15} />}
          onClick={() => void take(asJson, 'json')}
        >
          {t('rights.takeJson')}
        </Button>
      </div>
      <p className={classes.quiet}>{t('rights.fileHint')}</p>
      {error && <p role="alert">{t('rights.fileFirst')}</p>}
      {state === 'failed' && (
        <Alert color="orange" role="alert">
          {t('rights.unreachable')}
        </Alert>
      )}
    </>
  );
}
