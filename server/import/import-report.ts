import type { ImportSummary, UnusableItem } from './run-import.ts';

const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

/** One line a unit that could not be used, in the file's order. */
export const listUnusable = (unusable: readonly UnusableItem[]): string[] =>
  unusable.map(({ line, reason, detail }) => `line ${line}: ${reason}: ${detail}`);

/** What became of the file, every unit of it counted once. */
export function summaryOf(summary: ImportSummary, assumptions: readonly string[]): string[] {
  const { imported, alreadyThere, events, unusable } = summary;
  const reasons = new Map<string, number>();
  for (const { reason } of unusable) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  return [
    `${count(imported, 'interaction')} imported (${count(events, 'event')}), ${alreadyThere.toLocaleString('en')} already there, ${unusable.length.toLocaleString('en')} not usable`,
    ...[...reasons].map(([reason, n]) => `  ${reason}: ${n.toLocaleString('en')}`),
    ...assumptions.map((assumption) => `Note: ${assumption}.`),
    ...(summary.cancelled
      ? ['Stopped before the end of the file. Run the same command again to go on from here.']
      : []),
  ];
}
