import { useTranslation } from 'react-i18next';
import { type Duty, dutyAreas } from '../../../../domain/person/duties.ts';
import { hasRole, type Role, roleSchema } from '../../../../domain/person/person.ts';
import classes from '../policy-screen.module.css';

interface Props {
  duties: readonly Duty[];
  /** Whose duties are shown; everybody's when there is none. */
  role: Role | undefined;
}

/** Duties by area, each with who may do it. Leading quality includes judging, so it is named wherever that is. */
export function DutyTable({ duties, role }: Props) {
  const { t } = useTranslation(['policy', 'words']);
  const rolesOf = ({ roles }: Duty) =>
    roleSchema.options
      .filter((one) => hasRole({ roles: [one] }, ...roles))
      .map((one) => t(`words:role.${one}`))
      .join(' · ');
  const areas = dutyAreas
    .map((area) => ({ area, own: duties.filter((duty) => duty.area === area) }))
    .filter(({ own }) => own.length > 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section className={classes.detail} aria-labelledby="duties-title" tabIndex={0}>
      <h2 id="duties-title" className={classes.title}>
        {role ? t('duties.of', { role: t(`words:role.${role}`) }) : t('duties.title')}
      </h2>
      <p className={classes.quiet}>{t('duties.why')}</p>
      {areas.length === 0 && <p className={classes.quiet}>{t('duties.none')}</p>}
      {areas.map(({ area, own }) => (
        <table key={area} className={`${classes.counts} ${classes.duties}`}>
          <thead>
            <tr>
              <th scope="col">{t(`dutyArea.${area}`)}</th>
              <th scope="col">{t('duties.who')}</th>
            </tr>
          </thead>
          <tbody>
            {own.map((duty) => (
              <tr key={duty.id}>
                <th scope="row">{t(`duty.${duty.id}`)}</th>
                <td>{rolesOf(duty)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}
