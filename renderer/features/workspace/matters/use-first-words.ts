import { useView } from '../../../data/index.ts';

/** What the customer wrote first: what they want. */
export function useFirstWords(interactionId: string): string | undefined {
  return useView(
    (rows) => {
      const said = rows
        .where('message', 'interactionId', interactionId)
        .filter(({ author }) => author.kind === 'customer');
      return said.reduce((first, row) => (first && first.at <= row.at ? first : row), said[0])?.text;
    },
    [interactionId],
  );
}
