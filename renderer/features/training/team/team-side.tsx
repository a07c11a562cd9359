import { Anchor } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { hasRole } from '../../../../domain/person/person.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { testedSubjects } from '../../../../domain/training/course.ts';
import type { Standing } from '../../../../domain/training/standing.ts';
import { useNow } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { useStandings } from '../parts/use-standings.ts';
import classes from '../training.module.css';
import { GateCard } from './gate-card.tsx';
import { PersonPage } from './person-page.tsx';

const open = (id?: string) => go({ screen: 'training', side: 'team', ...(id && { id }) });

/** Everybody of the team: may they take work, what is missing or overdue (C-236), and one person's record. */
export function TeamSide({ id }: { id: string | undefined }) {
  const { t } = useTranslation('training');
  const now = useNow(MINUTE);
  const standings = useStandings(now);
  const chosen = standings.find(({ person }) => person.id === id);
  if (chosen)
    return (
      <div className={classes.whole}>
        <PersonPage key={id} standing={chosen} now={now} back={() => open()} />
      </div>
    );
  return (
    <div className={classes.whole}>
      <div className={classes.team}>
        <GateCard />
        {standings.length === 0 ? (
          <EmptyState icon={IconUsers} title={t('team.none')} />
        ) : (
          <Matrix standings={standings} />
        )}
      </div>
    </div>
  );
}

function Matrix({ standings }: { standings: readonly Standing[] }) {
  const { t } = useTranslation('training');
  const format = useFormat();
  const testsOf = ({ person, record, tested }: Standing) => {
    if (!hasRole(person, 'agent')) return '–';
    return record ? `${tested}/${testedSubjects.length}` : t('team.before');
  };
  return (
    <DataTable
      label={t('side.team')}
      heads={[
        t('head.person'),
        t('head.work'),
        t('head.tests'),
        t('head.days'),
        t('head.security'),
        t('head.rules'),
        t('head.trained'),
      ]}
      rows={standings.map((one) => ({
        id: one.person.id,
        cells: [
          <Anchor key="name" component="button" type="button" size="sm" onClick={() => open(one.person.id)}>
            {one.person.name}
          </Anchor>,
          hasRole(one.person, 'agent') ? (
            <Tag key="work" tone={one.lacks.length === 0 ? 'good' : 'late'}>
              {t(one.lacks.length === 0 ? 'team.may' : 'team.mayNot')}
            </Tag>
          ) : (
            '–'
          ),
          testsOf(one),
          one.record?.newcomerSince === undefined ? '–' : one.days,
          one.secureUntil === undefined ? (
            '–'
          ) : (
            <Late key="security" late={one.isInsecure} word={t('ranOut')}>
              {format.date(one.secureUntil)}
            </Late>
          ),
          one.unread === 0 ? (
            t('team.read')
          ) : (
            <Tag key="rules">{t('team.unread', { count: one.unread })}</Tag>
          ),
          <Late key="trained" late={one.isOverdue} word={t('overdue')}>
            {one.lastTrained === undefined ? '–' : format.date(one.lastTrained)}
          </Late>,
        ],
      }))}
    />
  );
}

function Late({ late, word, children }: { late: boolean; word: string; children: string }) {
  return (
    <span className={classes.line}>
      {children}
      {late && <Tag tone="late">{word}</Tag>}
    </span>
  );
}
