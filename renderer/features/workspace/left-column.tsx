import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../domain/interaction/interaction.ts';
import { useCommand } from '../../ui/use-command.ts';
import { UnfinishedRecords } from '../records/index.ts';
import { BulkDone } from './bulk/bulk-done.tsx';
import { ConsultList } from './consult/consult-list.tsx';
import { MatterList } from './matters/matter-list.tsx';
import classes from './matters/matters.module.css';
import { useMatterViews } from './matters/use-matter-views.ts';
import { WaitingList } from './matters/waiting-list.tsx';
import { QueueStrip } from './queues/queue-strip.tsx';
import { useAccept } from './use-accept.ts';
import { useMatterKeys } from './use-matter-keys.ts';
import { useMayAccept } from './use-may-accept.ts';
import { useOffers, useWaiting } from './use-work.ts';

interface Props {
  matters: readonly Interaction[];
  selectedId: string | undefined;
}

/** Who needs me: my queues, my matters, and whoever waits. Moves by the second, apart from the conversation. */
export function LeftColumn({ matters, selectedId }: Props) {
  const waiting = useWaiting();
  const offered = useOffers().length > 0;
  const scroll = useRef<HTMLDivElement>(null);
  const views = useMatterViews(matters, selectedId);
  useMatterKeys(views, selectedId);
  useTakeNext(waiting);
  return (
    <>
      <QueueStrip />
      <div ref={scroll} className={classes.scroll}>
        <ConsultList selectedId={selectedId} />
        <UnfinishedRecords of={matters} />
        <MatterList matters={matters} views={views} selectedId={selectedId} />
        <WaitingList waiting={waiting} offered={offered} selectedId={selectedId} scroll={scroll} />
      </div>
      <BulkDone />
    </>
  );
}

function useTakeNext(waiting: readonly Interaction[]): void {
  const { t } = useTranslation('workspace');
  const accept = useAccept();
  const next = waiting.find(useMayAccept());
  useCommand({
    id: 'workspace.takeNext',
    label: t('empty.takeNext'),
    shortcut: 'workspace.takeNext',
    enabled: next !== undefined,
    run: () => next && accept(next.id),
  });
}
