import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Exported } from '../../../domain/export/export.ts';
import { bridge } from '../../data/bridge.ts';
import { csvOf } from '../../ui/csv.ts';
import { download } from '../../ui/download.ts';
import { useExport } from './use-export.tsx';

interface Props {
  what: Exported;
  /** How many lines are taken along. */
  count: number;
  /** Names the sheet and, with `name`, the file. */
  title: string;
  name: string;
  /** A spreadsheet computes with numbers; a text file holds them as they are written. */
  sheet(ending: 'csv' | 'xlsx'): (string | number | null)[][];
  /** What is on the screen can be printed as well. */
  pdf?: boolean;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Takes a table along: what is in a file equals what stands on the screen, to the last digit. */
export function SheetExports({ what, count, title, name, sheet, pdf }: Props) {
  const { t } = useTranslation('exports');
  const take = async (make: () => Promise<Blob> | Blob, ending: string) => {
    try {
      download(await make(), `${title} ${name}.${ending}`);
    } catch {
      notifications.show({ title: t('file.failed'), message: t('file.failed.hint') });
    }
  };
  const asCsv = () =>
    new Blob([csvOf(sheet('csv').map((row) => row.map((cell) => String(cell ?? ''))))], { type: 'text/csv' });
  const asXlsx = async () => {
    const { content } = await bridge.call('report.spreadsheet', { sheet: title, rows: sheet('xlsx') });
    return new Blob([bytesOf(content)], { type: XLSX });
  };
  const asPdf = async () => {
    const { content } = await bridge.call('report.pdf', {});
    return new Blob([bytesOf(content)], { type: 'application/pdf' });
  };
  const { ask, dialog } = useExport();
  const asked = (make: () => Promise<Blob> | Blob, ending: string) =>
    ask({ what, rows: count, take: () => void take(make, ending) });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="xs" variant="default" disabled={count === 0} leftSection={<IconDownload size={15} />}>
          {t('file')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => asked(asXlsx, 'xlsx')}>{t('file.xlsx')}</Menu.Item>
        <Menu.Item onClick={() => asked(asCsv, 'csv')}>{t('file.csv')}</Menu.Item>
        {pdf && <Menu.Item onClick={() => asked(asPdf, 'pdf')}>{t('file.pdf')}</Menu.Item>}
      </Menu.Dropdown>
      {dialog}
    </Menu>
  );
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
