import { createPortal } from 'react-dom';
import '../../../ui/print-sheet.css';
import { useTranslation } from 'react-i18next';
import { entryOf } from '../../../../domain/metrics/registry.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { usePrinting } from '../../../ui/use-printing.ts';
import { type ReportLine, type ReportWords, reportFigures } from './report-table.ts';

interface Props {
  title: string;
  lines: readonly ReportLine[];
  words: ReportWords;
}

/** The report as paper takes it, with what each figure means below; on the screen it is not there. */
export function PrintSheet({ title, lines, words }: Props) {
  const { t } = useTranslation('history');
  const { language } = useFormat();
  const printing = usePrinting();
  if (!printing) return null;
  return createPortal(
    <div data-print-sheet aria-hidden="true">
      <h1>{title}</h1>
      <table>
        <thead>
          <tr>
            <th>{words.period}</th>
            {words.key !== undefined && <th>{words.key}</th>}
            {reportFigures.map((figure) => (
              <th key={figure}>{words.figure(figure)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.kind} ${line.window.from} ${line.key}`} data-kind={line.kind}>
              <th>{words.line(line)}</th>
              {words.key !== undefined && <th>{words.keyOf(line.key)}</th>}
              {line.cells.map(({ figure, text, of }) => (
                <td key={figure}>
                  {text}
                  {of && <small>{of}</small>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{t('print.means')}</h2>
      <ul>
        {reportFigures.map((figure) => (
          <li key={figure}>
            {words.figure(figure)}: {entryOf(figure).formula[language]}
          </li>
        ))}
      </ul>
    </div>,
    document.body,
  );
}
