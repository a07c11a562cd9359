import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import {
  type MatterView,
  matterViews,
  type ViewFacts,
  viewCounts,
  viewOf,
} from '../../../../domain/interaction/matter-views.ts';
import { SECOND } from '../../../../domain/time.ts';
import { useDraft, useDrafts, useNow, useView } from '../../../data/index.ts';
import { seenKey } from '../use-seen.ts';

/** How often it is looked at what has become due soon. */
const STEP = 10 * SECOND;

export interface MatterViews {
  view: MatterView;
  show(view: MatterView): void;
  /** Shows the view after the present one, and the first after the last. */
  showNext(): void;
  shown: Interaction[];
  counts: Record<MatterView, number>;
  facts: ViewFacts;
}

/** The view of my matters that is chosen, kept over restarts, and what stands in it. */
export function useMatterViews(matters: readonly Interaction[], openId: string | undefined): MatterViews {
  const [view, show] = useDraft<MatterView>('workspace.view', 'all');
  const ids = matters.map(({ id }) => id);
  const seen = useDrafts(ids.map(seenKey), 0);
  const queues = useView((rows) => rows.all('queue'));
  const now = useNow(STEP);
  const facts: ViewFacts = {
    seenAt: (id) => seen[ids.indexOf(id)] ?? 0,
    queue: (id) => queues.find((queue) => queue.id === id),
    openId,
    now,
  };
  return {
    view,
    show,
    showNext: () => show(matterViews[(matterViews.indexOf(view) + 1) % matterViews.length] ?? 'all'),
    shown: viewOf(matters, view, facts),
    counts: viewCounts(matters, facts),
    facts,
  };
}
