import { useTranslation } from 'react-i18next';
import type { BackupRun } from '../../../../domain/backup/backup.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useNow } from '../../../data/index.ts';
import sheet from '../../../ui/sheet.module.css';
import { Tag } from '../../../ui/tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';

const SHOWN = 14;

/** The copies of the last days, the latest first. */
export function BackupTable({ runs }: { runs: readonly BackupRun[] }) {
  const { t } = useTranslation('operation');
  const { dayAndTime, fileSize, number, inWords } = useFormat();
  const now = useNow(MINUTE);
  return (
    <table className={sheet.table} aria-label={t('backups.list')}>
      <thead>
        <tr>
          <th>{t('column.made')}</th>
          <th>{t('column.result')}</th>
          <th>{t('column.size')}</th>
          <th>{t('column.rows')}</th>
          <th>{t('column.took')}</th>
          <th>{t('column.file')}</th>
        </tr>
      </thead>
      <tbody>
        {runs.slice(0, SHOWN).map(({ at, file, failure, bytes, tables, rows, took }) => (
          <tr key={at}>
            <td>{dayAndTime(at, now)}</td>
            <td>
              {failure ? (
                <Tag tone="late">{t(`failure.${failure}`)}</Tag>
              ) : (
                <Tag tone="good">{t('made')}</Tag>
              )}
            </td>
            <td>{failure ? '–' : fileSize(bytes)}</td>
            <td>{failure ? '–' : t('rowsOfTables', { rows: number(rows), tables })}</td>
            <td>{failure ? '–' : inWords(took)}</td>
            <td className={sheet.quiet}>{failure ? '–' : file}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
