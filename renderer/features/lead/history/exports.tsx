import { useTranslation } from 'react-i18next';
import { SheetExports } from '../../limits/index.ts';
import { type ReportLine, type ReportWords, sheetOf } from './report-table.ts';

interface Props {
  lines: readonly ReportLine[];
  words: ReportWords;
  /** Names the period, and the file. */
  name: string;
}

/** Takes a report along. */
export function Exports({ lines, words, name }: Props) {
  const { t } = useTranslation('history');
  return (
    <SheetExports
      what="figures"
      count={lines.length}
      title={t('title')}
      name={name}
      sheet={() => sheetOf(lines, words)}
      pdf
    />
  );
}
