import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../../../data/bridge.ts';
import { csvOf } from '../../../ui/csv.ts';
import { download } from '../../../ui/download.ts';
import { useExport } from '../../limits/index.ts';
import { type ReportLine, type ReportWords, sheetOf } from './report-table.ts';

interface Props {
  lines: readonly ReportLine[];
  words: ReportWords;
  /** Names the period, and the file. */
  name: string;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Takes a report along: what is in a file equals what stands on the screen, to the last digit. */
export function Exports({ lines, words, name }: Props) {
  const { t } = useTranslation('history');
  const file = (ending: string) => `${t('title')} ${name}.${ending}`;
  const take = async (make: () => Promise<Blob> | Blob, ending: string) => {
    try {
      download(await make(), file(ending));
    } catch {
      notifications.show({ title: t('export.failed'), message: t('export.failed.hint') });
    }
  };
  const csv = () =>
    new Blob([csvOf(sheetOf(lines, words).map((row) => row.map((cell) => String(cell ?? ''))))], {
      type: 'text/csv',
    });
  const xlsx = async () => {
    const rows = sheetOf(lines, words);
    const { content } = await bridge.call('report.spreadsheet', { sheet: t('title'), rows });
    return new Blob([bytesOf(content)], { type: XLSX });
  };
  const pdf = async () => {
    const { content } = await bridge.call('report.pdf', {});
    return new Blob([bytesOf(content)], { type: 'application/pdf' });
  };
  const { ask, dialog } = useExport();
  const asked = (make: () => Promise<Blob> | Blob, ending: string) =>
    ask({ what: 'figures', rows: lines.length, take: () => void take(make, ending) });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          disabled={lines.length === 0}
          leftSection={<IconDownload size={15} />}
        >
          {t('export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => asked(xlsx, 'xlsx')}>{t('export.xlsx')}</Menu.Item>
        <Menu.Item onClick={() => asked(csv, 'csv')}>{t('export.csv')}</Menu.Item>
        <Menu.Item onClick={() => asked(pdf, 'pdf')}>{t('export.pdf')}</Menu.Item>
      </Menu.Dropdown>
      {dialog}
    </Menu>
  );
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
