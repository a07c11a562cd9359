import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LEAD_CHECKS, leadChecks } from '../../../../domain/sampling/lead-checks.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useNow, useSession, useView } from '../../../data/index.ts';
import classes from './sample.module.css';

/** Whom a team lead has still to check this month, those who were checked least first (C-155). */
export function LeadChecksList() {
  const { t } = useTranslation('evaluation');
  const { person } = useSession();
  const now = useNow(MINUTE);
  const checks = useView(
    (rows) => {
      const people = rows.all('person');
      const evaluations = rows.where('evaluation', 'evaluatorId', person.id);
      const names = new Map(people.map(({ id, name }) => [id, name]));
      return leadChecks({ lead: person, people, evaluations, now }).map((one) => ({
        ...one,
        name: names.get(one.agentId) ?? '–',
      }));
    },
    [person, now],
  );
  if (checks.length === 0) return null;
  return (
    <section className={classes.checks} aria-label={t('checks.title')}>
      <h2 className={classes.heading}>{t('checks.title')}</h2>
      <ul>
        {checks.map(({ agentId, name, done, missing }) => {
          const Icon = missing > 0 ? IconCircleDashed : IconCircleCheck;
          return (
            <li key={agentId}>
              <Icon size={15} aria-hidden />
              <span>{name}</span>
              <span className={classes.quiet}>
                {missing > 0
                  ? t('checks.missing', { done, all: LEAD_CHECKS, count: missing })
                  : t('checks.done', { done })}
              </span>
            </li>
          );
        })}
      </ul>
      <p className={classes.aside}>{t('checks.rule', { all: LEAD_CHECKS })}</p>
    </section>
  );
}
