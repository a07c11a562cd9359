import { Button } from '@mantine/core';
import { IconMailExclamation, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Lapse, stateOfLapse } from '../../../../domain/lapse/lapse.ts';
import { hasRole } from '../../../../domain/person/person.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useNow, useSession, useView } from '../../../data/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import classes from '../appraisal.module.css';
import { LapseItem } from './lapse-item.tsx';
import { LapsePage } from './lapse-page.tsx';
import { WarnForm } from './warn-form.tsx';

const newestFirst = (a: Lapse, b: Lapse): number => b.at - a.at || (a.id < b.id ? -1 : 1);

/** Warnings of lapses: one's own to answer, and for who leads those of their people (C-204). */
export function LapsesTab() {
  const { t } = useTranslation('appraisal');
  const { person } = useSession();
  const format = useFormat();
  const now = useNow(MINUTE);
  const lapses = useView((rows) => rows.all('lapse')).sort(newestFirst);
  const names = useView((rows) => new Map(rows.all('person').map(({ id, name }) => [id, name])));
  const [chosen, choose] = useState<string>();
  const leads = hasRole(person, 'teamLead', 'manager');
  const shown = chosen === 'new' ? undefined : (lapses.find(({ id }) => id === chosen) ?? lapses[0]);
  return (
    <div className={classes.split}>
      <nav className={classes.side} aria-label={t('lapses')}>
        {leads && (
          <div className={classes.sideHead}>
            <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => choose('new')}>
              {t('lapse.new')}
            </Button>
          </div>
        )}
        <ul className={classes.list}>
          {lapses.map((one) => (
            <LapseItem
              key={one.id}
              current={one.id === shown?.id}
              name={names.get(one.agentId) ?? one.agentId}
              what={one.what}
              state={t(`lapse.state.${stateOfLapse(one)}`)}
              when={format.dayAndTime(one.at, now)}
              onOpen={() => choose(one.id)}
            />
          ))}
        </ul>
      </nav>
      {chosen === 'new' && leads ? (
        <div className={classes.detail}>
          <WarnForm onDone={choose} />
        </div>
      ) : shown ? (
        <LapsePage key={shown.id} lapse={shown} nameOf={(id) => names.get(id) ?? id} />
      ) : (
        <EmptyState icon={IconMailExclamation} title={t('lapse.none')} hint={t('lapse.noneHint')} />
      )}
    </div>
  );
}
