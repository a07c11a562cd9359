import { dayOf, isoDate } from '../calendar/site-time.ts';
import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import { drawIdOf } from './draw.ts';

/** Keeps plans and what was drawn by them. */
export function projectSampling(rows: RowReader, event: JournalEvent): RowChange[] {
  switch (event.type) {
    case 'sample.planned': {
      const { planId, leadId, ...content } = event.data;
      const made = { madeBy: event.actor.id, madeAt: event.at };
      const row = { ...content, id: planId, ...(leadId && { leadId }), state: 'active' as const, ...made };
      return [{ entity: 'plan', id: planId, row }];
    }
    case 'sample.planStopped': {
      const plan = rows.get('plan', event.data.planId);
      return plan ? [{ entity: 'plan', id: plan.id, row: { ...plan, state: 'stopped' } }] : [];
    }
    case 'sample.drawn': {
      const plan = rows.get('plan', event.data.planId);
      if (!plan) return [];
      const day = isoDate(dayOf(event.data.to));
      const id = drawIdOf(plan.id, day);
      return [{ entity: 'draw', id, row: { ...event.data, id, plan, day, at: event.at } }];
    }
    case 'sample.handedOver': {
      const { drawId, planId: _, ...handed } = event.data;
      const draw = rows.get('draw', drawId);
      if (!draw) return [];
      const one = { ...handed, by: event.actor.id, at: event.at };
      return [{ entity: 'draw', id: draw.id, row: { ...draw, handed: [...(draw.handed ?? []), one] } }];
    }
    default:
      return [];
  }
}
