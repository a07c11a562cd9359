/** Spreadsheets take a file for UTF-8 by this mark, and Chinese for what it is. */
const BYTE_ORDER_MARK = '\u{FEFF}';

/** Lines of cells as a spreadsheet reads them back unchanged (RFC 4180). */
export const csvOf = (lines: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
