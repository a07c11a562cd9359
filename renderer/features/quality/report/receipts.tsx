import { useTranslation } from 'react-i18next';
import { hasRole } from '../../../../domain/person/person.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useNow, useSession, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import sample from '../sample/sample.module.css';
import classes from './reports.module.css';

/** Who of the team has read it, for who leads it and for quality. */
export function Receipts({ reportId }: { reportId: string }) {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  const now = useNow(MINUTE);
  const { person } = useSession();
  const receipts = useView(
    (rows) =>
      rows
        .where('reportcopy', 'reportId', reportId)
        .map(({ personId, readAt }) => ({
          personId,
          readAt,
          name: rows.get('person', personId)?.name ?? '–',
        }))
        .sort((a, b) => (a.personId < b.personId ? -1 : 1)),
    [reportId],
  );
  if (!hasRole(person, 'evaluator', 'teamLead')) return null;
  const read = receipts.filter(({ readAt }) => readAt !== undefined).length;
  return (
    <section className={sample.plan} aria-label={t('report.receipts')}>
      <header className={sample.planHead}>
        <h3 className={classes.heading}>{t('report.receipts')}</h3>
        <span className={sample.quiet}>{t('report.readBy', { read, all: receipts.length })}</span>
      </header>
      <table className={sample.table} aria-label={t('report.receipts')}>
        <tbody>
          {receipts.map(({ personId, name, readAt }) => (
            <tr key={personId}>
              <td>{name}</td>
              <td data-number>
                {readAt === undefined ? t('report.notRead') : format.dayAndTime(readAt, now)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
