import { VisuallyHidden } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { go, usePlace } from '../../stores/place.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { FigureDrawer } from './drawer/figure-drawer.tsx';
import { FiguresTable } from './figures/figures-table.tsx';
import type { OpenFigure } from './figures/open-figure.ts';
import { Freshness } from './freshness.tsx';
import { HalfHourPanel } from './half-hours/half-hour-panel.tsx';
import { LateClocks } from './late-clocks.tsx';
import classes from './lead.module.css';
import { LeftBehindCards } from './left-behind.tsx';
import { NeedsLeadCards } from './needs-lead-cards.tsx';
import { PeoplePanel } from './people-panel.tsx';
import { QueueKeys } from './queue-keys.tsx';
import { useLedQueues, useVariant } from './use-lead.ts';
import { VariantChoice } from './variant-choice.tsx';

/** A team lead's queues: what they stand at, who needs the lead, the day so far and the people. */
export function LeadScreen() {
  const { t } = useTranslation('lead');
  const { language } = useFormat();
  const place = usePlace();
  const queues = useLedQueues();
  const [variant, setVariant] = useVariant();
  const [opened, setOpened] = useState<OpenFigure>();
  const asked = place.screen === 'lead' ? place.queueId : undefined;
  const queue = queues.find(({ id }) => id === asked) ?? queues[0];
  const select = (queueId: string) => go({ screen: 'lead', queueId });
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
        <VariantChoice variant={variant} onChange={setVariant} />
        <Freshness />
      </div>
      <NeedsLeadCards />
      <LateClocks />
      <LeftBehindCards />
      <FiguresTable
        queues={queues}
        variant={variant}
        selectedId={queue.id}
        onSelect={select}
        onOpen={setOpened}
      />
      <div className={classes.panels}>
        <HalfHourPanel queue={queue} onOpen={setOpened} />
        <PeoplePanel queue={queue} />
      </div>
      {queues.slice(0, 9).map(({ id, name }, n) => (
        <QueueKeys key={id} keys={String(n + 1)} name={name[language]} onSelect={() => select(id)} />
      ))}
      <FigureDrawer open={opened} variant={variant} onClose={() => setOpened(undefined)} />
    </main>
  );
}
