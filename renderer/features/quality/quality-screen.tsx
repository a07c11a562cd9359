import { VisuallyHidden } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole } from '../../../domain/person/person.ts';
import { useSession } from '../../data/index.ts';
import { usePlace } from '../../stores/place.ts';
import { Sections } from '../../ui/sections.tsx';
import { CalibrationScreen } from './calibration/calibration-screen.tsx';
import { CardsScreen } from './cards/cards-screen.tsx';
import { DisputesList } from './course/disputes-list.tsx';
import { DeparturesScreen } from './departures/departures-screen.tsx';
import { FindScreen } from './find/find-screen.tsx';
import { FlagRules } from './flags/flag-rules.tsx';
import { JudgementScreen } from './judgement-screen.tsx';
import { MyEvaluations } from './my-evaluations.tsx';
import classes from './quality-screen.module.css';
import { ReconcileScreen } from './reconcile/reconcile-screen.tsx';
import { ReportsScreen } from './report/reports-screen.tsx';
import { isUnread, useReports } from './report/use-reports.ts';
import { ResultsScreen } from './results/results-screen.tsx';
import { PlansScreen } from './sample/plans-screen.tsx';
import { TodayList } from './sample/today-list.tsx';
import { useWork } from './sample/use-work.ts';

type Tab =
  | 'find'
  | 'today'
  | 'disputes'
  | 'report'
  | 'plans'
  | 'results'
  | 'reconcile'
  | 'departures'
  | 'cards'
  | 'calibration'
  | 'flags'
  | 'mine';

/** What a side stands under, once somebody has many of them. */
const groupOf = {
  find: 'judging',
  today: 'judging',
  disputes: 'judging',
  mine: 'judging',
  plans: 'sample',
  results: 'sample',
  report: 'sample',
  reconcile: 'rules',
  departures: 'rules',
  cards: 'rules',
  calibration: 'rules',
  flags: 'rules',
} as const satisfies Record<Tab, string>;

/** In the order in which they are read. */
const groups = ['judging', 'sample', 'rules'] as const;

/** Quality: evaluators and team leads find, replay and judge; agents read what was released about them. */
export function QualityScreen() {
  const { t } = useTranslation(['quality', 'evaluation']);
  const place = usePlace();
  const { person } = useSession();
  const work = useWork();
  const finds = hasRole(person, 'evaluator', 'teamLead');
  const [chosen, setTab] = useState<Tab>('find');
  const { interactionId: opened, evaluationId, from } = place.screen === 'quality' ? place : {};
  const open = work.filter(({ state }) => state !== 'done').length;
  const reports = useReports();
  const unread = reports.filter(isUnread).length;
  const tabs: { value: Tab; label: string }[] = [
    ...(finds
      ? [
          { value: 'find' as const, label: t('tab.find') },
          { value: 'today' as const, label: t('evaluation:tab.today', { open }) },
          { value: 'disputes' as const, label: t('evaluation:tab.disputes') },
          { value: 'plans' as const, label: t('evaluation:tab.plans') },
          { value: 'results' as const, label: t('evaluation:tab.results') },
          { value: 'reconcile' as const, label: t('evaluation:tab.reconcile') },
          { value: 'departures' as const, label: t('evaluation:tab.departures') },
        ]
      : []),
    ...(hasRole(person, 'evaluator')
      ? [
          { value: 'cards' as const, label: t('evaluation:tab.cards') },
          { value: 'calibration' as const, label: t('evaluation:tab.calibration') },
          { value: 'flags' as const, label: t('evaluation:tab.flags') },
        ]
      : []),
    ...(hasRole(person, 'agent') ? [{ value: 'mine' as const, label: t('mine.title') }] : []),
    {
      value: 'report' as const,
      label: unread > 0 ? t('evaluation:tab.reportUnread', { count: unread }) : t('evaluation:tab.report'),
    },
  ];
  const tab = tabs.find(({ value }) => value === chosen)?.value ?? tabs[0]?.value ?? 'report';
  const sections = groups.flatMap((group) =>
    tabs
      .filter(({ value }) => groupOf[value] === group)
      .map((one) => ({ ...one, group: t(`group.${group}`) })),
  );
  const views: Record<Tab, () => ReactNode> = {
    find: () => <FindScreen />,
    today: () => <TodayList work={work} />,
    disputes: () => <DisputesList />,
    plans: () => <PlansScreen />,
    results: () => <ResultsScreen />,
    reconcile: () => <ReconcileScreen />,
    departures: () => <DeparturesScreen />,
    cards: () => <CardsScreen />,
    calibration: () => <CalibrationScreen />,
    flags: () => <FlagRules />,
    mine: () => <MyEvaluations />,
    report: () => <ReportsScreen reports={reports} />,
  };
  return (
    <main className={classes.screen} aria-label={t('title')}>
      {opened !== undefined ? (
        <JudgementScreen
          key={`${opened}/${evaluationId ?? ''}`}
          interactionId={opened}
          evaluationId={evaluationId}
          from={from}
        />
      ) : (
        <>
          <VisuallyHidden component="h1">{t(tab === 'mine' ? 'mine.title' : 'title')}</VisuallyHidden>
          <Sections<Tab> label={t('tabs')} sections={sections} value={tab} choose={setTab} surface>
            {views[tab]()}
          </Sections>
        </>
      )}
    </main>
  );
}
