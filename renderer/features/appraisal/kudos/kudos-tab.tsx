import { IconAward } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { hasRole } from '../../../../domain/person/person.ts';
import { useSession, useView } from '../../../data/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import classes from '../appraisal.module.css';
import { KudosCard } from './kudos-card.tsx';
import { KudosForm } from './kudos-form.tsx';

/** Who was praised for what, latest first, for everybody to see; leads, evaluators and managers name people. */
export function KudosTab() {
  const { t } = useTranslation('appraisal');
  const { person } = useSession();
  const all = useView((rows) => rows.all('kudos'));
  const wall = [...all].filter((one) => one.withdrawnAt === undefined).sort((a, b) => b.at - a.at);
  const names = hasRole(person, 'teamLead', 'evaluator', 'manager');
  return (
    <div className={classes.columns} data-side={names || undefined}>
      {wall.length === 0 ? (
        <EmptyState icon={IconAward} title={t('kudos.none')} hint={t('kudos.noneHint')} />
      ) : (
        <ul className={classes.wall} aria-label={t('tab.kudos')}>
          {wall.map((kudos) => (
            <KudosCard key={kudos.id} kudos={kudos} />
          ))}
        </ul>
      )}
      {names && <KudosForm />}
    </div>
  );
}
