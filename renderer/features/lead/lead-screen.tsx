import { VisuallyHidden } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { go, type LeadSection, usePlace } from '../../stores/place.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { AnnouncementsSection } from '../announcements/index.ts';
import { IncidentsSection } from '../incidents/index.ts';
import { BoardSection } from './board/board-section.tsx';
import { FigureDrawer } from './drawer/figure-drawer.tsx';
import type { OpenFigure } from './figures/open-figure.ts';
import { Freshness } from './freshness.tsx';
import classes from './lead.module.css';
import { NowSection } from './now-section.tsx';
import { QueueKeys } from './queue-keys.tsx';
import { SectionBar } from './sections/section-bar.tsx';
import { TeamSection } from './team/team-section.tsx';
import { useLedQueues, useVariant } from './use-lead.ts';
import { VariantChoice } from './variant-choice.tsx';
import { useSeenWarnings } from './watches/use-seen-warnings.ts';
import { WatchesSection } from './watches/watches-section.tsx';

// Charts are large: who looks at the queues of this second does not wait for them.
const StaffingSection = lazy(async () => ({
  default: (await import('./staffing/staffing-section.tsx')).StaffingSection,
}));
const HistorySection = lazy(async () => ({
  default: (await import('./history/history-section.tsx')).HistorySection,
}));

/** The sides that show a service level. */
const WITH_FIGURES: readonly LeadSection[] = ['now', 'board', 'history'];

/** A team lead's queues: as they stand now, on the wall, as they were, and as they will be. */
export function LeadScreen() {
  const { t } = useTranslation('lead');
  const { language } = useFormat();
  const place = usePlace();
  const queues = useLedQueues();
  const [variant, setVariant] = useVariant();
  const [opened, setOpened] = useState<OpenFigure>();
  const { queueId: asked, section = 'now' } = place.screen === 'lead' ? place : {};
  const queue = queues.find(({ id }) => id === asked) ?? queues[0];
  useSeenWarnings(opened);
  const select = (queueId: string) => go({ screen: 'lead', queueId, section });
  if (!queue)
    return (
      <main className={classes.screen} aria-label={t('title')}>
        <EmptyState icon={IconUsersGroup} title={t('none')} hint={t('noneHint')} />
      </main>
    );
  return (
    <main className={classes.screen} aria-label={t('title')}>
      <VisuallyHidden component="h1">{t('title')}</VisuallyHidden>
      <div className={classes.bar}>
        <SectionBar current={section} queueId={queue.id} />
        {WITH_FIGURES.includes(section) && <VariantChoice variant={variant} onChange={setVariant} />}
        <Freshness />
      </div>
      {section === 'now' && (
        <NowSection {...{ queues, queue, variant }} onSelect={select} onOpen={setOpened} />
      )}
      {section === 'board' && <BoardSection queues={queues} variant={variant} onOpen={setOpened} />}
      {section === 'team' && <TeamSection queues={queues} />}
      {section === 'announcements' && <AnnouncementsSection />}
      {section === 'incidents' && <IncidentsSection />}
      {section === 'watches' && <WatchesSection queues={queues} queue={queue} />}
      <Suspense>
        {section === 'history' && <HistorySection queues={queues} variant={variant} />}
        {section === 'staffing' && (
          <StaffingSection key={queue.id} {...{ queues, queue }} onSelect={select} />
        )}
      </Suspense>
      {queues.slice(0, 9).map(({ id, name }, n) => (
        <QueueKeys key={id} keys={String(n + 1)} name={name[language]} onSelect={() => select(id)} />
      ))}
      <FigureDrawer open={opened} variant={variant} onClose={() => setOpened(undefined)} />
    </main>
  );
}
