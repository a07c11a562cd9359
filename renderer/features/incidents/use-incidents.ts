import { type Incident, incidentsOf, isGoingOn } from '../../../domain/incident/incident.ts';
import type { Interaction } from '../../../domain/interaction/interaction.ts';
import type { Script } from '../../../domain/script/script.ts';
import { useSession, useView } from '../../data/index.ts';

/** What goes on in the queues of the person at this desk. */
export function useIncidents(): Incident[] {
  const { person } = useSession();
  return useView((rows) => incidentsOf(person, rows.all('incident')), [person]);
}

/** What goes on in the queue of a matter: what it would be linked to, or is already. */
export function useIncidentOf({ id, queueId }: Pick<Interaction, 'id' | 'queueId'>): Incident | undefined {
  return useView(
    (rows) => {
      const open = rows.all('incident').filter(isGoingOn);
      const own = open.filter((one) => one.queueIds.includes(queueId));
      return (
        open.find(({ interactionIds }) => interactionIds.includes(id)) ??
        own.sort((a, b) => Number(a.drill) - Number(b.drill) || b.at - a.at)[0]
      );
    },
    [id, queueId],
  );
}

/** What to say to its customers while it goes on; of an exercise nothing. */
export function useIncidentScript(
  interaction: Pick<Interaction, 'id' | 'queueId'>,
  scripts: readonly Script[],
): Script | undefined {
  const incident = useIncidentOf(interaction);
  return incident && !incident.drill ? scripts.find(({ id }) => id === incident.scriptId) : undefined;
}
