import { useTranslation } from 'react-i18next';
import type { PlanVersion } from '../../../domain/emergency/emergency-plan.ts';
import { MINUTE } from '../../../domain/time.ts';
import { useNow, useView } from '../../data/index.ts';
import sheet from '../../ui/sheet.module.css';
import { useFormat } from '../../ui/use-format.ts';

/** One version of the emergency plan to be read: what is done in turn, and who does what (C-271). */
export function PlanText({
  plan: { title, steps, duties, version, approved, by, at },
}: {
  plan: PlanVersion;
}) {
  const { t } = useTranslation('emergency');
  const { dayAndTime } = useFormat();
  const now = useNow(MINUTE);
  const people = useView((rows) => rows.all('person'));
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? id;
  return (
    <article className={sheet.part} aria-label={title}>
      <h3 className={sheet.title}>{title}</h3>
      <p className={sheet.quiet}>
        {t('version', { version })} · {t('written', { name: nameOf(by), when: dayAndTime(at, now) })} ·{' '}
        {approved
          ? t('approved', { name: nameOf(approved.by), when: dayAndTime(approved.at, now) })
          : t('notApproved')}
      </p>
      <h4 className={sheet.title}>{t('steps')}</h4>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h4 className={sheet.title}>{t('duties')}</h4>
      <table className={sheet.table} aria-label={t('duties')}>
        <thead>
          <tr>
            <th>{t('who')}</th>
            <th>{t('does')}</th>
          </tr>
        </thead>
        <tbody>
          {duties.map(({ who, does }) => (
            <tr key={`${who} ${does}`}>
              <td>{who}</td>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
