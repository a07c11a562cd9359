import {
  type Appraisal,
  isRestatedSince,
  scoreOfVersion,
  versionInForce,
} from '../../../domain/appraisal/appraisal.ts';
import { dayOf, isoDate } from '../../../domain/calendar/site-time.ts';

const heads = [
  'month',
  'person',
  'name',
  'team',
  'version',
  'score',
  'counted_percent',
  'rating',
  'signed_by',
  'signed_on',
  'answer',
  'restated_since',
];

/** Signed sheets for payroll: results and nothing else. No sum of money is worked out from them here or anywhere (C-205). */
export function payrollCsv(sheets: readonly Appraisal[], nameOf: (personId: string) => string): string {
  const lines = sheets
    .filter(({ signature }) => signature !== undefined)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((sheet) => lineOf(sheet, nameOf));
  return [heads, ...lines].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

function lineOf(sheet: Appraisal, nameOf: (personId: string) => string): string[] {
  const version = versionInForce(sheet);
  const { score, counted } = scoreOfVersion(version);
  const { signature, answer } = sheet;
  return [
    sheet.month,
    sheet.agentId,
    nameOf(sheet.agentId),
    sheet.teamId,
    `${version.version}`,
    // To the digit that the sheet shows: nobody reads two numbers of one month.
    score === undefined ? '' : score.toFixed(1),
    `${counted}`,
    `${signature?.rating ?? ''}`,
    signature ? nameOf(signature.by) : '',
    signature ? isoDate(dayOf(signature.at)) : '',
    answer ? (answer.agrees ? 'agrees' : 'disagrees') : '',
    isRestatedSince(sheet) ? 'yes' : 'no',
  ];
}

/** RFC 4180; what a spreadsheet would take for a formula is given as text. */
function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
