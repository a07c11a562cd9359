/** Spreadsheets take a file for UTF-8 by this mark, and Chinese for what it is. */
const BYTE_ORDER_MARK = '\u{FEFF}';

/**
 * Lines of cells as a spreadsheet reads them back unchanged (RFC 4180), but for text that it would compute: that has an
 * apostrophe before it, since what customers write must not run on whoever opens the file.
 */
export const csvOf = (lines: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK +
  lines.map((cells) => `${cells.map((cell) => quoted(asText(cell))).join(',')}\r\n`).join('');

/** Signed numbers, shares and times stay what they are. */
const isComputed = (cell: string): boolean =>
  /^[=@\t\r]/.test(cell) || (/^[+-]/.test(cell) && !/^[+-][\d.,:]+[%‰]?$/.test(cell));

const asText = (cell: string): string => (isComputed(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
