import { Button, NativeSelect } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EXPORT_LIMIT } from '../../../contract/http/audit.ts';
import { type ExportPurpose, exportPurposeSchema } from '../../../domain/export/export.ts';
import { DAY } from '../../../domain/time.ts';
import { TransportError, useApi, useServerTime } from '../../data/index.ts';
import { download } from '../../ui/download.ts';
import sheet from '../../ui/sheet.module.css';
import { useFormat } from '../../ui/use-format.ts';
import classes from './audit.module.css';

const spans = [1, 7, 30, 90] as const;

/** Takes the journal of some days along with its links, for whoever audits outside; for what is written down (C-146, C-263). */
export function ExportForm() {
  const { t } = useTranslation(['audit', 'exports']);
  const { number } = useFormat();
  const api = useApi();
  const now = useServerTime();
  const [days, setDays] = useState<number>(1);
  const [purpose, setPurpose] = useState<ExportPurpose>();
  const [taken, setTaken] = useState<string>();
  const take = async () => {
    if (!purpose) return;
    try {
      const to = now();
      const file = await api.auditExport({ from: to - days * DAY, to, purpose });
      download(new Blob([JSON.stringify(file, undefined, 1)], { type: 'application/json' }), 'journal.json');
      setTaken(
        t(file.more ? 'export.more' : 'export.taken', {
          count: file.entries.length,
          most: number(EXPORT_LIMIT),
        }),
      );
    } catch (error) {
      if (!(error instanceof TransportError)) throw error;
      notifications.show({ title: t('export.failed'), message: t('offlineHint') });
    }
  };
  return (
    <section aria-label={t('export.title')} className={sheet.part}>
      <h2 className={sheet.title}>{t('export.title')}</h2>
      <p className={classes.quiet}>{t('export.why')}</p>
      <div className={sheet.actions}>
        <NativeSelect
          size="xs"
          label={t('export.span')}
          value={String(days)}
          data={spans.map((value) => ({ value: String(value), label: t('export.days', { count: value }) }))}
          onChange={(event) => setDays(Number(event.currentTarget.value))}
        />
        <NativeSelect
          size="xs"
          label={t('exports:purpose')}
          value={purpose ?? ''}
          data={[
            { value: '', label: t('exports:purpose.choose') },
            ...exportPurposeSchema.options.map((value) => ({ value, label: t(`exports:purpose.${value}`) })),
          ]}
          onChange={(event) => setPurpose(exportPurposeSchema.safeParse(event.currentTarget.value).data)}
        />
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDownload size={15} />}
          disabled={purpose === undefined}
          onClick={() => void take()}
        >
          {t('export.take')}
        </Button>
      </div>
      {taken && (
        <p className={classes.quiet} role="status">
          {taken}
        </p>
      )}
    </section>
  );
}
