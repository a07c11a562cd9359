import { useTranslation } from 'react-i18next';
import { CUSTOMER_GROUPS, ORDINARY } from '../../../../domain/customer/customer-groups.ts';
import { hasRole } from '../../../../domain/person/person.ts';
import { useSession, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from '../policy-screen.module.css';
import { GroupsForm } from './groups-form.tsx';
import { GroupsTable } from './groups-table.tsx';

/** Whose people serve which type of customer, in each queue they may come to (C-014); leads and admins set it. */
export function GroupsSide() {
  const { t } = useTranslation(['policy', 'words']);
  const { date } = useFormat();
  const { person } = useSession();
  const set = useView((rows) => rows.get('customergroups', CUSTOMER_GROUPS));
  const by = useView((rows) => rows.get('person', set?.by ?? '')?.name, [set?.by]) ?? '';
  const ordinary = {
    id: ORDINARY,
    name: {
      'zh-CN': t('groups.ordinary', { lng: 'zh-CN' }),
      en: t('groups.ordinary', { lng: 'en' }),
    },
  };
  const table = { types: set?.types ?? [ordinary], served: set?.served ?? {} };
  const mayset = hasRole(person, 'teamLead', 'admin');
  return (
    <main className={classes.sheet} aria-label={t('title')}>
      <article className={classes.wide} aria-labelledby="groups-title">
        <h1 id="groups-title" className={classes.title}>
          {t('groups.title')}
        </h1>
        <p className={classes.quiet}>{t('groups.why')}</p>
        <p className={classes.quiet}>
          {set
            ? t('groups.setBy', {
                name: by,
                when: date(set.at),
                reason: set.reason,
                version: set.version,
              })
            : t('groups.none')}
        </p>
        {mayset ? (
          <GroupsForm key={set?.version ?? 0} basedOn={set?.version ?? 0} table={table} />
        ) : (
          <GroupsTable table={table} />
        )}
      </article>
    </main>
  );
}
