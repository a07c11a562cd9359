import type { Spreadsheet } from '../../contract/ipc/reports.ts';
import { zipOf } from './zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Makes an XLSX file of rows, the first of them heads (ECMA-376, as little of it as a spreadsheet takes). Texts stand in
 * their cells and numbers as numbers, so that both come back to the last digit.
 */
export function spreadsheetOf({ sheet, rows }: Spreadsheet): { content: string } {
  const file = zipOf([
    {
      name: '[Content_Types].xml',
      text: xml(
        'Types',
        'http://schemas.openxmlformats.org/package/2006/content-types',
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
          part('/xl/workbook.xml', 'sheet.main') +
          part('/xl/worksheets/sheet1.xml', 'worksheet') +
          part('/xl/styles.xml', 'styles'),
      ),
    },
    { name: '_rels/.rels', text: relations({ officeDocument: 'xl/workbook.xml' }) },
    {
      name: 'xl/workbook.xml',
      text: xml(
        'workbook',
        MAIN,
        `<sheets><sheet name="${escaped(sheet.replace(/[[\]*?/\\:]/g, ' '))}" sheetId="1" r:id="r1" xmlns:r="${OFFICE}"/></sheets>`,
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: relations({ worksheet: 'worksheets/sheet1.xml', styles: 'styles.xml' }),
    },
    { name: 'xl/styles.xml', text: styles },
    { name: 'xl/worksheets/sheet1.xml', text: xml('worksheet', MAIN, sheetOf(rows)) },
  ]);
  return { content: file.toString('base64') };
}

const xml = (root: string, namespace: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${root} xmlns="${namespace}">${content}</${root}>`;

const part = (name: string, type: string): string =>
  `<Override PartName="${name}" ContentType="${TYPES}.${type}+xml"/>`;

const relations = (targets: Record<string, string>): string =>
  xml(
    'Relationships',
    RELATIONS,
    Object.entries(targets)
      .map(([type, to], n) => `<Relationship Id="r${n + 1}" Type="${OFFICE}/${type}" Target="${to}"/>`)
      .join(''),
  );

/** Two looks: 0 is plain, 1 is bold for heads. */
const styles = xml(
  'styleSheet',
  MAIN,
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
    '<cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs>',
);

/** The heads stay in sight while one scrolls. */
const HEADS =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>';

function sheetOf(rows: Spreadsheet['rows']): string {
  const lines = rows.map((row, n) => {
    const cells = row.map((cell, column) => cellOf(cell, `${columnName(column)}${n + 1}`, n === 0 ? 1 : 0));
    return `<row r="${n + 1}">${cells.join('')}</row>`;
  });
  return `${HEADS}<sheetData>${lines.join('')}</sheetData>`;
}

function cellOf(cell: string | number | null, at: string, style: number): string {
  if (cell === null) return '';
  const opening = `<c r="${at}" s="${style}"`;
  if (typeof cell === 'number') return `${opening}><v>${cell}</v></c>`;
  return `${opening} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** A, B ... Z, AA ... as spreadsheets count columns. */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML cannot hold at all is left out. */
const escaped = (text: string): string =>
  [...text]
    .filter((sign) => sign >= ' ' || '\t\n\r'.includes(sign))
    .map((sign) => marks[sign] ?? sign)
    .join('');
