import type { ServiceLevelVariant } from '../../../domain/metrics/service-level.ts';
import type { Queue } from '../../../domain/queue/queue.ts';
import { ManyFilesCards } from '../limits/index.ts';
import { Ageing } from './ageing.tsx';
import { AnnouncedWaits, SilentCallers } from './announced-waits.tsx';
import { FiguresTable } from './figures/figures-table.tsx';
import type { OpenFigure } from './figures/open-figure.ts';
import { HalfHourPanel } from './half-hours/half-hour-panel.tsx';
import { FailedReportCards } from './history/failed-reports.tsx';
import { LateClocks } from './late-clocks.tsx';
import classes from './lead.module.css';
import { LeftBehindCards } from './left-behind.tsx';
import { NeedsLeadCards } from './needs-lead-cards.tsx';
import { OverflowPanel } from './overflow/overflow-panel.tsx';
import { PeoplePanel } from './people-panel.tsx';
import { ServiceAskCards } from './service-asks.tsx';
import { UnfinishedOfTeam } from './unfinished-of-team.tsx';
import { WarningCards } from './watches/warning-cards.tsx';

interface Props {
  queues: readonly Queue[];
  queue: Queue;
  variant: ServiceLevelVariant;
  onSelect(queueId: string): void;
  onOpen(open: OpenFigure): void;
}

/** What the queues stand at, who needs the lead, the day so far and the people. */
export function NowSection({ queues, queue, variant, onSelect, onOpen }: Props) {
  return (
    <>
      <WarningCards onOpen={onOpen} />
      <NeedsLeadCards />
      <ServiceAskCards />
      <LateClocks />
      <SilentCallers />
      <Ageing />
      <UnfinishedOfTeam />
      <LeftBehindCards />
      <ManyFilesCards />
      <FailedReportCards />
      <FiguresTable
        queues={queues}
        variant={variant}
        selectedId={queue.id}
        onSelect={onSelect}
        onOpen={onOpen}
      />
      <OverflowPanel queue={queue} />
      <div className={classes.panels}>
        <HalfHourPanel queue={queue} onOpen={onOpen} />
        <PeoplePanel queue={queue} />
      </div>
      <AnnouncedWaits />
    </>
  );
}
