import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { countClauses } from '../../../domain/policy/count-clauses.ts';
import { clauseGroups, clauses } from '../../../domain/policy/register.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './policy-screen.module.css';

/** How much of the manuals is carried out, in all and by group. */
export function GroupCounts({ onChoose }: { onChoose(groupId: string): void }) {
  const { t } = useTranslation('policy');
  const { language } = useFormat();
  const all = countClauses(clauses);
  return (
    <section className={classes.detail} aria-labelledby="policy-counts">
      <h2 id="policy-counts" className={classes.title}>
        {t('counts.title', { ...all })}
      </h2>
      <p className={classes.quiet}>{t('counts.why')}</p>
      <table className={classes.counts}>
        <thead>
          <tr>
            <th scope="col">{t('group')}</th>
            <th scope="col">{t('status.carriedOut')}</th>
            <th scope="col">{t('counts.of')}</th>
          </tr>
        </thead>
        <tbody>
          {clauseGroups.map(({ id, name }) => {
            const count = countClauses(clauses.filter(({ group }) => group.id === id));
            return (
              <tr key={id}>
                <th scope="row">
                  <Button variant="subtle" size="compact-sm" onClick={() => onChoose(id)}>
                    {id} {name[language]}
                  </Button>
                </th>
                <td>{count.carriedOut}</td>
                <td>{count.total}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
