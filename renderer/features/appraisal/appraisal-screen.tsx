import { VisuallyHidden } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stateOfLapse } from '../../../domain/lapse/lapse.ts';
import { hasRole } from '../../../domain/person/person.ts';
import { useAwaited, useSession, useView } from '../../data/index.ts';
import { Sections } from '../../ui/sections.tsx';
import classes from './appraisal.module.css';
import { KudosTab } from './kudos/kudos-tab.tsx';
import { LapsesTab } from './lapses/lapses-tab.tsx';
import { MineTab } from './mine-tab.tsx';
import { RulesTab } from './rules/rules-tab.tsx';
import { TeamTab } from './team-tab.tsx';

const tabs = ['mine', 'team', 'rules', 'lapses', 'kudos'] as const;
type Tab = (typeof tabs)[number];

/** What people's months come to: one's own, a team's, the rules they are counted by, and who is praised for what. */
export function AppraisalScreen() {
  const { t } = useTranslation('appraisal');
  const { person } = useSession();
  const [chosen, choose] = useState<Tab>();
  const agent = hasRole(person, 'agent');
  const leads = hasRole(person, 'teamLead', 'manager');
  const open = tabs.filter(
    (one) => one === 'kudos' || (one === 'mine' ? agent : one === 'team' ? leads : agent || leads),
  );
  const toAnswer = useView(
    (rows) =>
      rows.all('lapse').filter((one) => one.agentId === person.id && stateOfLapse(one) === 'given').length,
    [person.id],
  );
  const awaited = useAwaited();
  const tab = open.find((one) => one === chosen) ?? open[0] ?? 'kudos';
  const views: Record<Tab, () => ReactNode> = {
    mine: () => <MineTab />,
    team: () => <TeamTab />,
    rules: () => <RulesTab />,
    lapses: () => <LapsesTab />,
    kudos: () => <KudosTab />,
  };
  return (
    <main className={classes.screen} aria-label={t('title')}>
      <VisuallyHidden component="h1">{t('title')}</VisuallyHidden>
      <Sections<Tab>
        label={t('tabs')}
        sections={open.map((value) => ({
          value,
          label:
            value === 'lapses' && toAnswer > 0
              ? t('tab.lapsesToAnswer', { count: toAnswer })
              : t(`tab.${value}`),
          awaits: value === 'lapses' ? awaited.lapse : undefined,
        }))}
        value={tab}
        choose={choose}
        surface
      >
        {views[tab]()}
      </Sections>
    </main>
  );
}
