import type { Report, ReportPart } from './report.ts';

const columns = ['', 'offered', 'answered', 'abandoned', 'short', 'A', 'B', 'C', 'D', 'E', 'ASA s', 'talk s'];

/** Nothing to count is a dash, never 0 % or 100 %. */
const percent = ([numerator, denominator]: [number, number]): string =>
  denominator === 0 ? '–' : `${((100 * numerator) / denominator).toFixed(2)} %`;
const mean = ([sum, n]: [number, number]): string => (n === 0 ? '–' : (sum / n).toFixed(1));

const line = (name: string, part: ReportPart): string[] => [
  name,
  `${part.offered}`,
  `${part.answered}`,
  `${part.abandoned}`,
  `${part.shortAbandoned}`,
  ...Object.values(part.serviceLevel).map(percent),
  mean(part.asaSeconds),
  mean(part.talkSeconds),
];

/** The report for people: one line a part, service level by variant. */
export function tableOf({ total, byType, byHourOfArrival }: Report): string {
  const lines = [
    columns,
    line('all', total),
    ...Object.entries(byType).map(([type, part]) => line(type || '(no type)', part)),
    ...Object.entries(byHourOfArrival)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([hour, part]) => line(`${hour}:00`, part)),
  ];
  const widths = columns.map((_, i) => Math.max(...lines.map((cells) => cells[i]?.length ?? 0)));
  return lines
    .map((cells) =>
      cells
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
