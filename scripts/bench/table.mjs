import os from 'node:os';

/** What the figures were measured on. */
export function machine() {
  const cpus = os.cpus();
  return {
    cpu: cpus[0]?.model ?? 'unknown',
    cores: cpus.length,
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.platform()} ${os.release()} ${os.arch()}`,
    node: process.versions.node,
  };
}

/** @param {number} value */
function figure(value) {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 1 ? 2 : 4;
  return value.toFixed(digits);
}

/**
 * @typedef {object} Row
 * @property {string} case
 * @property {string} unit
 * @property {number} median
 * @property {number} min
 * @property {number} max
 * @property {number | null} ratio
 * @property {string | null} ratioTo
 */

/** A table for people. @param {Row[]} rows */
export function table(rows) {
  const cells = [
    ['case', 'median', 'min', 'max', 'unit', 'ratio'],
    ...rows.map(({ case: name, unit, median, min, max, ratio, ratioTo }) => [
      name,
      figure(median),
      figure(min),
      figure(max),
      unit,
      ratio === null ? '' : `${ratio.toFixed(2)} × ${ratioTo}`,
    ]),
  ];
  const widths =
    cells[0]?.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0))) ?? [];
  return cells
    .map((line) =>
      line
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return column >= 1 && column <= 3 ? cell.padStart(width) : cell.padEnd(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
