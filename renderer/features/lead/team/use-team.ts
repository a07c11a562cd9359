import { useMemo } from 'react';
import type { FigureRow, FigureRowsReply } from '../../../../contract/http/figures.ts';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import type { Leg } from '../../../../domain/interaction/leg.ts';
import { handleMs, isHandled } from '../../../../domain/metrics/aht.ts';
import { today } from '../../../../domain/metrics/window.ts';
import type { Queue } from '../../../../domain/queue/queue.ts';
import { type TeamLine, teamWall } from '../../../../domain/wallboard/team-wall.ts';
import { useNow, useView } from '../../../data/index.ts';
import { usePeople, WINDOW_STEP } from '../use-lead.ts';

interface Team {
  lines: TeamLine[];
  rows: { legs: ReadonlyMap<string, Leg>; interactions: ReadonlyMap<string, Interaction> };
}

/** Everybody of the led queues with what their day has come to, from the rows of this desktop. */
export function useTeam(queues: readonly Queue[]): Team {
  const now = useNow(WINDOW_STEP);
  const people = usePeople();
  const key = queues.map(({ id }) => id).join(' ');
  const legs = useView((rows) => key.split(' ').flatMap((id) => rows.where('leg', 'queueId', id)), [key]);
  const interactions = useView(
    (rows) => key.split(' ').flatMap((id) => rows.where('interaction', 'queueId', id)),
    [key],
  );
  return useMemo(
    () => ({
      lines: teamWall(people, legs, interactions, key.split(' '), today(now)),
      rows: {
        legs: new Map(legs.map((leg) => [leg.id, leg])),
        interactions: new Map(interactions.map((row) => [row.id, row])),
      },
    }),
    [people, legs, interactions, key, now],
  );
}

export const teamFigures = ['inHand', 'answered', 'handled', 'aht', 'transferred', 'csat'] as const;
export type TeamFigure = (typeof teamFigures)[number];

/** The rows behind one figure of one agent: they are all here, so nobody is asked. */
export function teamRows(
  line: TeamLine,
  name: TeamFigure,
  { legs, interactions }: Team['rows'],
): FigureRowsReply {
  const figure = line[name];
  const counted = new Set(figure.kind === 'rate' ? figure.counted : figure.rows);
  const rows = figure.rows.flatMap((id): FigureRow[] => {
    const leg = figure.of === 'leg' ? legs.get(id) : undefined;
    const row = interactions.get(leg?.interactionId ?? id);
    const of = leg ?? row;
    if (!of) return [];
    return [
      {
        of: leg ? 'leg' : 'interaction',
        id,
        interactionId: leg?.interactionId ?? id,
        at: leg?.enteredAt ?? row?.arrivedAt ?? 0,
        queueId: of.queueId,
        channel: of.channel,
        kind: row?.kind ?? 'none',
        agentId: line.person.id,
        customerName: row?.customerName ?? '–',
        topic: row?.topic,
        numerator:
          figure.kind === 'average' ? (leg && isHandled(leg) ? handleMs(leg) : 0) : counted.has(id) ? 1 : 0,
        denominator: figure.kind === 'count' ? undefined : 1,
      },
    ];
  });
  const value = figure.kind === 'count' ? { numerator: figure.value } : figure.rate;
  return { rows, total: figure.rows.length, figure: value };
}
