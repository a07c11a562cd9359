import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { useView } from '../../../data/index.ts';

/** What the customer said last: enough to know what it is about, not how it began. */
const LAST = 3;

export function useLastWords({ id, topic }: Pick<Interaction, 'id' | 'topic'>): string {
  const said = useView(
    (rows) =>
      rows
        .where('message', 'interactionId', id)
        .filter(({ author }) => author.kind === 'customer')
        .sort((a, b) => a.at - b.at)
        .slice(-LAST)
        .map(({ text }) => text)
        .join('\n'),
    [id],
  );
  return said || (topic ?? '');
}
