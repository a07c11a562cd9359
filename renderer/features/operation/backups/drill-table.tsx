import { useTranslation } from 'react-i18next';
import type { RestoreDrill } from '../../../../domain/backup/backup.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useNow, useView } from '../../../data/index.ts';
import sheet from '../../../ui/sheet.module.css';
import { Tag } from '../../../ui/tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';

const SHOWN = 8;

/** The times a copy was brought back elsewhere and compared, the latest first. */
export function DrillTable({ drills }: { drills: readonly RestoreDrill[] }) {
  const { t } = useTranslation('operation');
  const { dayAndTime, number, inWords } = useFormat();
  const now = useNow(MINUTE);
  const people = useView((rows) => rows.all('person'));
  const nameOf = (id: string | undefined): string =>
    people.find((person) => person.id === id)?.name ?? t('drills.byItself');
  return (
    <>
      <h3 className={sheet.title}>{t('drills')}</h3>
      <table className={sheet.table} aria-label={t('drills')}>
        <thead>
          <tr>
            <th>{t('column.held')}</th>
            <th>{t('column.result')}</th>
            <th>{t('column.copyOf')}</th>
            <th>{t('column.compared')}</th>
            <th>{t('column.took')}</th>
            <th>{t('column.by')}</th>
          </tr>
        </thead>
        <tbody>
          {drills.slice(0, SHOWN).map(({ at, madeAt, failure, different, tables, rows, took, by }) => (
            <tr key={at}>
              <td>{dayAndTime(at, now)}</td>
              <td>
                {failure ? (
                  <Tag tone="late">{t(`failure.${failure}`)}</Tag>
                ) : (
                  <Tag tone="good">{t('drills.same')}</Tag>
                )}
                {different.length > 0 && <div className={sheet.quiet}>{different.join(', ')}</div>}
              </td>
              <td>{madeAt === undefined ? '–' : dayAndTime(madeAt, now)}</td>
              <td>{tables === 0 ? '–' : t('rowsOfTables', { rows: number(rows), tables })}</td>
              <td>{inWords(took)}</td>
              <td>{nameOf(by)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
