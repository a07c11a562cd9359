import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { consultedId } from '../../../../domain/transfer/consult.ts';
import { useSession, useView } from '../../../data/index.ts';

/** Customers of colleagues who ask me about them, oldest question first. */
export function useConsulted(): Interaction[] {
  const { person } = useSession();
  return useView(
    (rows) =>
      rows
        .where('interaction', 'consultedId', person.id)
        .sort((a, b) => (a.consult?.askedAt ?? 0) - (b.consult?.askedAt ?? 0)),
    [person.id],
  );
}

/** Whether I read this along because I was asked about it. */
export function useIsConsulted(interactionId: string): boolean {
  const { person } = useSession();
  return useView(
    (rows) => {
      const row = rows.get('interaction', interactionId);
      return row !== undefined && consultedId(row) === person.id;
    },
    [interactionId, person.id],
  );
}
